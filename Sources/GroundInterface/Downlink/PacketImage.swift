import Quantities

/// All packets of one second as they leave, one behind the other by kind: what is put into frames are slices of it.
struct PacketImage: BitwiseCopyable, Sendable {
  /// Room for all packets, and for what is read behind the last.
  static var bytes: Int { 2240 }
  private var content = InlineArray<2240, UInt8>(repeating: 0)
  /// What the fields that tell of events and telecommands show: they change seldom.
  private var shownEvents = UInt32.max
  private var shownVerification = VerificationReport()

  /// Headers without their counts; where no field is, zeros.
  init() {
    var bytes = content.mutableSpan
    for raw in 0..<UInt8(DownlinkPacket.count) {
      guard let kind = DownlinkPacket(rawValue: raw) else { break }
      SpacePacketHeader(apid: kind.apid, count: 0, payloadBytes: kind.payloadBytes).write(
        to: &bytes, at: Self.place(of: kind))
    }
  }

  private static func place(of kind: DownlinkPacket) -> Int {
    Int(PacketDictionary.standard.plan.places[Int(kind.rawValue)])
  }

  /// Produces all packets from the latest samples: what was not sampled anew stands there from the last time.
  mutating func produce(at time: OnBoardTime, _ sheet: inout TelemetrySheet, _ events: inout EventReports) {
    var bytes = content.mutableSpan
    var raw = unsafe bytes.mutableBytes
    PacketDictionary.put(&sheet, to: &raw)
    PacketDictionary.put(time, to: &raw)
    guard events.all.count != shownEvents || events.all.verification != shownVerification else { return }
    (shownEvents, shownVerification) = (events.all.count, events.all.verification)
    PacketDictionary.put(&events, to: &bytes)
  }

  /// Copies the packet of a row to `place` of a stream, which has room for `WireBlock.bytes` from there on, and counts it
  /// as the production `count`.
  @inline(__always) mutating func copy(
    _ row: DownlinkTable.Row, count: UInt32, to stream: inout MutableSpan<UInt8>, at place: Int
  ) {
    WireBlock.copy(content.span, from: Int(row.place), to: &stream, at: place, count: Int(row.bytes))
    SpacePacketHeader.write(count: UInt16(truncatingIfNeeded: count), to: &stream, at: place)
  }
}

extension PacketImage: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("content", &content)
    visitor.field("shownEvents", &shownEvents)
    visitor.field("shownVerification", &shownVerification)
  }
}
