/// Primary header of a space packet, CCSDS 133.0-B: telemetry, no secondary header, never segmented.
package struct SpacePacketHeader: BitwiseCopyable, Equatable, Sendable {
  package static var bytes: Int { 6 }
  /// The sequence count has 14 bits; at one a second it comes round after 4 h 33 min.
  package static var countMask: UInt16 { 0x3FFF }
  /// Packets that only fill room.
  package static var idleAPID: UInt16 { 0x7FF }

  package var apid: UInt16
  package var count: UInt16
  /// 1 to 65 536.
  package var payloadBytes: Int

  package init(apid: UInt16, count: UInt16, payloadBytes: Int) {
    self.apid = apid & 0x7FF
    self.count = count & Self.countMask
    self.payloadBytes = payloadBytes
  }

  /// Reads the header at the start of `packet`; nil when no packet of this spacecraft begins so.
  package init?(_ packet: Span<UInt8>) {
    guard packet.count >= Self.bytes, packet[0] >> 3 == 0, packet[2] >> 6 == 3 else { return nil }
    self.init(
      apid: UInt16(packet.number(at: 0, width: 2)), count: UInt16(packet.number(at: 2, width: 2)),
      payloadBytes: Int(packet.number(at: 4, width: 2)) + 1)
  }

  /// Header and payload together.
  package var packetBytes: Int { Self.bytes + payloadBytes }

  package func write(to bytes: inout MutableSpan<UInt8>, at place: Int) {
    bytes.put(apid, at: place)
    bytes.put(count | 0xC000, at: place + 2)
    bytes.put(UInt16(payloadBytes - 1), at: place + 4)
  }
}
