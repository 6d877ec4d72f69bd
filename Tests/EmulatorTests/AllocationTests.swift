import CMallocMeter
import DeviceModel
import Emulator
import FixedStorage
import FlightScheduler
import GroundInterface
import HardwareInterface
import Plant
import Quantities
import Testing

@testable import MissionFiles

/// The tick allocates nothing, whatever is switched on.
@Suite struct AllocationTests {
  private static let everything = UnitMask(bits: (1 << UInt32(everyCase(of: UnitID.self).count)) - 1)
  /// The instruments in the modes in which they work.
  private static let working = """
    operations:
      - { id: camera, send: ANAC_MODE, with: { mode: operating }, when: { at: +20s }, via: direct, answer: any }
      - { id: head, send: SAMPLER_MODE, with: { mode: operating }, when: { at: +20s }, via: direct, answer: any }
      - { id: door, send: ANAC_DOOR, with: { open: true }, when: { at: +30s }, via: direct, answer: any }
    """

  @Test(arguments: everyCase(of: Regime.self))
  func `an hour of a regime allocates nothing with every device on`(regime: Regime) throws {
    let phase = [.steady, .quiet, .attended].contains(regime) ? "asteroid-transfer" : "asteroid-sampling/descent"
    var emulator = EmulatorBuilder.build(try FaultFlight.prepare(from: phase, for: "2h", Self.working))
    Self.fly(&emulator, regime, seconds: 60)
    #expect(emulator.craft.plant.around.powered == Self.everything)
    let before = cmallocmeter_this_thread()
    Self.fly(&emulator, regime, seconds: 3600)
    #expect(cmallocmeter_this_thread() == before)
    #expect(emulator.craft.plant.around.powered == Self.everything)
  }

  @Test func `what the recorder takes after a tick allocates nothing, whatever happens`() {
    var recorder = RowRecorder(.normal)
    var telemetry = TelemetrySheet()
    var truth = TruthSheet()
    let before = cmallocmeter_this_thread()
    var now = Frame(0)
    var isFull = false
    while now < Frame(60 * 128), !isFull {
      if now == Frame(30 * 128) { recorder.open(.seconds, at: now) }
      isFull = recorder.take(at: now, isQuiet: false, written: now, &telemetry, &truth)
      now += 1
    }
    #expect(cmallocmeter_this_thread() == before)
    #expect(now == Frame(60 * 128))
  }

  /// In one regime throughout and with all switches closed, whatever flight software and truth would choose.
  private static func fly(_ emulator: inout Emulator, _ regime: Regime, seconds: Int64) {
    let end = emulator.now + seconds * Frame.perSecond
    while emulator.now < end {
      emulator.table.select(flight: regime.rawValue, plant: regime.rawValue, from: emulator.now + 1)
      emulator.craft.commands.power.switches = everything
      emulator.tick()
      while emulator.fresh.popFirst() != nil {}
    }
  }
}
