import FlightServices
import FlightSoftware
import GroundInterface
import HardwareInterface
import Quantities
import StateCheck
import Testing

struct SamplingSequenceTests {
  /// A touch-and-go, or another technique, started with automatic GO.
  private func begun(_ technique: SamplingTechnique = .touchAndGo, degrees: Double = 19) -> SamplingBench {
    var bench = SamplingBench(degrees: degrees)
    bench.run(seconds: 5)
    let accepted = bench.send(.samplingStart, Double(technique.rawValue), 1)
    #expect(accepted)
    return bench
  }

  @Test(arguments: [19.0, 37.0]) func `the head meets the ground slowly and hardly slides`(degrees: Double) {
    var bench = begun(degrees: degrees)
    bench.run(seconds: 900, until: .contact)
    #expect(bench.state == .contact)
    #expect(bench.touchSpeed >= 0.05 && bench.touchSpeed <= 0.10, "\(bench.touchSpeed)")
    #expect(bench.touchSlip <= 0.03, "\(bench.touchSlip)")
    #expect(bench.count(.touchdown) == 1 && bench.count(.descentStarted) == 1)
  }

  @Test func `after contact it climbs away, and comes back to the plan`() {
    var bench = begun()
    bench.run(seconds: 900, until: .ascending)
    #expect(bench.operations.sequence.contacts == 1)
    bench.run(seconds: 60)
    #expect(bench.velocity.dot(bench.position.normalized) > 0.3)
    bench.run(seconds: 900, until: .idle)
    #expect(bench.state == .idle)
    #expect((bench.position - bench.estimate.plannedFromTargetICRF).length < 5)
    #expect(bench.operations.sequence.sampleKilograms > 0.05)
    #expect(bench.count(.liftOff) == 1 && bench.count(.samplingEnded) == 1)
    #expect(bench.count(.descentAborted) == 0 && bench.count(.noContact) == 0 && bench.count(.goCheckFailed) == 0)
    // 30 m of closing and the ascent to half a metre a second: two to three kilonewton seconds.
    #expect(bench.operations.control.impulseUsed < 4500, "\(bench.operations.control.impulseUsed)")
    #expect(bench.guidance.commanded == .none)
  }

  @Test func `hovering, the head stays where it touched while the brush runs`() {
    var bench = begun(.hover)
    bench.run(seconds: 900, until: .contact)
    #expect(bench.touchSpeed >= 0.02 && bench.touchSpeed <= 0.05, "\(bench.touchSpeed)")
    bench.run(seconds: 30, until: .ascending)
    #expect(bench.state == .ascending)
    #expect(bench.contactSpeed < 0.01, "\(bench.contactSpeed)")
    #expect(bench.contactDrift < 0.3, "\(bench.contactDrift)")
    bench.run(seconds: 60)
    let up = bench.velocity.dot(bench.position.normalized)
    #expect(up > 0.15 && up < 0.25)
  }

  @Test func `a wrong idea of the distance from the centre does not matter`() {
    var bench = begun()
    bench.navigationError = bench.position.normalized * 2.5
    bench.run(seconds: 900, until: .contact)
    #expect(bench.state == .contact)
    #expect(bench.touchSpeed >= 0.05 && bench.touchSpeed <= 0.10)
  }

  @Test func `without GO it waits at the hold, with GO it descends`() {
    var bench = SamplingBench()
    bench.run(seconds: 5)
    let started = bench.send(.samplingStart, 1, 0)
    #expect(started)
    bench.run(seconds: 250)
    #expect(bench.state == .checking)
    let went = bench.send(.samplingGo)
    #expect(went)
    bench.run(seconds: 5)
    #expect(bench.state == .descending)
  }

  @Test func `a retracted head keeps it at the hold, and in the end sends it back to the plan`() {
    var bench = begun()
    bench.isHeadExtended = false
    bench.run(seconds: 300)
    #expect(bench.state == .checking && bench.count(.goCheckFailed) == 1)
    bench.run(seconds: 600, until: .idle)
    #expect(bench.state == .idle && bench.count(.descentStarted) == 0 && bench.count(.descentAborted) == 1)
    #expect(bench.services.modes.current == .nominal)
  }

  @Test func `an arm that is not out keeps it at the hold`() {
    var bench = begun()
    bench.isArmOut = false
    bench.run(seconds: 300)
    #expect(bench.state == .checking && bench.services.telemetry.value(.samplingChecksFailed) == Double(GoCheck.arm))
    bench.isArmOut = true
    bench.run(seconds: 5)
    #expect(bench.state == .descending)
  }

  @Test func `a left-over inhibit flag holds the descent until it is cleared`() {
    var bench = begun()
    let set = bench.send(.samplingInhibit, 1)
    #expect(set)
    bench.run(seconds: 250)
    #expect(bench.state == .checking && bench.count(.goCheckFailed) == 1)
    let cleared = bench.send(.samplingInhibit, 0)
    #expect(cleared)
    bench.run(seconds: 5)
    #expect(bench.state == .descending)
  }

  @Test func `contact felt above the range gate is not believed`() {
    var bench = begun()
    bench.run(seconds: 900, until: .closing)
    bench.falseForce = true
    bench.run(seconds: 30)
    #expect(bench.state == .closing && bench.count(.touchdown) == 0)
    bench.falseForce = false
    bench.run(seconds: 120, until: .contact)
    #expect(bench.state == .contact)
  }

  @Test func `when no contact is felt it leaves on the timer`() {
    var bench = begun()
    bench.run(seconds: 900, until: .closing)
    (bench.forceSensorsWork, bench.accelerometersWork, bench.laserBias) = (false, false, 0.7)
    bench.run(seconds: 200, until: .ascending)
    #expect(bench.state == .ascending && bench.count(.noContact) == 1 && bench.count(.touchdown) == 0)
  }

  @Test func `the rehearsal checks at a hundred metres and goes no further`() {
    var bench = SamplingBench(range: 100)
    bench.run(seconds: 5)
    let started = bench.send(.samplingStart, 0, 1)
    #expect(started)
    bench.run(seconds: 60)
    #expect(bench.state == .idle && bench.count(.rehearsalPassed) == 1 && bench.count(.samplingEnded) == 1)
    #expect((bench.position.length - 100).magnitude < 1)
  }

  @Test func `the sampler's manager is told once what the head shall do`() {
    var manager = SamplerManager(Sampler.DataSheet())
    var bench = begun()
    bench.run(seconds: 900, until: .closing)
    bench.operations.direct(&manager, &bench.services)
    #expect(!manager.isContactArmed && manager.orders.brushSpeed == 0)
    bench.run(seconds: 900, until: .contact)
    bench.run(seconds: 1)
    bench.operations.direct(&manager, &bench.services)
    #expect(manager.isContactArmed && manager.orders.brushSpeed > 200 && manager.orders.flap == .out)
    bench.operations.direct(&manager, &bench.services)
    #expect(manager.attempts == 1)
    bench.run(seconds: 60, until: .returning)
    bench.operations.direct(&manager, &bench.services)
    #expect(!manager.isContactArmed && manager.orders.brushSpeed == 0 && manager.orders.flap == .back)
  }

  @Test func `the flap opens on the ground, and by hover closes before the head lifts`() {
    var bench = begun(.hover)
    bench.run(seconds: 900, until: .contact)
    #expect(!bench.operations.orders.opensFlap)
    bench.run(seconds: 1)
    #expect(bench.operations.orders.opensFlap)
    bench.run(seconds: 7.5)
    #expect(bench.state == .contact && bench.operations.orders.runsBrush && !bench.operations.orders.opensFlap)
  }

  @Test func `nothing of the state is left out of the visit`() {
    #expect(missingFromVisit(ProximityOperations()).isEmpty)
  }
}

struct SamplingAbortTests {
  /// In the last metres of a descent.
  private func closing() -> SamplingBench {
    var bench = SamplingBench()
    bench.run(seconds: 5)
    _ = bench.send(.samplingStart, 1, 1)
    bench.run(seconds: 900, until: .closing)
    bench.run(seconds: 10)
    #expect(bench.state == .closing)
    return bench
  }

  private func expectRetreat(_ bench: inout SamplingBench, _ reason: AbortReason) {
    bench.run(seconds: 5)
    #expect(bench.state == .retreating && bench.operations.sequence.reason == reason)
    #expect(bench.services.modes.current == .retreat)
    #expect(bench.count(.descentAborted) == 1 && bench.operations.sequence.isInhibited)
    bench.run(seconds: 40)
    #expect(bench.velocity.dot(bench.position.normalized) > 0.2)
  }

  @Test func `a silent laser ends the descent`() {
    var bench = closing()
    bench.laserWorks = false
    expectRetreat(&bench, .laser)
  }

  @Test func `sliding over the ground ends the descent`() {
    var bench = closing()
    bench.velocity += bench.position.normalized.anyPerpendicular * 0.06
    expectRetreat(&bench, .lateralSpeed)
  }

  @Test func `a tilted head ends the descent`() {
    var bench = closing()
    bench.tilt = 4 * Angle.degree
    expectRetreat(&bench, .attitude)
  }

  @Test func `too much force ends the contact`() {
    var bench = closing()
    bench.run(seconds: 200, until: .contact)
    bench.addedForce = 70
    expectRetreat(&bench, .force)
  }

  @Test func `a telecommand ends the descent, and another brings the spacecraft back`() {
    var bench = closing()
    let aborted = bench.send(.samplingAbort)
    #expect(aborted)
    expectRetreat(&bench, .command)
    bench.run(seconds: 1500, until: .holding)
    bench.run(seconds: 600)
    #expect(bench.state == .holding && bench.position.length > 140 && bench.velocity.length < 0.02)
    let back = bench.send(.samplingReturn)
    #expect(back)
    bench.run(seconds: 3000, until: .idle)
    #expect(bench.state == .idle && bench.services.modes.current == .nominal)
  }

  @Test func `RETREAT ordered from outside is flown too`() {
    var bench = closing()
    _ = bench.services.request(.retreat)
    bench.run(seconds: 30)
    #expect(bench.state == .retreating && bench.velocity.dot(bench.position.normalized) > 0.1)
  }
}
