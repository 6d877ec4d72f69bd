import DeviceModel
import Emulator
import GroundInterface
import Quantities
import Testing

@testable import MissionFiles

private let low = "tm: truth.altitude, op: below, value: 50 m"

struct ExpectationTests {
  /// Flies one expectation; the altitude is below 50 m in `lowTicks`, the event happens in `events`.
  private func judge(
    _ form: String, low lowTicks: [Int64] = [], events: [Int64] = [], through last: Int64 = 100, jumps: Bool = false
  ) -> ExpectationState {
    var flight = HandFlight("expect: [{ id: e, \(form) }]\n")
    flight.step = { flight, tick in
      flight.truth(.altitude, lowTicks.contains(tick) ? 10 : 100, at: tick)
      if events.contains(tick) { flight.engine.note(.phaseRefused, at: Frame(tick)) }
    }
    flight.jumps = jumps
    flight.fly(through: last)
    flight.engine.finish(at: Frame(flight.tick))
    return flight.expectation()
  }

  @Test func `within is held at its tick, broken when the time is over, open when not flown`() {
    let form = "event: PHASE_REFUSED, within: 20 ticks"
    #expect(judge(form, events: [7]).result == .held)
    #expect(judge(form, events: [7]).settled == 7)
    #expect(judge(form, events: [20]).result == .held)
    #expect(judge(form, events: [21]).result == .broken)
    #expect(judge(form, events: [21]).settled == 20)
    #expect(judge(form, events: [21], jumps: true).settled == 20)
    #expect(judge(form, through: 19).result == .open)
  }

  @Test func `a window with an early bound is also broken before it`() {
    let form = "\(low), within: [10 ticks, 20 ticks]"
    #expect(judge(form, low: [15]).result == .held)
    #expect(judge(form, low: [9, 15]).result == .broken)
    #expect(judge(form, low: [21]).result == .broken)
  }

  @Test func `from opens the window in its own tick`() {
    let form = "event: PHASE_REFUSED, from: { \(low) }, within: 5 ticks"
    #expect(judge(form, low: [30], events: [10, 30]).result == .held)
    #expect(judge(form, low: [30], events: [10, 36]).result == .broken)
    #expect(judge(form, events: [10]).result == .unreached)
  }

  @Test func `stays wants the level that long, and allows another try inside the window`() {
    let form = "\(low), within: 20 ticks, stays: 5 ticks"
    #expect(judge(form, low: [3, 4, 5, 6, 7]).settled == 7)
    #expect(judge(form, low: [3, 4, 10, 11, 12, 13, 14]).result == .held)
    #expect(judge(form, low: [20, 21, 22, 23, 24]).result == .held)
    #expect(judge(form, low: [3, 4, 21, 22, 23, 24, 25]).result == .broken)
    #expect(judge(form, low: [19, 20, 21], through: 21).result == .open)
  }

  @Test func `always and never hold over their window`() {
    #expect(judge("never: { \(low) }").result == .held)
    #expect(judge("never: { \(low) }", low: [44]).settled == 44)
    #expect(judge("never: { event: PHASE_REFUSED }", events: [44]).result == .broken)
    #expect(judge("always: { tm: truth.altitude, op: above, value: 50 m }").result == .held)
    let during = "never: { event: PHASE_REFUSED }, during: { from: { \(low) }, for: 10 ticks }"
    #expect(judge(during, low: [20], events: [19, 30]).result == .held)
    #expect(judge(during, low: [20], events: [20]).result == .broken)
    #expect(judge(during, low: [20], events: [29]).result == .broken)
    #expect(judge(during, low: [95]).result == .open)
    #expect(judge(during).result == .unreached)
    #expect(judge("never: { event: PHASE_REFUSED }, during: { \(low) }", low: [5], events: [6]).result == .held)
    #expect(judge("never: { event: PHASE_REFUSED }, during: { \(low) }", low: [5], events: [5]).result == .broken)
  }

  @Test func `counts are settled as soon as they are certain`() {
    let event = "count: { event: PHASE_REFUSED }"
    #expect(judge("\(event), at_most: 1", events: [5]).result == .held)
    #expect(judge("\(event), at_most: 1", events: [5, 9]).settled == 9)
    #expect(judge("\(event), at_least: 2", events: [5, 9]).settled == 9)
    #expect(judge("\(event), exactly: 2", events: [5]).result == .broken)
    #expect(judge("\(event), exactly: 1", events: [5]).result == .held)
    #expect(judge("count: { \(low) }, exactly: 2", low: [3, 4, 5, 9, 10]).result == .held)
  }

  @Test func `finally is read after the last tick`() {
    #expect(judge("finally: { \(low) }", low: [100]).result == .held)
    #expect(judge("finally: { \(low) }", low: [99]).result == .broken)
  }

  @Test func `an expectation may wait for another, whatever their names`() {
    var flight = HandFlight(
      """
      expect:
        - { id: a, event: MODE_REFUSED, from: { expect: z, state: held }, within: 5 ticks }
        - { id: z, event: PHASE_REFUSED, within: 20 ticks }

      """)
    flight.step = { flight, tick in
      if tick == 9 { flight.engine.note(.phaseRefused, at: Frame(tick)) }
      if tick == 14 { flight.engine.note(.modeRefused, at: Frame(tick)) }
    }
    flight.fly(through: 30)
    #expect(flight.expectation("a").opened == 9)
    #expect(flight.expectation("a").result == .held)
  }

  @Test func `a run ends after exactly its ticks, or with its condition`() {
    var exact = HandFlight("run: { until: +10 ticks }\n")
    exact.fly(through: 100)
    #expect(exact.tick == 9)
    var condition = HandFlight("run: { until: { mode: SAFE, within: 50 ticks } }\n")
    condition.step = { flight, tick in if tick == 20 { flight.craft.now.mode = .safe } }
    condition.fly(through: 100)
    #expect(condition.tick == 20)
    var latest = HandFlight("run: { until: { mode: SAFE, within: 50 ticks } }\n")
    latest.jumps = true
    latest.fly(through: 100)
    #expect(latest.tick == 49)
  }
}
