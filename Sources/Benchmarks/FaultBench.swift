import GroundInterface
package import MissionFiles

/// What a script costs that has nothing to do: the same quiet seconds with and without ten thousand disarmed faults.
package enum FaultBench {
  package static let faults = 10_000

  /// `run` begins in cruise and has no faults; nil, and told in `log`, when the script is refused.
  package static func figures(_ run: PreparedRun, _ repetitions: Int, log: DiagnosticLog) -> [Figure]? {
    let source = SourceText(file: "disarmed faults", text: script)
    guard let scenario = ScenarioCompiler.compile([source], catalogue: run.catalogue, log: log) else { return nil }
    var loaded = run
    loaded.scenario = scenario
    let (with, without) = (
      Stretch(loaded, in: .quiet, seconds: 12_000), Stretch(run, in: .quiet, seconds: 12_000)
    )
    let measurement = Measurement(
      repetitions: repetitions, units: Int(with.seconds), subject: with.fly, peer: without.fly)
    return [
      Figure(
        "a quiet second, \(faults) disarmed faults", unit: "ns", measurement, against: "no faults",
        goal: .ratioAtMost(1.02))
    ]
  }

  /// Armed in the last phase only, each by an event, on words and parts of several devices.
  private static var script: String {
    let targets = [
      "target: bus.arm_camera.image, type: corrupt, value: 3", "target: power.battery, type: cell-short, value: 1",
      "target: anac.image_processor, type: hang",
    ]
    let rows = (0..<faults).map { number in
      "  - { id: fault-\(number), \(targets[number % targets.count]), when: { event: ARM_IMAGE_CORRUPT, nth: \(number + 1) }, phases: [comet-proximity] }\n"
    }
    return "format: 1\nscenario: disarmed-faults\nfaults:\n" + rows.joined()
  }
}
