import DeviceModel
import Emulator
import GroundInterface
import Quantities
import Testing

@testable import MissionFiles

private let below = "{ tm: truth.altitude, op: below, value: 90 m"

struct TriggerTests {
  private func fault(_ when: String, _ more: String = "") -> String {
    "faults: [{ id: f, target: wheel2.bearing, type: drag, value: 20 mNm, when: \(when)\(more) }]\n"
  }

  @Test func `a moment triggers in its tick and a duration ends in time`() {
    var flight = HandFlight(fault("{ at: +1s }", ", shape: { duration: 2s }"))
    flight.fly(through: 600)
    #expect(flight.fault().firstArmed == 0)
    #expect(flight.fault().firstTriggered == 128)
    #expect(flight.fault().firstCleared == 128 + 256)
    #expect(flight.fault().stage == .finished)
    #expect(flight.craft.failed.isEmpty)
  }

  @Test func `a cause in one tick acts in the next`() {
    var flight = HandFlight(fault(below + " }"))
    flight.step = { flight, tick in flight.truth(.altitude, tick >= 10 ? 80 : 100, at: tick) }
    flight.fly(through: 20)
    #expect(flight.fault().firstTriggered == 11)
    #expect(flight.craft.failed.values.first == 0.02)
  }

  @Test func `a condition that already holds fires at once, unless an edge is wanted`() {
    let low: (inout HandMadeCraft) -> Void = { $0.truth[0] = Sample(10, -1) }
    var flight = HandFlight(fault(below + " }"), setUp: low)
    flight.fly(through: 5)
    #expect(flight.fault().firstTriggered == 0)
    var edge = HandFlight(fault(below + ", edge: true }"), setUp: low)
    edge.step = { flight, tick in flight.truth(.altitude, tick == 7 ? 100 : 10, at: tick) }
    edge.fly(through: 20)
    #expect(edge.fault().firstTriggered == 9)
  }

  @Test func `three samples must be fresh and in a row`() {
    var flight = HandFlight(fault(below + ", for: 3 samples }"))
    // Samples every fourth tick; the second fails, so the count starts again.
    flight.step = { flight, tick in
      if tick % 4 == 0 { flight.truth(.altitude, tick == 4 ? 100 : 80, at: tick) }
    }
    flight.fly(through: 40)
    #expect(flight.fault().firstTriggered == 17)
  }

  @Test(arguments: [false, true])
  func `persistence in time counts its first tick, and a jumping loop sees the same`(jumps: Bool) {
    var flight = HandFlight(fault(below + ", for: 2s }"))
    flight.jumps = jumps
    flight.fly(through: 9)
    flight.truth(.altitude, 80, at: 9)
    flight.fly(through: 10)
    flight.fly(through: 1000)
    #expect(flight.fault().firstTriggered == 10 + 256)
    #expect(!jumps || flight.visited < 20)
  }

  @Test func `an occurrence is counted from arming, the nth fires`() {
    var flight = HandFlight(fault("{ event: PHASE_REFUSED, nth: 3 }"))
    flight.step = { flight, tick in
      if tick == 5 || tick == 8 { flight.engine.note(.phaseRefused, at: Frame(tick)) }
      if tick == 8 { flight.engine.note(.phaseRefused, at: Frame(tick)) }
    }
    flight.fly(through: 20)
    #expect(flight.fault().firstTriggered == 9)
  }

  @Test func `after an activation a level must first have been false`() {
    var flight = HandFlight(fault(below + " }", ", shape: { duration: 4 ticks }, limit: { times: 3, rearm: 10 ticks }"))
    flight.step = { flight, tick in flight.truth(.altitude, tick == 30 ? 100 : 80, at: tick) }
    flight.fly(through: 100)
    #expect(flight.fault().activations == 2)
    #expect(flight.fault().onset == 32)
    #expect(flight.fault().stage == .armed)
  }

  @Test func `a fault that re-arms itself never triggers twice in one tick`() {
    var flight = HandFlight(
      fault("{ event: PHASE_REFUSED }", ", shape: { duration: 1 tick }, limit: { times: unlimited }"))
    flight.step = { flight, tick in flight.engine.note(.phaseRefused, at: Frame(tick)) }
    flight.fly(through: 20)
    // Triggered in 1, cleared and armed in 2; the event of tick 2 counts, so again in 3.
    #expect(flight.fault().activations == 10)
  }

  @Test func `a fault waits for another's end and triggers in the next tick`() {
    var flight = HandFlight(
      """
      faults:
        - { id: a, target: wheel1.bearing, type: stuck, when: { at: +5 ticks }, shape: { duration: 3 ticks } }
        - { id: b, target: wheel2.bearing, type: stuck, when: { fault: a, state: cleared } }
        - { id: c, target: wheel3.bearing, type: stuck, when: { at: +10 ticks, from: { fault: a, state: triggered } } }

      """)
    flight.fly(through: 30)
    #expect(flight.fault("a").firstCleared == 8)
    #expect(flight.fault("b").firstTriggered == 9)
    #expect(flight.fault("c").firstTriggered == 15)
  }

  @Test func `a fault is armed in its phases only, and a moment outside is lost`() {
    var flight = HandFlight(
      """
      faults:
        - { id: a, target: wheel1.bearing, type: stuck, when: { at: +5 ticks }, phases: [reentry] }
        - { id: b, target: wheel2.bearing, type: stuck, when: { mode: NOMINAL }, phases: [reentry] }

      """)
    flight.step = { flight, tick in if tick == 10 { flight.craft.now.phase = .reentry } }
    flight.fly(through: 30)
    #expect(flight.fault("a").firstTriggered == .min)
    #expect(flight.fault("a").firstArmed == 11)
    #expect(flight.fault("b").firstTriggered == 11)
  }

  @Test func `combinations remember occurrences and read levels`() {
    var flight = HandFlight(
      fault("{ all: [{ event: PHASE_REFUSED }, { not: { mode: SAFE } }, \(below) }], for: 3 ticks }"))
    flight.step = { flight, tick in
      if tick == 2 { flight.engine.note(.phaseRefused, at: Frame(tick)) }
      flight.craft.now.mode = tick < 10 ? .safe : .nominal
      flight.truth(.altitude, 10, at: tick)
    }
    flight.fly(through: 30)
    #expect(flight.fault().firstTriggered == 13)
  }

  @Test func `a value that was never sampled grows stale from the start`() {
    var flight = HandFlight(fault("{ tm: truth.altitude, op: stale, value: 1s }"))
    flight.jumps = true
    flight.fly(through: 400)
    #expect(flight.fault().firstTriggered == 130)
  }

  @Test func `until ends earlier than the shape, by hand fires and clears`() {
    var flight = HandFlight(fault("manual", ", shape: { duration: 1h }, until: { event: PHASE_REFUSED }"))
    flight.fly(through: 3)
    let wasArmed = flight.engine.inject(0)
    #expect(wasArmed)
    flight.step = { flight, tick in if tick == 9 { flight.engine.note(.phaseRefused, at: Frame(tick)) } }
    flight.fly(through: 20)
    #expect(flight.fault().firstTriggered == 4)
    #expect(flight.fault().firstCleared == 10)
    let wasActive = flight.engine.clearByHand(0)
    #expect(!wasActive)
  }

  @Test func `the value changes is an occurrence between two samples`() {
    var flight = HandFlight(fault("{ tm: truth.altitude, op: changes, nth: 2 }"))
    flight.step = { flight, tick in flight.truth(.altitude, Double(tick / 8), at: tick) }
    flight.fly(through: 40)
    #expect(flight.fault().firstTriggered == 17)
  }
}
