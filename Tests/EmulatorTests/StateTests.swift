import Emulator
import MissionFiles
import Quantities
import StateCheck
import Testing

/// What `visit` misses is lost at the next checkpoint and unseen by the digest.
@Suite struct StateTests {
  private static func emulator(_ entries: String = "") throws -> Emulator {
    EmulatorBuilder.build(try FaultFlight.prepare(from: "asteroid-sampling/descent", for: "1min", entries))
  }

  @Test func `no stored property of spacecraft, wires and ground is missing from visit`() throws {
    #expect(missingFromVisit(try Self.emulator().craft) == [])
  }

  @Test func `what the emulator leaves out of visit is known and derived from its plan`() throws {
    let missing = missingFromVisit(try Self.emulator())
    // The plan, its sorted moments and the goals come from the files again; `situation` is visited field by field.
    #expect(missing == ["faults.plan", "faults.moments", "faults.situation", "goals.lines"])
  }

  @Test func `a state under way survives a checkpoint, and so does one with a fault active`() throws {
    let script = "faults: [{ id: lost, target: lins.receiver, type: no-return, when: { at: +2s } }]"
    var emulator = try Self.emulator(script)
    let first = emulator.now
    while emulator.now < first + 30 * 128 { emulator.tick() }
    #expect(emulator.faults.faults[0].stage == .active)
    #expect(survivesCheckpoint(emulator, into: try Self.emulator(script)))
  }
}
