import Emulator
import FlightSoftware
import GroundInterface
import MissionFiles
import Quantities
import Testing

/// The phases from the wait at the asteroid to the comet: how they begin, what holds them, how they end.
@Suite struct HomewardTests {
  static let starts = [
    Start(name: Phase.returnWait.name, measured: Start.bus + Start.camera),
    Start(name: Phase.returnTransfer.name, measured: Start.bus),
    Start(name: Phase.reentry.name, measured: Start.bus + [.navEarthDistance, .capsuleSeparated]),
    Start(name: Phase.cometTransfer.name, measured: Start.bus + [.burnIonThrust]),
    Start(name: Phase.cometApproach.name, measured: Start.bus + Start.camera),
    Start(name: Phase.cometRendezvous.name, measured: Start.bus + Start.camera),
    Start(name: Phase.cometProximity.name, measured: Start.bus + Start.camera),
  ]

  @Test(arguments: starts) func `a phase begins at once, measures, stays quiet, and does so twice`(start: Start) throws
  {
    let flight = try start.expectSound()
    #expect(flight.session.phase.name == start.name)
    if start.measured.contains(.navLineOfSightAge) { #expect(flight.sample(.navLineOfSightAge).value < 90) }
  }

  static func silence(from start: String) -> String {
    "faults: [{ id: silence, target: bus.uplink, type: drop, when: { at: \(start) } }]"
  }

  static let holds = [
    // The ground's request is lost.
    Hold(
      phase: .returnWait, begin: "2027-04-23T14:00:00Z", length: "12h", timeout: "11h",
      script: silence(from: "2027-04-24T00:10:00Z")),
    // One bolt of three holds the capsule, however often the release is fired.
    Hold(
      phase: .returnTransfer, begin: "2027-11-28T15:30:00Z", length: "7h", timeout: "6h30min",
      script: "faults: [{ id: bolt, target: capsule.separation_latch, type: not-released, when: { at: +1min } }]"),
    // Without uploads the spacecraft forgets where the Earth is.
    Hold(
      phase: .reentry, begin: "2027-11-28T21:14:59Z", length: "4d", timeout: "3d12h", script: silence(from: "+1min")),
    // The same, on the last days before the comet.
    Hold(
      phase: .cometTransfer, begin: "2034-12-24T12:00:00Z", length: "3d", timeout: "2d12h",
      script: silence(from: "+1min")),
    // No comet in the field: no light reaches the detector.
    Hold(
      phase: .cometApproach, begin: "2035-01-09T22:00:00Z", length: "14h", timeout: "13h",
      script: "faults: [{ id: dark, target: anac.shutter, type: stuck-closed, when: { at: +1min } }]"),
    // The burns that would stop it at 50 km never come up.
    Hold(
      phase: .cometRendezvous, begin: "2035-01-20T12:00:00Z", length: "5d", timeout: "4d18h",
      script: silence(from: "+1min")),
  ]

  @Test(arguments: holds) func `a withheld criterion holds the phase until its time-out`(hold: Hold) throws {
    try hold.expectHeld()
  }

  @Test(arguments: holds) func `with nothing withheld the phase is left in time, and quietly`(hold: Hold) throws {
    try hold.expectLeft()
  }

  @Test func `a capsule that is not released is fired again, and given up in time`() throws {
    let hold = Self.holds[1]
    let flight = try hold.fly(hold.script)
    #expect(flight.all(.capsuleSeparationRetried).count > 50)
    let end = try #require(flight.all(.capsuleNotSeparated).first)
    #expect(end.frame.seconds(since: flight.all(.capsuleSeparationFired)[0].frame) <= 15 * 60)
  }

  @Test func `the capsule comes home at 12.03 km per second, and the craft passes the Earth`() throws {
    let flight = try FaultFlight(FaultFlight.prepare(from: "reentry", for: "3d", ""))
    #expect(flight.warnings == [])
    #expect(flight.session.phase == .cometTransfer)
    let results = Dictionary(uniqueKeysWithValues: flight.report.goals.map { ($0.id, $0.result) })
    for goal in ["capsule-landed", "sample-home", "entry-speed", "flyby"] {
      #expect(results[goal] == "pass", "\(goal)")
    }
    for event in [Event.capsuleDrogueFired, .capsuleMainFired, .capsuleHeatShieldDropped, .capsuleLanded] {
      #expect(flight.all(event).count == 1)
    }
  }

  @Test func `an empty container fails the mission`() throws {
    let flight = try FaultFlight(
      FaultFlight.prepare(
        from: "reentry", for: "3d", "", overriding: ["phases.reentry.entry-state.sample=0 g"]))
    #expect(flight.report.verdict == .fail)
    #expect(flight.report.goals.filter { $0.result == "fail" }.map(\.id) == ["sample-home"])
  }

  @Test func `a comet that was never seen fails the mission at its end`() throws {
    let dark = "faults: [{ id: dark, target: anac.shutter, type: stuck-closed, when: { at: +1s } }]"
    for (script, result) in [(dark, "fail"), ("", "pass")] {
      let flight = try FaultFlight(
        FaultFlight.prepare(
          from: "comet-proximity", for: "1d", script, overriding: ["end=2035-01-25T01:00:00Z"]))
      #expect(flight.report.goals.first { $0.id == "comet-surveyed" }?.result == result)
    }
  }
}
