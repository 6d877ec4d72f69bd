import DownlinkBench
import GroundInterface
import Quantities
import Testing

@Suite struct PacketDictionaryTests {
  static func fields(_ packet: DownlinkPacket) -> [PacketField] {
    PacketDictionary.range(packet).map { PacketDictionary.standard.fields[$0] }
  }

  @Test func `every parameter has one place in the downlink`() {
    let placed = everyPacket.flatMap(Self.fields).compactMap { field in
      if case .parameter(let parameter) = field.content { parameter } else { nil }
    }
    #expect(placed.count == Set(placed).count)
    #expect(everyParameter.filter { !placed.contains($0) } == [])
  }

  @Test(arguments: everyPacket) func `the fields of a packet follow one another and fit`(packet: DownlinkPacket) {
    var end = 0
    for field in Self.fields(packet) {
      #expect(Int(field.offset) == end)
      end += field.format.width
    }
    #expect(end <= packet.payloadBytes)
  }

  /// Fact sheet §3.6.
  @Test func `identifiers and lengths are the real spacecraft's`() {
    let lengths: [UInt16: Int] = [
      17: 39, 18: 13, 19: 46, 20: 26, 21: 10, 22: 50, 24: 127, 25: 105, 26: 13, 28: 21, 32: 94, 33: 10, 34: 17,
      35: 100, 36: 88, 272: 8, 528: 8, 1552: 176, 1553: 176, 1554: 176, 1555: 176, 1556: 176, 1557: 176,
    ]
    #expect(Dictionary(uniqueKeysWithValues: everyPacket.map { ($0.apid, $0.payloadBytes) }) == lengths)
    for packet in everyPacket { #expect(DownlinkPacket(apid: packet.apid) == packet) }
    #expect(DownlinkPacket(apid: 23) == nil)
  }

  @Test func `the real spacecraft's known bytes stand where it has them`() {
    for apid in 1552...1557 as ClosedRange<UInt16> {
      let first = DownlinkPacket(apid: apid).flatMap { Self.fields($0).first }
      #expect(first?.content == .seconds && first?.format == .u32)
    }
    let velocities = [Parameter.navVelocityX, .navVelocityY, .navVelocityZ]
    for (index, parameter) in velocities.enumerated() {
      let field = Self.fields(.attitude).first { $0.content == .parameter(parameter) }
      #expect(field?.offset == UInt16(36 + 4 * index))
      #expect(field?.format == .f32 && field?.scale == 1000)
    }
  }

  @Test func `words of events and of the verification stand where they are looked for`() throws {
    for packet in [DownlinkPacket.events, .warnings] {
      let payload = [UInt8](repeating: 0, count: packet.payloadBytes)
      for record in 0..<packet.eventRecords {
        for raw in 0..<UInt8(8) {
          let word = try #require(EventField(rawValue: raw))
          let field = try #require(Self.fields(packet).first { $0.content == .event(word, record: record) })
          var marked = payload
          marked[Int(field.offset)] = 1
          #expect(PacketDictionary.bits(of: word, record: record, in: packet, marked.span) > 0)
          #expect(PacketDictionary.bits(of: word, record: record, in: packet, payload.span) == 0)
        }
      }
    }
    for word in [VerificationField.newest, .accepted, .refused] {
      let field = try #require(Self.fields(.events).first { $0.content == .verification(word) })
      var payload = [UInt8](repeating: 0, count: DownlinkPacket.events.payloadBytes)
      payload[Int(field.offset) + 3] = 7
      #expect(PacketDictionary.bits(of: word, payload.span) == 7)
    }
  }

  /// Every parameter is set to a value that its field can hold exactly, sent, and found again.
  @Test func `what is sent is what was sampled`() {
    let fields = everyPacket.flatMap(Self.fields)
    var recorded = RecordedDownlink()
    for field in fields {
      guard case .parameter(let parameter) = field.content else { continue }
      recorded.sheet.publish(parameter, Self.sample(field))
    }
    let received = Self.receive(&recorded)
    for field in fields {
      guard case .parameter(let parameter) = field.content else { continue }
      let (sent, found) = (recorded.sheet.values[Int(parameter.rawValue)], received.values[Int(parameter.rawValue)])
      #expect((found - sent).magnitude <= resolution(field, of: sent), "\(parameter): \(sent) became \(found)")
    }
  }

  @Test func `an invalid sample stays invalid`() {
    var recorded = RecordedDownlink()
    let received = Self.receive(&recorded)
    let published: Set<Parameter> = [.navVelocityX, .navVelocityY, .navVelocityZ, .eventCount]
    for parameter in everyParameter where !published.contains(parameter) {
      #expect(received.values[Int(parameter.rawValue)].isNaN, "\(parameter)")
    }
  }

  @Test func `a sample beyond its field is sent as the nearest`() {
    var recorded = RecordedDownlink()
    recorded.sheet.publish(.missionPhase, 300)
    recorded.sheet.publish(.missionStage, -1)
    recorded.sheet.publish(.commandsAccepted, 1e12)
    recorded.sheet.publish(.wing1Opened, -40)
    recorded.sheet.publish(.armRetries, .infinity)
    var received = Self.receive(&recorded)
    #expect(received.value(.missionPhase) == 254)
    #expect(received.value(.missionStage) == 0)
    #expect(received.value(.commandsAccepted) == 4_294_967_294)
    #expect(received.value(.wing1Opened) == -32_767 * 2e-4)
    #expect(received.value(.armRetries) == 65_534)
  }

  @Test func `a sample stays in its packet until another is published`() {
    var recorded = RecordedDownlink()
    func next(_ value: Double?) -> Double {
      if let value { recorded.sheet.publish(.wheel1Drag, value) }
      var received = Self.receive(&recorded)
      return received.value(.wheel1Drag)
    }
    #expect(next(0.5) == 0.5)
    #expect(next(nil) == 0.5)
    #expect(next(0.25) == 0.25)
    #expect(next(.nan).isNaN)
    #expect(next(nil).isNaN)
  }

  /// Some value in the middle of what the field can hold.
  private static func sample(_ field: PacketField) -> Double {
    switch field.format {
    case .u8: Double(field.offset % 200)
    case .u16: 1000 + Double(field.offset)
    case .u32: 4_000_000 + Double(field.offset)
    case .i16: -1.234_56
    case .f32: 12_345.678 / Double(field.offset + 1)
    }
  }

  private func resolution(_ field: PacketField, of value: Double) -> Double {
    field.format == .f32 ? value.magnitude * 0x1p-24 : field.scale / 2
  }

  /// All that a ground knows after a minute.
  private static func receive(_ recorded: inout RecordedDownlink) -> TelemetrySheet {
    recorded.record(seconds: 60)
    var reception = Reception()
    reception.take(recorded.frames)
    return reception.decoded.sheet
  }
}
