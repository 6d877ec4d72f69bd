import GroundInterface
package import MissionFiles

/// What an emulated second costs: plant and flight software of the whole spacecraft, attitude loop closed.
package enum SecondBench {
  /// `run` begins in cruise.
  package static func figures(_ run: PreparedRun, _ repetitions: Int) -> [Figure] {
    [
      figure("a steady second", run, .steady, repetitions),
      figure("a quiet second", run, .quiet, repetitions),
      figure("an attended second: 23 packets, one frame", run, .attended, repetitions),
    ]
  }

  private static func figure(_ name: String, _ run: PreparedRun, _ regime: Regime, _ repetitions: Int) -> Figure {
    let stretch = Stretch(run, in: regime, seconds: 12_000)
    precondition(stretch.staysInRegime(), "a pass lasts four hours, the quiet between two twenty")
    let measurement = Measurement(repetitions: repetitions, units: Int(stretch.seconds), subject: stretch.fly)
    return Figure(name, unit: "ns", measurement, goal: .atMost(600))
  }
}
