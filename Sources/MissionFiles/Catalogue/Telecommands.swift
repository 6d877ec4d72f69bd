package import GroundInterface

/// The register of telecommands. A telecommand without a row here does not build.
extension TelecommandCode {
  package var entry: TelecommandEntry {
    switch self {
    // MARK: mission
    case .requestPhase:
      TelecommandEntry(
        "REQUEST_PHASE", "enter a phase", [.init("phase", .words(everyCase(of: Phase.self).map(\.name)))])
    case .requestMode:
      TelecommandEntry(
        "REQUEST_MODE", "enter a mode", [.init("mode", .words(everyCase(of: SpacecraftMode.self).map(\.name)))])
    case .requestStage:
      TelecommandEntry("REQUEST_STAGE", "enter a stage of the phase", [.init("stage", .integer, 0...15)])

    // MARK: services
    case .startSequence:
      TelecommandEntry("START_SEQUENCE", "start a stored sequence", [.init("sequence", .integer, 0...63)])
    case .stopSequence:
      TelecommandEntry("STOP_SEQUENCE", "stop a stored sequence", [.init("sequence", .integer, 0...63)])
    case .enableMonitor:
      TelecommandEntry(
        "ENABLE_MONITOR", "switch a limit monitor", [.init("row", .integer, 0...95), .init("enabled", .flag)])
    case .enableResponse:
      TelecommandEntry(
        "ENABLE_RESPONSE", "switch an event-action row", [.init("row", .integer, 0...95), .init("enabled", .flag)])
    case .setParameter:
      TelecommandEntry(
        "SET_PARAMETER", "set a tunable value", [.init("index", .integer, 0...31), .init("value", .number(unit: ""))])
    }
  }
}
