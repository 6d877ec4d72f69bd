package import FlightSoftware
package import Plant

extension FlightTask {
  /// Name in `Config/schedule.yaml` and, behind `cpu.`, in scripts.
  package var name: String {
    switch self {
    case .commands: "commands"
    case .sensors: "sensors"
    case .attitude: "attitude"
    case .navigation: "navigation"
    case .guidance: "guidance"
    case .propulsion: "propulsion"
    case .housekeeping: "housekeeping"
    case .laser: "laser"
    case .imageNavigation: "image_navigation"
    case .anac: "anac"
    case .armCamera: "arm_camera"
    case .sampler: "sampler"
    case .sampling: "sampling"
    case .capsule: "capsule"
    case .regime: "regime"
    case .phases: "phases"
    case .monitors: "monitors"
    case .responses: "responses"
    case .telemetry: "telemetry"
    case .scrub: "scrub"
    case .watchdog: "watchdog"
    }
  }
}

extension PlantTask {
  /// Name in `Config/schedule.yaml`.
  package var name: String {
    switch self {
    case .world: "world"
    case .power: "power"
    case .propulsion: "propulsion"
    case .wheels: "wheels"
    case .motion: "motion"
    case .clock: "clock"
    case .inertial: "inertial"
    case .starTrackers: "star_trackers"
    case .sunSensors: "sun_sensors"
    case .laser: "laser"
    case .radio: "radio"
    case .thermal: "thermal"
    case .anac: "anac"
    case .armCamera: "arm_camera"
    case .sampler: "sampler"
    case .capsule: "capsule"
    case .truth: "truth"
    }
  }
}
