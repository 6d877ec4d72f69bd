import Emulator
import Foundation
import GroundInterface
import MissionFiles
import Quantities
import Testing

/// The same script and seed give the same flight, however it is flown.
@Suite struct FaultDeterminismTests {
  /// Noise, chance, ramps and bursts on every kind of target, under conditions that need counting.
  private static let entries = """
    faults:
      - { id: blurred, target: inertial.rate_x, type: noise, value: 0.01 deg/s, when: { at: +10s }, shape: { duration: 40s } }
      - { id: dragging, target: wheel2.bearing, type: drag, value: 20 mNm, when: { at: +5s }, shape: { ramp: { over: 30s, hold: 10s, down: 5s } } }
      - { id: gappy, target: lins.range, type: drop, probability: 0.5, when: { at: +0s }, require_effective: false }
      - { id: jerky, target: wheel1.torque_command, type: bias, value: 0.01 Nm, when: { fault: dragging, state: effective }, shape: { intermittent: { active: [1s, 3s], quiet: { mean: 2s }, for: 30s } } }
      - { id: late, target: sun_sensor.direction_x, type: delay, value: 3 s, when: { at: +20s }, shape: { duration: 20s } }
      - { id: slow, target: cpu.anac, type: extra_time, value: 199 ms, when: { at: +15s }, shape: { pulse: { width: 2s, every: 10s, count: 3 } } }
      - { id: ticking, target: clock.onboard, type: drift, value: 100 ppm, when: { at: +0s } }
    operations:
      - { id: beat, when: { fault: slow, state: effective }, send: UNLOAD_WHEELS, via: direct, answer: any }
    expect:
      - { id: told, event: TASK_OVERRUN, from: { fault: slow, state: effective }, within: 5s }
      - { id: still, always: { tm: truth.pointing_error, op: below, value: 1 deg } }
      - { id: few, count: { event: TASK_OVERRUN }, at_most: 30 }
    """

  private static func prepare() throws -> PreparedRun {
    try FaultFlight.prepare(from: "comet-transfer", for: "60s", entries)
  }

  /// All that a run reports and that may not depend on how it was flown.
  private static func outcome(_ report: RunReport) -> [String] {
    [report.digest, report.verdict.word, report.plan]
      + report.faults.map { "\($0.id) \($0.triggered ?? -1) \($0.effective ?? -1) \($0.cleared ?? -1)" }
      + report.expectations.map { "\($0.id) \($0.result) \($0.utc ?? "")" }
  }

  private static func finish(_ session: RunSession) throws -> [String] {
    let stop = try session.advance(to: .distant)
    return outcome(try session.finish(after: stop))
  }

  @Test func `every fault of the script takes effect`() throws {
    let faults = try FaultFlight(Self.prepare()).report.faults
    #expect(faults.filter { $0.effective == nil }.map(\.id) == ["gappy"])
  }

  @Test func `frame by frame as in one go`() throws {
    let run = try Self.prepare()
    let session = RunSession(run)
    while session.now < run.firstFrame + 50 * Frame.perSecond { _ = try session.advance(to: session.now + 1) }
    #expect(try Self.finish(session) == Self.finish(RunSession(run)))
  }

  @Test(arguments: [7, 23, 41] as [Int64]) func `through a checkpoint with faults active`(seconds: Int64) throws {
    let path = NSTemporaryDirectory() + "through-\(UUID().uuidString).ckpt"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let run = try Self.prepare()
    let first = RunSession(run)
    _ = try first.advance(to: run.firstFrame + seconds * Frame.perSecond + 5)
    #expect(first.emulator.faults.faults.contains { $0.stage == .active })
    try first.save(to: path)
    let second = try CheckpointOpener(path).session(run, isResumed: true)
    #expect(try Self.finish(second) == Self.finish(RunSession(run)))
  }

  @Test func `eight at a time`() async throws {
    let run = try Self.prepare()
    let outcomes = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<8 { group.addTask { try Self.finish(RunSession(run)) } }
      return try await group.reduce(into: Set<[String]>()) { $0.insert($1) }
    }
    #expect(outcomes.count == 1)
  }

  @Test func `a fault without effect leaves the nominal digest, one with effect does not`() throws {
    func digest(_ entries: String) throws -> String {
      try FaultFlight(FaultFlight.prepare(from: "comet-transfer", for: "60s", entries)).report.digest
    }
    let nominal = try digest("")
    #expect(try digest("faults: [{ id: f, target: anac.image_processor, type: hang, when: { at: +5s } }]") == nominal)
    #expect(
      try digest("faults: [{ id: f, target: sampler.force1, type: stuck, value: 3 N, when: { at: +5s } }]") == nominal)
    #expect(
      try digest("faults: [{ id: f, target: anac.door_command, type: stuck, value: open, when: { at: +5s } }]")
        == nominal)
    #expect(
      try digest("faults: [{ id: f, target: wheel1.bearing, type: drag, value: 20 mNm, when: { at: +5s } }]") != nominal
    )
  }

  @Test func `bisection of a clock step finds the limit of its monitor to one unit of the clock`() throws {
    func isSeen(_ units: Int) throws -> Bool {
      // A quarter of a unit more: decimals are rounded, the clock cuts off.
      let step = String(format: "%.9f", (Double(units) + 0.25) / 65536)
      let flight = try FaultFlight(
        FaultFlight.prepare(
          from: "return-transfer", for: "20s",
          "faults: [{ id: f, target: clock.onboard, type: step, value: \(step) s, when: { at: +5s } }]"))
      return !flight.all(.clockOff).isEmpty
    }
    var (unseen, seen) = (1, 65536)
    while seen - unseen > 1 {
      let middle = (unseen + seen) / 2
      if try isSeen(middle) { seen = middle } else { unseen = middle }
    }
    // 0.05 s, the limit in fdir.yaml, lies between two units of 2^-16 s.
    #expect(unseen == Int(0.05 * 65536))
  }
}
