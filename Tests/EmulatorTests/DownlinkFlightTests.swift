import Emulator
import FlightServices
import FlightSoftware
import GroundInterface
import GroundSegment
import MissionFiles
import Plant
import Quantities
import Sky
import Testing

/// What leaves the transmitter of the flying spacecraft, read as a ground station reads it.
@Suite struct DownlinkFlightTests {
  private func descent() throws -> DownlinkFlight {
    try DownlinkFlight(FaultFlight.prepare(from: "asteroid-sampling/descent", for: "310s", ""))
  }

  /// Packets in 299 s of the real downlink at both rates stand in `FrameAssemblerTests`; these are the table's.
  private func expectCensus(_ report: DownlinkReport, _ rate: DownlinkRate, tolerance: Double) {
    let table = DownlinkTable.table(at: rate)
    for i in 0..<table.scheduled {
      let row = table.rows[i]
      let packets = report.census.first { $0.apid == row.packet.apid }.map { Double($0.packets) } ?? 0
      let wanted = 299 * 4 / Double(row.period)
      #expect((packets - wanted).magnitude <= tolerance, "\(row.packet): \(packets) for \(wanted)")
    }
  }

  @Test func `five minutes have no gap, and as many packets of each kind as the table says`() throws {
    let report = try descent().read(last: 299)
    #expect(report.normalFrames == 299 && report.lowFrames == 0)
    #expect(report.damages == [])
    #expect(report.continuity.gaps == 0 && report.continuity.restarts == 0)
    #expect(report.brokenPackets == 0)
    #expect(report.census.count == DownlinkPacket.count)
    expectCensus(report, .normal, tolerance: 2)
  }

  @Test func `one frame leaves a second, at the second`() throws {
    let flight = try descent()
    #expect(flight.frames.count >= 308)
    let report = flight.read(last: 299)
    let (first, last) = (try #require(report.firstTime), try #require(report.lastTime))
    #expect(last - first == 298)
    #expect((last - OnBoardTime(flight.session.now)).magnitude < 1)
  }

  @Test func `the velocity that comes down is that of the truth`() throws {
    let flight = try descent()
    let sent = try #require(flight.read(last: 299).lastVelocity)
    let truth = flight.session.emulator.craft.plant.world.trajectory.state(
      relativeTo: .sun, in: flight.session.run.reference)
    #expect((sent - (try #require(truth)).velocity * 1e-3).length < 1e-3)
  }

  @Test func `what comes down is what was sampled on board`() throws {
    let flight = try descent()
    var compared = 0
    var frame = -1
    var counter: UInt32?
    _ = flight.read(last: flight.frames.count) { packet, received in
      if packet.frame.counter != counter { frame += 1 }
      counter = packet.frame.counter
      // These stand foremost in the table: whole in the frame of the second in which they were made.
      guard let kind = packet.kind, [.mission, .thermal, .power, .propellant].contains(kind) else { return }
      for parameter in kind.parameters {
        let (sent, found) = (flight.samples[frame].values[Int(parameter.rawValue)], received.value(parameter))
        #expect(
          sent.isNaN == found.isNaN && !((sent - found).magnitude > max(1.1e-4, sent.magnitude * 1e-7)),
          "\(parameter.entry.name): \(found) for \(sent)")
        compared += 1
      }
    }
    #expect(compared > 300 * 30)
  }

  @Test func `around a burn the low rate comes down`() throws {
    let run = try FaultFlight.prepare(
      from: "asteroid-transfer", for: "310s", "",
      overriding: [
        "phases.asteroid-transfer.planned=2026-06-06T23:20:00Z", "phases.asteroid-transfer.timeout=8h",
      ])
    let report = try DownlinkFlight(run).read(last: 299)
    #expect(report.lowFrames == 299)
    #expect(report.continuity.gaps == 0)
    expectCensus(report, .low, tolerance: 4)
  }

  @Test func `nothing leaves in quiet cruise, and the counters go on`() throws {
    let run = try FaultFlight.prepare(
      from: "asteroid-transfer", for: "4h10min", "",
      overriding: [
        "phases.asteroid-transfer.planned=2026-02-01T03:55:00Z", "phases.asteroid-transfer.timeout=8h",
      ])
    let flight = try DownlinkFlight(run)
    let report = flight.read(last: flight.frames.count)
    #expect((290...310).contains(report.normalFrames))
    #expect(report.continuity.gaps == 0)
    #expect(flight.session.emulator.craft.flight.regime.regime == .steady)
  }

  @Test func `mission control knows of phase and events from frames alone`() throws {
    let flight = try descent()
    let craft = flight.session.emulator.craft
    let report = craft.ground.down.receiver.report
    #expect(report.phase == .asteroidSampling)
    #expect(report.mode == craft.flight.services.modes.current)
    let raised = craft.flight.services.events.number
    #expect(report.events > 0 && report.events <= raised && report.lastEventNumber <= raised)
  }
}
