import DeviceModel
import Emulator
import MissionFiles
import Plant
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

  @Test func `one bit that differs is found with its field, its index and both values`() throws {
    var one = try Self.emulator()
    var other = one
    let mass = Int(TruthParameter.mass.rawValue)
    let bits = one.craft.plant.truth.values[mass].bitPattern
    other.craft.plant.truth.values[mass] = Double(bitPattern: bits ^ 1)
    var writer = StateWriter(seesInjections: false)
    other.craft.visit(&writer)
    var visitor = DifferenceVisitor(against: writer.words)
    one.craft.visit(&visitor)
    let found = visitor.first
    let first = try #require(found)
    #expect(first.path == "plant.truth.values[\(mass)]")
    #expect(first.ours == bits && first.theirs == bits ^ 1)
  }
}
