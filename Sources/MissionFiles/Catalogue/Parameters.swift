package import GroundInterface

/// The names of all on-board parameters. A parameter without a row here does not build.
extension Parameter {
  package var entry: ParameterEntry {
    switch self {
    // MARK: mission
    case .missionPhase: .words("mission.phase", Phase.allCases.map(\.name), "phase of the mission")
    case .missionStage: .integer("mission.stage", "stage within the phase, 0 for none")
    case .missionMode: .words("mission.mode", SpacecraftMode.allCases.map(\.name), "mode of the spacecraft")
    case .missionRegime: .words("mission.regime", Regime.allCases.map(\.name), "scheduling regime")
    }
  }
}
