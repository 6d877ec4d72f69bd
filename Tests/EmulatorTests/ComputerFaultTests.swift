import Emulator
import FlightServices
import FlightSoftware
import GroundInterface
import MissionFiles
import Quantities
import Testing

/// Faults of the emulated computer and its clock, and what the flight software makes of them.
@Suite struct ComputerFaultTests {
  private func stopped(_ task: String, in phase: String) throws -> FaultFlight {
    try FaultFlight(
      FaultFlight.prepare(
        from: phase, for: "3min", "faults: [{ id: dead, target: cpu.\(task), type: stop, when: { at: +60s } }]"))
  }

  @Test(arguments: ["anac", "navigation", "scrub"])
  func `a task that stops is named by the watchdog and answered with SAFE`(task: String) throws {
    let flight = try stopped(task, in: "return-transfer")
    let silent = try #require(flight.all(.taskSilent).first)
    let number = everyCase(of: FlightTask.self).first { $0.name == task }?.rawValue
    #expect(silent.value1 == number.map { Double($0) })
    let safe = try #require(flight.all(.safeEntered).first)
    #expect(safe.frame.seconds(since: silent.frame) < 3)
    #expect(flight.all(.taskMissed).isEmpty)
  }

  @Test func `near the asteroid the answer is RETREAT`() throws {
    let flight = try stopped("anac", in: "asteroid-proximity")
    #expect(!flight.all(.taskSilent).isEmpty)
    #expect(!flight.all(.retreatEntered).isEmpty)
    #expect(flight.all(.safeEntered).isEmpty)
  }

  @Test(arguments: ["return-transfer", "asteroid-proximity", "asteroid-sampling/descent"])
  func `a healthy computer is never silent`(phase: String) throws {
    let flight = try FaultFlight(FaultFlight.prepare(from: phase, for: "10min", ""))
    #expect(flight.all(.taskSilent).isEmpty)
  }

  @Test func `a clock that was left out no longer tells the time`() throws {
    let run = try FaultFlight.prepare(
      from: "return-transfer", for: "2min",
      "faults: [{ id: jump, target: clock.onboard, type: step, value: 10 s, when: { at: +60s } }]")
    let flight = try FaultFlight(run)
    let left = try #require(flight.all(.clockNotUsed).first)
    let jumped = flight.events.filter { $0.frame >= run.firstFrame + 60 * Frame.perSecond && $0.frame <= left.frame }
    #expect(jumped.contains { $0.time - OnBoardTime($0.frame) > 9 })
    let services = flight.session.emulator.craft.flight.services
    #expect((services.time - OnBoardTime(services.frame)).magnitude < 0.001)
  }

  // MARK: the clock's pulse

  private func pulse(_ fault: String) throws -> FaultFlight {
    try FaultFlight(
      FaultFlight.prepare(
        from: "return-transfer", for: "2min", "faults: [{ id: f, target: clock.pulse, \(fault), when: { at: +60s } }]"))
  }

  @Test(arguments: [
    ("step, value: 0.25 s", Event.pulseOff), ("step, value: -200 ms", .pulseOff), ("drift, value: 1 %", .pulseOff),
    ("noise, value: 0.2 s", .pulseOff), ("stop", .pulseLost),
  ])
  func `a pulse that is disturbed is noticed and left out`(type: String, event: Event) throws {
    let flight = try pulse("type: \(type)")
    let seen = try #require(flight.all(event).first)
    let left = try #require(flight.all(.pulseNotUsed).first)
    #expect(left.frame.seconds(since: seen.frame) < 3)
    #expect(flight.report.faults[0].effective != nil)
    #expect(flight.all(.clockOff).isEmpty)
  }

  @Test func `a pulse that shifts by whole seconds is the same pulse`() throws {
    #expect(try pulse("type: step, value: 3 s").report.verdict == .invalid)
  }
}
