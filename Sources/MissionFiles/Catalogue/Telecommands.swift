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
    }
  }
}
