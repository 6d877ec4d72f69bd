import DownlinkBench
import GroundInterface
import Quantities
import StateCheck
import Testing

@Suite struct EventPacketTests {
  static func record(_ number: UInt32, _ event: Event) -> EventRecord {
    let time = OnBoardTime(units: 218_546_400 << 16 | Int64(number))
    return EventRecord(
      event: event, severity: event.severity, number: number, time: time, frame: time.frame, Double(number) / 2, .nan)
  }

  @Test func `the last five events and the last four warnings come down`() {
    var recorded = RecordedDownlink()
    for number in 1...9 as ClosedRange<UInt32> {
      recorded.events.note(Self.record(number, number % 3 == 0 ? .wheelDrag : .phaseEntered))
    }
    recorded.record(seconds: 30)
    let received = Self.receive(recorded)
    #expect(received.all.count == 9)
    #expect((0..<5).map { received.all.records[$0].number } == [9, 8, 7, 6, 5])
    #expect(received.warnings.count == 3)
    #expect((0..<4).map { received.warnings.records[$0].number } == [9, 6, 3, 0])
  }

  @Test func `a record comes down whole`() {
    var recorded = RecordedDownlink()
    let sent = Self.record(77, .capsuleSeparated)
    recorded.events.note(sent)
    recorded.record(seconds: 30)
    let record = Self.receive(recorded).all.records[0]
    #expect(record.event == .capsuleSeparated)
    #expect(record.severity == sent.severity)
    #expect(record.source == .craft)
    #expect(record.time == sent.time)
    #expect(record.frame == sent.frame)
    #expect(record.value1 == 38.5)
    #expect(record.value2.isNaN)
  }

  @Test func `a record with a code that no event has is empty`() {
    var payload = [UInt8](repeating: 0xFE, count: DownlinkPacket.events.payloadBytes)
    payload[4] = 1
    var (sheet, events) = (TelemetrySheet(), EventReports())
    PacketDictionary.decode(.events, payload.span, &sheet, &events)
    #expect((0..<5).allSatisfy { events.all.records[$0].number == 0 })
  }

  @Test func `reports list their whole state`() {
    var events = EventReports()
    events.note(Self.record(1, .wheelDrag))
    #expect(missingFromVisit(events).isEmpty)
    #expect(survivesCheckpoint(events, into: EventReports()))
  }

  private static func receive(_ recorded: RecordedDownlink) -> EventReports {
    var reception = Reception()
    reception.take(recorded.frames)
    return reception.decoded.events
  }
}
