import FlightSoftware
import GroundInterface
import MissionFiles
import Testing

/// The phases from the launch to the sample: what holds each of them, and that nothing else does.
@Suite struct OutboundTests {
  private static let (bus, camera) = (Start.bus, Start.camera)
  private static let sampling = bus + camera + [.linsRange, .samplerForce1, .armCameraTemperature]

  static let starts = [
    Start(name: "launch", measured: [.wheelsFill, .inertialRateX, .powerBusVoltage, .thermalDeckTemperature]),
    Start(name: "asteroid-transfer", measured: bus),
    Start(name: "asteroid-approach", measured: bus + camera),
    Start(name: "asteroid-rendezvous", measured: bus + camera),
    Start(name: "asteroid-proximity", measured: bus + camera),
    Start(name: "asteroid-sampling", measured: sampling),
    Start(name: "asteroid-sampling/rehearsal", measured: sampling),
    Start(name: "asteroid-sampling/descent", measured: sampling),
    Start(name: "asteroid-sampling/second-descent", measured: sampling),
  ]

  @Test(arguments: starts) func `a phase begins at once, measures, stays quiet, and does so twice`(start: Start) throws
  {
    _ = try start.expectSound()
  }

  static let holds = [
    // A wing that stops short of its latch.
    Hold(
      phase: .launch, begin: "2025-05-28T17:31:00Z", length: "50min", timeout: "45min",
      script: "faults: [{ id: wing, target: wing1.latch, type: unlatched, when: { at: +0s } }]"),
    // The burn that would match the asteroid's speed finds a closed valve.
    Hold(
      phase: .asteroidTransfer, begin: "2026-06-06T20:00:00Z", length: "8h", timeout: "7h30min",
      script: "faults: [{ id: valve, target: main_engine.valve, type: stuck-closed, when: { at: +1min } }]"),
    // No asteroid in the field: no light reaches the detector.
    Hold(
      phase: .asteroidApproach, begin: "2026-06-30T06:00:00Z", length: "12h", timeout: "11h",
      script: "faults: [{ id: dark, target: anac.shutter, type: stuck-closed, when: { at: +1min } }]"),
    // Without uploads the burns that stop it at 20 km never come up.
    Hold(
      phase: .asteroidRendezvous, begin: "2026-06-30T13:18:00Z", length: "4d12h", timeout: "4d",
      script: HomewardTests.silence(from: "+1min")),
    // The ground's request is lost.
    Hold(
      phase: .asteroidProximity, begin: "2027-01-14T14:00:00Z", length: "10h", timeout: "9h",
      script: HomewardTests.silence(from: "2027-01-14T19:30:00Z")),
    // The lid stays closed: the container cannot be laid in and sealed.
    Hold(
      phase: .asteroidSampling, begin: "2027-03-02T12:00:00Z", length: "3d", timeout: "2d20h",
      script: "faults: [{ id: lid, target: capsule.lid_latch, type: jammed, when: { at: +1min } }]"),
  ]

  @Test(arguments: holds) func `a withheld criterion holds the phase until its time-out`(hold: Hold) throws {
    try hold.expectHeld()
  }

  @Test(arguments: holds) func `with nothing withheld the phase is left in time, and quietly`(hold: Hold) throws {
    try hold.expectLeft()
  }
}
