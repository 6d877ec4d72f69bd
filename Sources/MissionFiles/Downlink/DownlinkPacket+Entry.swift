package import GroundInterface

/// Names of the packets for people, the dictionary and XTCE.
extension DownlinkPacket {
  package var name: String { entry.name }
  package var meaning: String { entry.meaning }

  private var entry: (name: String, meaning: String) {
    switch self {
    case .mission: ("mission", "phase, mode, regime, counters of the computer and its services")
    case .thermal: ("thermal", "temperatures and heaters")
    case .power: ("power", "bus, battery, wings")
    case .propellant: ("propellant", "tanks and thruster pulses")
    case .controlState: ("control_state", "clock, modes of attitude control and guidance")
    case .cameraState: ("anac_state", "mechanisms and temperatures of the navigation camera")
    case .events: ("events", "the last five events")
    case .warnings: ("warnings", "the last four events of severity warning or worse")
    case .capsuleSeal: ("capsule_seal", "lid and container of the capsule")
    case .capsule: ("capsule", "battery, separation and sequencer of the capsule")
    case .sampler: ("sampler", "sampler head, brush and stowage")
    case .laserRange: ("lins_range", "laser range")
    case .laserImage: ("lins_image", "what the laser's range image says")
    case .cameraImage: ("anac_image", "what the navigation camera saw last")
    case .arm: ("arm", "arm and its camera")
    case .transponderA: ("transponder_a", "receiver and transmitter A")
    case .transponderB: ("transponder_b", "receiver and transmitter B")
    case .attitude: ("attitude", "attitude, rates, heliocentric velocity, control errors")
    case .sampling: ("sampling", "proximity control and the sampling sequence")
    case .wheels: ("wheels", "reaction wheels")
    case .navigation: ("navigation", "place and speed relative to target, Earth and plan")
    case .attitudeSensors: ("attitude_sensors", "star trackers, Sun sensors, antennas")
    case .burn: ("burn", "burns, corrections, engines")
    }
  }
}
