import DeviceModel
import Emulator
import GroundInterface
import HardwareInterface
import Quantities
import Testing

@testable import MissionFiles

struct ShapeTests {
  /// Severity of the wheel's drag in each tick, in units of its value.
  private func profile(_ shape: String, _ more: String = "", through last: Int64) -> [Double] {
    var flight = HandFlight(
      "faults: [{ id: f, target: wheel2.bearing, type: drag, value: 125 mNm, when: { at: +1 tick }, shape: \(shape)\(more) }]\n"
    )
    var seen: [Double] = []
    for tick in 0...last {
      flight.fly(through: tick)
      seen.append((flight.craft.failed.values.first ?? 0) * 8)
    }
    return seen
  }

  @Test func `a ramp rises, holds and falls in whole ticks`() {
    let seen = profile("{ ramp: { over: 4 ticks, hold: 2 ticks, down: 2 ticks } }", through: 10)
    #expect(seen == [0, 0.25, 0.5, 0.75, 1, 1, 1, 0.5, 0, 0, 0])
    #expect(profile("{ ramp: { over: 2 ticks } }", through: 5) == [0, 0.5, 1, 1, 1, 1])
  }

  @Test func `pulses stand at the start of each period and end after the last`() {
    let seen = profile("{ pulse: { width: 1 tick, every: 3 ticks, count: 2 } }", through: 8)
    #expect(seen == [0, 1, 0, 0, 1, 0, 0, 0, 0])
  }

  @Test func `bursts alternate, active first`() {
    let seen = profile("{ intermittent: { active: 2 ticks, quiet: 1 tick, for: 7 ticks } }", through: 9)
    #expect(seen == [0, 1, 1, 0, 1, 1, 0, 1, 0, 0])
  }

  @Test func `random bursts stay within their bounds`() {
    let seen = profile("{ intermittent: { active: [2 ticks, 4 ticks], quiet: { mean: 3 ticks } } }", through: 2000)
    var lengths: [Int] = []
    for value in seen { if value == 1 { lengths[lengths.count - 1] += 1 } else { lengths.append(0) } }
    let bursts = lengths.dropLast().filter { $0 > 0 }
    #expect(bursts.count > 100)
    #expect(bursts.allSatisfy { (2...4).contains($0) })
    #expect(Set(bursts) == [2, 3, 4])
  }

  @Test func `hold-last freezes the strength of the last tick, latched outlives its shape`() {
    let held = profile("{ duration: 2 ticks }", ", clear: hold-last", through: 6)
    #expect(held == [0, 1, 1, 1, 1, 1, 1])
    let ramp = profile("{ ramp: { over: 4 ticks, hold: 1 tick, down: 2 ticks } }", ", clear: hold-last", through: 10)
    #expect(ramp.suffix(4) == [0, 0, 0, 0])
    var flight = HandFlight(
      """
      faults: [{ id: f, target: inertial.gyro, type: frozen, when: { at: +1 tick }, shape: { duration: 2 ticks }, clear: latched }]

      """)
    flight.fly(through: 20)
    #expect(flight.fault().stage == .active)
    #expect(flight.craft.failed.count == 1)
    flight.engine.notePowerCycle(of: UnitID.gyro.rawValue)
    flight.fly(through: 21)
    #expect(flight.fault().firstCleared == 21)
    #expect(flight.craft.failed.isEmpty)
  }

  @Test func `the latest onset rules a part, and an earlier one returns`() {
    var flight = HandFlight(
      """
      faults:
        - { id: a, target: wheel2.bearing, type: drag, value: 100 mNm, when: { at: +1 tick } }
        - { id: b, target: wheel2.bearing, type: stuck, when: { at: +3 ticks }, shape: { duration: 2 ticks } }

      """)
    flight.fly(through: 2)
    #expect(flight.craft.failed.values.first == 0.1)
    flight.fly(through: 4)
    #expect(flight.craft.failed.values.first == 0)
    flight.fly(through: 5)
    #expect(flight.craft.failed.values.first == 0.1)
  }

  @Test func `effect is noted once, in the tick in which it was seen`() {
    var flight = HandFlight(
      "faults: [{ id: f, target: wheel2.bearing, type: stuck, when: { at: +1 tick } }]\n")
    flight.step = { flight, tick in flight.craft.differs = tick >= 9 }
    flight.fly(through: 20)
    #expect(flight.fault().firstEffective == 9)
  }

  @Test func `ten thousand disarmed faults are not touched by a tick`() {
    var text = "faults:\n"
    for i in 0..<10_000 {
      text += "  - { id: f\(i), target: wheel2.bearing, type: stuck, phases: [reentry], when: { mode: SAFE } }\n"
    }
    var flight = HandFlight(text)
    flight.fly(through: 1)
    #expect(flight.engine.busy.count == 0)
    flight.craft.now.phase = .reentry
    flight.fly(through: 2)
    #expect(flight.engine.busy.count == 10_000)
  }
}
