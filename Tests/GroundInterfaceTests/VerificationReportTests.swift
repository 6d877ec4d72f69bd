import DownlinkBench
import GroundInterface
import Testing

@Suite struct VerificationReportTests {
  @Test func `it answers for the last 31 numbers and for no other`() {
    var report = VerificationReport()
    for number in 1...100 as ClosedRange<UInt32> { report.note(number, accepted: number % 3 != 0) }
    #expect((70...100).allSatisfy { report.isAccepted($0) == ($0 % 3 != 0) })
    #expect((0...69).allSatisfy { report.isAccepted($0) == nil })
    #expect(report.isAccepted(101) == nil)
  }

  @Test func `numbers that were never judged stay open, and a late one is put in its place`() {
    var report = VerificationReport()
    report.note(10, accepted: true)
    report.note(14, accepted: false)
    #expect(report.isAccepted(12) == nil && report.isAccepted(10) == true && report.isAccepted(14) == false)
    report.note(12, accepted: true)
    #expect(report.newest == 14 && report.isAccepted(12) == true)
    report.note(1000, accepted: true)
    report.note(14, accepted: true)
    #expect(report.isAccepted(14) == nil && report.isAccepted(1000) == true)
  }

  @Test func `it comes down as it was, also when all were accepted`() {
    var recorded = RecordedDownlink()
    for number in 1...40 as ClosedRange<UInt32> { recorded.events.all.verification.note(number, accepted: true) }
    let sent = recorded.events.all.verification
    recorded.record(seconds: 12)
    var reception = Reception()
    reception.take(recorded.frames)
    var (sheet, events) = (TelemetrySheet(), EventReports())
    for packet in reception.packets where packetHeader(packet)?.apid == DownlinkPacket.events.apid {
      let payload = packet.span.extracting(SpacePacketHeader.bytes..<packet.count)
      PacketDictionary.decode(.events, payload, &sheet, &events)
    }
    #expect(events.all.verification == sent && sent.newest == 40)
  }
}
