package import GroundInterface

/// The names of all on-board parameters. A parameter without a row here does not build.
extension Parameter {
  package var entry: ParameterEntry {
    switch self {
    // MARK: mission
    case .missionPhase: .words("mission.phase", everyCase(of: Phase.self).map(\.name), "phase of the mission")
    case .missionStage: .integer("mission.stage", "stage within the phase, 0 for none")
    case .missionMode: .words("mission.mode", everyCase(of: SpacecraftMode.self).map(\.name), "mode of the spacecraft")
    case .missionRegime: .words("mission.regime", everyCase(of: Regime.self).map(\.name), "scheduling regime")
    }
  }
}
