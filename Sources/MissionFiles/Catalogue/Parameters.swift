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
    // MARK: navigation, guidance, burns
    case .navValid: .flag("nav.valid", "own ephemeris covers the present")
    case .navTarget: .words("nav.target", ["asteroid", "comet"], "body that the ground declared the target")
    case .navRange: .number("nav.range", "m", "distance from the target's centre")
    case .navRangeRate: .number("nav.range_rate", "m/s", "growth of that distance")
    case .navTargetSpeed: .number("nav.target_speed", "m/s", "speed relative to the target")
    case .navEarthDistance: .number("nav.earth_distance", "m", "distance from the Earth")
    case .navSunDistance: .number("nav.sun_distance", "m", "distance from the Sun")
    case .navDeviation: .number("nav.deviation", "m", "distance from the planned place")
    case .navDeviationSpeed: .number("nav.deviation_speed", "m/s", "speed relative to the plan")
    case .navDeviationSigma: .number("nav.deviation_sigma", "m", "one sigma of the deviation, per axis")
    case .navTrackingAge: .number("nav.tracking_age", "s", "since the last tracked deviation arrived")
    case .navLineOfSightAge: .number("nav.los_age", "s", "since the last believed line of sight")
    case .navLaserAge: .number("nav.laser_age", "s", "since the last believed laser range")
    case .navLineOfSightInnovation:
      .number("nav.los_innovation", "rad", "measured line of sight against the expected one")
    case .navLaserInnovation: .number("nav.laser_innovation", "m", "measured laser range against the expected one")
    case .navLineOfSightRejected: .integer("nav.los_rejected", "lines of sight that the gate refused")
    case .navLaserRejected: .integer("nav.laser_rejected", "laser ranges that the gate refused")
    case .navEphemerisRefused: .integer("nav.ephemeris_refused", "uploaded segments refused")
    case .navTargetRadius: .number("nav.target_radius", "m", "mean radius of the target as the camera found it")
    case .guidanceLaw:
      .words(
        "guidance.law", ["none", "cruise", "earth", "moon", "target", "direction", "separation", "burn"],
        "pointing law being flown")
    case .guidanceError: .number("guidance.error", "rad", "angle from the commanded attitude")
    case .guidanceSlewing: .flag("guidance.slewing", "the commanded attitude is still turning")
    case .burnState:
      .words(
        "burn.state", ["idle", "preparing", "burning", "interrupted", "settling", "trimming"],
        "what the burn executive does")
    case .burnPlanned: .number("burn.planned", "m/s", "size of the present or last burn")
    case .burnAchieved: .number("burn.achieved", "m/s", "velocity change along it so far")
    case .burnNext: .number("burn.next", "s", "time to the next burn; invalid when none is planned")
    case .burnCount: .integer("burn.count", "burns ended")
    case .burnTimeOn: .number("burn.time_on", "s", "time for which the present or last burn held an engine on")
    case .burnPlanEntries: .integer("burn.plan_entries", "burns and arcs in the plan")
    case .burnIonThrust: .number("burn.ion_thrust", "N", "thrust demanded of the ion engine")
    case .correctionMode:
      .words("correction.mode", ["off", "return", "hold", "retreat"], "what is done about the deviation")
    case .correctionUsed: .number("correction.used", "m/s", "velocity change spent on corrections")
    case .correctionCount: .integer("correction.count", "correction burns planned")
    case .regimeReason:
      .words(
        "regime.reason", ["none", "pass", "burn", "proximity", "separation", "contact"],
        "what keeps the spacecraft out of quiet")
    }
  }
}
