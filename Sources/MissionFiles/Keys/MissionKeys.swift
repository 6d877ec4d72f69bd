import GroundInterface

/// Every key of mission.yaml, form by form.
enum MissionKeys {
  static let file = KeyTable([
    .format, .required("mission", .identifier), .required("start", .utc), .required("end", .utc),
    .optional("sequences", .list(.definition(.sequence))), .required("knowledge", .definition(.knowledge)),
    .required("passes", .definition(.passes)), .required("phases", .list(.definition(.phase))),
    .required("goals", .list(.definition(.goal))), .required("timeline", .list(.definition(.timelineCommand))),
  ])

  static let knowledge = KeyTable([
    .required("own-position", .quantity(unit: "m", 0...1e9)),
    .required("own-velocity", .quantity(unit: "m/s", 0...1000)),
    .required("target-position", .quantity(unit: "m", 0...1e9)),
  ])

  static let passes = KeyTable([
    .required("daily-from", .duration), .required("daily-for", .duration),
    .optional("extra", .list(.definition(.pass))),
  ])
  static let pass = KeyTable([.required("from", .utc), .required("to", .utc), .optional("why", .text)])

  static let timelineCommand = KeyTable(
    [.required("at", .utc), .optional("execute", .utc), .optional("why", .text)] + telecommand)

  /// `send: NAME` and `with: { argument: value }`, wherever a file holds telecommands.
  static let telecommand: [KeyTable.Key] = [
    .required("send", .name(.telecommand)), .optional("with", .dictionary(.scalar)),
  ]

  // MARK: phases

  static let phase = KeyTable([
    .required("id", .name(.phase)), .required("chinese", .text), .required("english", .text),
    .required("planned", .utc), .optional("next", .list(.name(.phase))), .optional("modes", .list(.name(.mode))),
    .optional("refuse", .list(.name(.telecommand))), .optional("on-request", .boolean),
    .optional("start", .identifier), .optional("entry", .list(.definition(.criterion))),
    .optional("exit", .list(.definition(.criterion))), .optional("timeout", .duration),
    .optional("abort", .definition(.abort)), .optional("entry-state", .definition(.phaseState)),
    .optional("stages", .list(.definition(.stage))),
  ])
  static let stage = KeyTable([
    .required("id", .identifier), .optional("entry", .list(.definition(.criterion))), .optional("start", .identifier),
    .optional("entry-state", .definition(.stageState)),
  ])
  static let abort = KeyTable([.optional("phase", .name(.phase)), .optional("start", .identifier)])

  static let criterion = comparisons.map { comparison in
    KeyTable([.required("parameter", .name(.onboard)), .optional("for", .duration), comparison])
  }

  static let state = KeyTable([
    .required("mode", .name(.mode)), .required("pointing", .words(EntryState.Pointing.allCases.map { "\($0)" })),
    .required("biprop", .quantity(unit: "kg", 0...2000)), .required("xenon", .quantity(unit: "kg", 0...2000)),
    .required("sample", .quantity(unit: "kg", 0...10)), .required("wings-deployed", .boolean),
    .required("capsule", .words(EntryState.Capsule.allCases.map { "\($0)" })),
    .optional("target-found-within", .quantity(unit: "m", 0.01...100_000)), .optional("arm-camera-warm", .boolean),
  ])

  // MARK: goals

  static let measure = comparisons.map { comparison in
    KeyTable([.required("parameter", .name(.parameter)), .required("judged", .words(GoalRow.judged)), comparison])
  }
  static let goal =
    (measure + [KeyTable([.required("measures", .list(.definition(.measure)))])]).map {
      $0.with([
        .required("id", .identifier), .optional("why", .text), .optional("report-only", .boolean),
        .optional("phases", .list(.name(.phase))),
      ])
    }

  // MARK: comparisons

  /// One of them stands wherever a parameter is judged.
  static let comparisons: [KeyTable.Key] =
    ["above", "below", "equals", "differs"].map { .required($0, .scalar) }
    + ["inside", "outside"].map { .required($0, .pair(.scalar)) }
    + [.required("invalid", .boolean), .required("stale", .duration)]
}
