/// Every key of the script format, form by form.
enum ScriptKeys {
  // MARK: the file

  private static let texts: [KeyTable.Key] = ["summary", "why", "requirement"].map { .optional($0, .text) }

  static let scenario = [
    KeyTable(
      [
        .format, .required("scenario", .identifier), .optional("precedent", .text),
        .optional("cases", .list(.text)), .optional("session", .boolean), .optional("run", .definition(.run)),
        .optional("waive", .list(.name(.goal))),
        .optional("verdict", .words(["pass", "fail", "invalid", "inconclusive"])),
        .optional("faults", .list(.definition(.fault))), .optional("operations", .list(.definition(.operation))),
        .optional("expect", .list(.definition(.expectation))),
      ] + texts)
  ]

  static let run = [
    KeyTable([
      .optional("start", .definition(.start)), .optional("until", .either([.moment, .definition(.end)])),
      .optional("seed", .integer(0...9_007_199_254_740_991)),
    ])
  ]

  static let start = [
    KeyTable([.required("phase", .name(.phaseOrStage))]), KeyTable([.required("checkpoint", .text)]),
  ]
  static let end = conditions.map { $0.with([.optional("within", .duration)]) }

  // MARK: conditions

  private static let moment = KeyTable([.required("at", .moment), .optional("from", .definition(.condition))])

  private static let nth = KeyTable.Key.optional("nth", .count)
  private static let transition = KeyTable.Key.optional("state", .words(["entered", "left"]))
  private static let persistence = KeyTable.Key.optional("for", .duration)

  private static let sample: [KeyTable.Key] = [
    .required("tm", .name(.parameter)), .required("op", .words(TelemetryLeaf.operations)),
    .optional("value", .either([.scalar, .pair(.scalar)])), .optional("tolerance", .scalar),
    .optional("for", .either([.duration, .samples])),
  ]
  private static let phase = [KeyTable.Key.required("phase", .name(.phaseOrStage)), persistence]
  private static let mode = [KeyTable.Key.required("mode", .name(.mode)), persistence]

  /// Leaves that can be levels or occurrences.
  private static let changeable = [
    KeyTable(sample + [nth]), KeyTable(phase + [transition, nth]), KeyTable(mode + [transition, nth]),
    KeyTable([
      .required("fault", .identifier), .required("state", .words(["triggered", "effective", "cleared", "active"])), nth,
    ]),
  ]
  private static let occurrences = [
    KeyTable([.required("event", .name(.event)), nth]),
    KeyTable([.required("expect", .identifier), .required("state", .words(["held", "broken"])), nth]),
    KeyTable([.required("operation", .identifier), .required("state", .words(["sent", "accepted", "refused"])), nth]),
  ]
  private static let combinations = ["all", "any"].map {
    KeyTable([.required($0, .list(.definition(.element))), persistence])
  }
  static let leaves = changeable + occurrences
  static let conditions = leaves + combinations
  private static let levels =
    [sample, phase, mode, [.required("fault", .identifier), .required("state", .words(["active"]))]]
    .map { KeyTable($0) } + combinations

  // MARK: faults

  static let trigger = [moment] + conditions.map { $0.with([.optional("edge", .boolean)]) }
  static let until = [moment] + conditions

  static let fault = [
    KeyTable(
      [
        .required("id", .identifier), .required("target", .name(.target)), .required("type", .identifier),
        .optional("value", .scalar), .optional("probability", .scalar),
        .required("when", .either([.words(["manual"]), .definition(.trigger)])),
        .optional("phases", .list(.name(.phase))), .optional("shape", .definition(.shape)),
        .optional("until", .definition(.until)), .optional("clear", .words(["restore", "hold-last", "latched"])),
        .optional("limit", .definition(.limit)), .optional("require_effective", .boolean),
      ] + texts)
  ]

  static let limit = [
    KeyTable([
      .optional("times", .either([.integer(1...1_000_000_000), .words(["unlimited"])])), .optional("rearm", .duration),
    ])
  ]

  static let shape = [
    KeyTable([.required("duration", .duration)]), KeyTable([.required("ramp", .definition(.ramp))]),
    KeyTable([.required("pulse", .definition(.pulse))]),
    KeyTable([.required("intermittent", .definition(.intermittent))]),
  ]

  static let ramp = [
    KeyTable([.required("over", .duration), .optional("hold", .duration), .optional("down", .duration)])
  ]
  static let pulse = [
    KeyTable([.required("width", .duration), .required("every", .duration), .optional("count", .count)])
  ]
  static let intermittent = [
    KeyTable([.required("active", .stretch), .required("quiet", .stretch), .optional("for", .duration)])
  ]

  // MARK: operations

  static let request = [KeyTable([.required("phase", .name(.phase))]), KeyTable([.required("mode", .name(.mode))])]

  static let operation = [
    MissionKeys.telecommand,
    [.required("request", .definition(.request))],
  ].map { what in
    KeyTable(
      [
        .required("id", .identifier), .required("when", .either([.words(["manual"]), .definition(.trigger)])),
        .optional("via", .words(["ground", "direct"])), .optional("answer", .words(["accepted", "refused", "any"])),
      ] + what + texts)
  }

  // MARK: expectations

  static let during =
    levels + [KeyTable([.required("from", .definition(.condition)), .required("for", .duration)])]

  static let expectation: [KeyTable] = {
    let common: [KeyTable.Key] =
      [.required("id", .identifier), .optional("score", .words(["detection", "isolation", "recovery"]))] + texts
    let during = KeyTable.Key.optional("during", .definition(.during))
    let within: [KeyTable.Key] = [
      .optional("from", .definition(.condition)), .required("within", .either([.duration, .pair(.duration)])),
    ]
    let lasting = (changeable + combinations).map { $0.with(within + [.optional("stays", .duration)]) }
    let sudden = occurrences.map { $0.with(within) }
    let counts = ["at_most", "at_least", "exactly"].map { bound in
      KeyTable([
        .required("count", .definition(.condition)), during, .required(bound, .integer(0...1_000_000_000)),
      ])
    }
    let windows = ["always", "never"].map { KeyTable([.required($0, .definition(.condition)), during]) }
    let forms = lasting + sudden + windows + counts
    return (forms + [KeyTable([.required("finally", .definition(.condition))])]).map { $0.with(common) }
  }()
}

extension KeyValue {
  static let count = KeyValue.integer(1...1_000_000_000)
  /// A duration, a range, or the mean of an exponential.
  static let stretch = KeyValue.either([.duration, .pair(.duration), .definition(.stretch)])
}
