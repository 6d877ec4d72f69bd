import Emulator
import FixedStorage
import HardwareInterface
import MissionFiles
import Quantities
import Testing

/// Same inputs, same digest, however the frames are flown; other inputs, another one.
///
/// Four minutes of the sampling descent under a fault that comes and goes; `Scripts/check-determinism` does the same
/// with the program, twenty minutes, every pace and real kills.
@Suite struct DeterminismTests {
  private static let frames: Int64 = 240 * 128
  private static let faults = """
    faults:
      - { id: lost, target: lins.receiver, type: no-return, when: { at: +40s }, shape: { duration: 60 s } }
      - id: noisy
        target: anac.sun_angle
        type: noise
        value: 0.1 mrad
        when: { at: +20s }
        shape: { intermittent: { active: [2 s, 5 s], quiet: { mean: 3 s } } }
    """

  private static func prepare(_ entries: String = faults, seed: UInt64 = 1) throws -> PreparedRun {
    try FaultFlight.prepare(
      "format: 1\nscenario: test\nrun: { start: { phase: asteroid-sampling/descent }, seed: \(seed) }\n\(entries)\n")
  }

  private static func fly(_ emulator: inout Emulator, to last: Frame) {
    while emulator.nextFrame() <= last {
      emulator.tick()
      while emulator.fresh.popFirst() != nil {}
    }
    emulator.rest(until: last)
  }

  private static func digest(_ run: PreparedRun) -> String {
    var emulator = EmulatorBuilder.build(run)
    fly(&emulator, to: emulator.now + frames)
    return emulator.digest().hexadecimal
  }

  private static let reference: String? = try? digest(prepare())

  // MARK: the same

  @Test func `stepped frame by frame it is the same flight`() throws {
    var emulator = EmulatorBuilder.build(try Self.prepare())
    let first = emulator.now
    for frame in 1...Self.frames { Self.fly(&emulator, to: first + frame) }
    #expect(emulator.digest().hexadecimal == Self.reference)
  }

  @Test func `killed twenty times and resumed from the newest checkpoint it is the same flight`() throws {
    let run = try Self.prepare()
    var emulator = EmulatorBuilder.build(run)
    let first = emulator.now
    let last = first + Self.frames
    let chance = NoiseStream(seed: 7, device: "test", purpose: "kill")
    var laterThanFirst = 0
    var underFault = 0
    for kill in 0..<UInt32(20) {
      let checkpoint = first + Int64(chance.index(below: UInt64(Self.frames), at: Frame(0), draw: kill))
      if checkpoint < emulator.now { emulator = EmulatorBuilder.build(run) }
      Self.fly(&emulator, to: checkpoint)
      var writer = StateWriter()
      emulator.visit(&writer)
      Self.fly(&emulator, to: min(checkpoint + 1000, last))
      // What came after the checkpoint is lost with the process.
      emulator = EmulatorBuilder.build(run)
      var reader = StateReader(writer.words)
      emulator.visit(&reader)
      #expect(reader.isComplete)
      if checkpoint > first { laterThanFirst += 1 }
      if emulator.faults.faults.contains(where: { $0.stage == .active }) { underFault += 1 }
      var end = emulator
      Self.fly(&end, to: last)
      #expect(end.digest().hexadecimal == Self.reference, "killed after frame \(checkpoint - first)")
    }
    #expect(laterThanFirst >= 10)
    #expect(underFault > 0)
  }

  // MARK: different

  @Test func `another seed is another flight`() throws {
    #expect(try Self.digest(Self.prepare(seed: 2)) != Self.reference)
  }

  @Test func `one changed constant of a data sheet is another flight`() throws {
    var run = try Self.prepare()
    run.sheets.wheels.coulombFrictionNewtonMeters *= 1.0001
    #expect(Self.digest(run) != Self.reference)
  }

  @Test func `an effective fault is another flight, one without effect is not`() throws {
    let drag = Self.faults + "\n  - { id: drag, target: wheel1.bearing, type: drag, value: 1 mNm, when: { at: +100s } }"
    #expect(try Self.digest(Self.prepare(drag)) != Self.reference)
    let idle = Self.faults + "\n  - { id: idle, target: capsule.drogue, type: missing, when: { at: +100s } }"
    #expect(try Self.digest(Self.prepare(idle)) == Self.reference)
  }

  @Test func `one bit of one downlinked frame is another flight`() throws {
    let bit =
      Self.faults + """

          - id: bit
            target: bus.downlink
            type: corrupt
            value: 1
            when: { at: +100s }
            shape: { duration: 1 s }
        """
    let run = try Self.prepare(bit)
    var emulator = EmulatorBuilder.build(run)
    Self.fly(&emulator, to: emulator.now + Self.frames)
    #expect(emulator.faults.faults[0].hasBeenEffective, "no frame was on its way")
    #expect(emulator.digest().hexadecimal != Self.reference)
  }
}
