import GroundInterface

/// Every key of fdir.yaml, form by form.
enum FDIRKeys {
  static let file = KeyTable([
    .format, .required("fdir", .identifier), .optional("sequences", .list(.definition(.sequence))),
    .optional("monitors", .list(.definition(.monitor))), .optional("responses", .list(.definition(.response))),
    .optional("mode-entries", .definition(.modeEntries)), .optional("capsule", .list(.definition(.capsuleRow))),
  ])

  static let sequence = KeyTable([
    .required("id", .identifier), .optional("why", .text), .required("steps", .list(.definition(.step))),
  ])
  static let step = KeyTable([.optional("after", .duration)] + MissionKeys.telecommand)

  /// Where a row of the tables applies: everywhere without it.
  private static let scope: [KeyTable.Key] = [
    .optional("phases", .list(.name(.phase))), .optional("modes", .list(.name(.mode))), .optional("why", .text),
  ]
  private static let counts = KeyValue.integer(1...60000)

  static let monitor = MissionKeys.comparisons.map { comparison in
    KeyTable(
      [
        .required("id", .identifier), .required("parameter", .name(.onboard)), comparison,
        .optional("samples", counts), .required("event", .name(.event)),
      ] + scope)
  }
  static let response = KeyTable(
    [.required("event", .name(.event)), .optional("count", counts), .required("start", .identifier)] + scope)

  static let modeEntries = KeyTable(everyCase(of: SpacecraftMode.self).map { .optional($0.name, .identifier) })

  static let capsuleEvents: [Event] = [.capsuleGSwitchesDisagree, .capsuleDrogueByTimer]
  static let capsuleRow = KeyTable([
    .required("event", .words(capsuleEvents.map(\.entry.name))),
    .required("after-entry", .quantity(unit: "s", 0...3600)), .optional("why", .text),
  ])
}
