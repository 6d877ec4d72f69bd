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

    // MARK: services
    case .commandsAccepted: .integer("commands.accepted", "telecommands accepted")
    case .commandsRefused: .integer("commands.refused", "telecommands refused")
    case .eventCount: .integer("events.count", "running number of the last event")
    case .eventStoreRefused: .integer("events.store_refused", "events that the on-board store refused")
    case .responsesStarted: .integer("fdir.responses", "responses started by event-action")
    case .cpuOverruns: .integer("cpu.overruns", "activations that ended over budget")
    case .cpuMissed: .integer("cpu.missed", "activations that did not run because the one before had not ended")
    case .cpuLoad: .number("cpu.load", "", "emulated time used in the last second, of one second")
    }
  }
}
