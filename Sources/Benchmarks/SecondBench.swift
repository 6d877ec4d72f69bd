import FlightScheduler
import FlightSoftware
import GroundInterface
package import MissionFiles
import Plant

/// What an emulated second costs: of the attitude loop with its downlink, and of the whole emulator.
package enum SecondBench {
  /// `run` begins in cruise.
  package static func figures(_ run: PreparedRun, _ repetitions: Int) -> [Figure] {
    [
      loop(run, repetitions),
      figure("the same, with scripts, journal and ground", run, .attended, repetitions, keeping: isOfTheLoop),
      figure("a steady second", run, .steady, repetitions),
      figure("a quiet second", run, .quiet, repetitions),
      figure("an attended second", run, .attended, repetitions),
    ]
  }

  /// Of the spacecraft alone.
  private static func loop(_ run: PreparedRun, _ repetitions: Int) -> Figure {
    let stretch = stretch(run, .attended, keeping: isOfTheLoop)
    let measurement = Measurement(
      repetitions: repetitions, units: Int(stretch.seconds), subject: stretch.flyAlone,
      peer: {
        var bare = BareLoop()
        return bare.fly(seconds: stretch.seconds)
      })
    return Figure(
      "an attitude loop, 23 packets, one frame", unit: "ns", measurement, against: "a bare loop", goal: .atMost(600))
  }

  private static func figure(
    _ name: String, _ run: PreparedRun, _ regime: Regime, _ repetitions: Int,
    keeping isKept: (SlotRow) -> Bool = { _ in true }
  ) -> Figure {
    let stretch = stretch(run, regime, keeping: isKept)
    let measurement = Measurement(repetitions: repetitions, units: Int(stretch.seconds), subject: stretch.fly)
    return Figure(name, unit: "ns", measurement)
  }

  private static func stretch(
    _ run: PreparedRun, _ regime: Regime, keeping isKept: (SlotRow) -> Bool = { _ in true }
  ) -> Stretch {
    let stretch = Stretch(run, in: regime, seconds: 12_000, keeping: isKept)
    precondition(stretch.staysInRegime(), "a pass lasts four hours, the quiet between two twenty")
    return stretch
  }

  /// Wheels, body, gyro, star trackers and Sun sensors; what reads, determines and controls; what fills the frame.
  private static func isOfTheLoop(_ row: SlotRow) -> Bool {
    switch row.wing {
    case .plant:
      switch PlantTask(rawValue: row.task) {
      case .wheels, .motion, .clock, .inertial, .starTrackers, .sunSensors: true
      default: false
      }
    case .flight:
      switch FlightTask(rawValue: row.task) {
      case .commands, .sensors, .attitude, .telemetry: true
      default: false
      }
    }
  }
}
