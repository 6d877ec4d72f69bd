package import DeviceModel
package import FlightSoftware
package import HardwareInterface
package import Plant

/// A row of the slot table by which something of the catalogue happens: its rate is that row's.
package enum SlotTask: Hashable, Sendable {
  case flight(FlightTask)
  case plant(PlantTask)

  /// The task that publishes a parameter or looks for the cause of an event, by its name or else by its module's.
  package static func publishing(_ name: String, of module: String) -> SlotTask? {
    (publishers[name] ?? publishers[module]).map { .flight($0) }
  }

  private static let publishers: [String: FlightTask] = {
    let rows = everyCase(of: FlightTask.self).flatMap { task in task.publications.map { ($0, task) } }
    return Dictionary(uniqueKeysWithValues: rows)
  }()
}

extension FlightTask {
  /// Modules that it runs, and single parameters of modules that others run.
  fileprivate var publications: [String] {
    switch self {
    case .commands: ["clock", "commands"]
    case .sensors:
      [
        "inertial", "star_tracker1", "star_tracker2", "star_trackers", "sun_sensor", "wheel1", "wheel2", "wheel3",
        "wheel4", "wheels",
      ]
    case .attitude: ["attitude", "control", "star_tracker1.residual", "star_tracker2.residual", "wheels.fill"]
    case .navigation: ["nav", "correction"]
    case .guidance: ["guidance"]
    case .propulsion: ["burn", "ion_engine", "main_engine", "propulsion", "thrusters"]
    case .housekeeping: ["power", "wing1", "wing2", "thermal", "radio", "transponder_a", "transponder_b"]
    case .laser: ["lins"]
    case .imageNavigation: []
    case .anac: ["anac"]
    case .armCamera: ["arm", "arm_camera"]
    case .sampler: ["sampler"]
    case .sampling: ["sampling", "prox"]
    case .capsule: ["capsule"]
    case .regime: ["regime", "mission.regime"]
    case .phases: ["mission"]
    case .monitors: ["fdir"]
    case .responses: ["sequences"]
    case .telemetry:
      [
        "mission.phase", "mission.stage", "mission.mode", "commands.accepted", "commands.refused", "events", "cpu",
        "fdir.responses", "sequences.steps_refused",
      ]
    case .scrub: ["stores", "memory"]
    case .watchdog: ["watchdog"]
    }
  }
}

extension PlantTask {
  /// The row that steps a device.
  package init(_ device: DeviceID) {
    self =
      switch device {
      case .clock: .clock
      case .power: .power
      case .wheels: .wheels
      case .inertial: .inertial
      case .starTrackers: .starTrackers
      case .sunSensors: .sunSensors
      case .laser: .laser
      case .propulsion: .propulsion
      case .radio: .radio
      case .thermal: .thermal
      case .anac: .anac
      case .armCamera: .armCamera
      case .sampler: .sampler
      case .capsule: .capsule
      }
  }
}

extension Signal {
  /// The device at its end of the wire; the capsule has a wire of its own inside.
  package var owner: DeviceID { DeviceID(rawValue: device.rawValue) ?? .capsule }

  /// The row that writes the word: the device's for what it measures, its manager's for what it is told.
  package var writer: SlotTask {
    guard isCommand, device != .capsuleInternal else { return .plant(PlantTask(owner)) }
    switch device {
    case .clock: return .flight(.commands)
    case .inertial, .starTrackers, .sunSensors: return .flight(.sensors)
    case .wheels: return .flight(.attitude)
    case .laser: return .flight(.laser)
    case .propulsion: return .flight(.propulsion)
    case .power, .radio, .thermal: return .flight(.housekeeping)
    case .anac: return .flight(.anac)
    case .armCamera: return .flight(.armCamera)
    case .sampler: return .flight(.sampler)
    case .capsule, .capsuleInternal: return .flight(.capsule)
    }
  }
}
