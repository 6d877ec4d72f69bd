/// Primary header of a space packet, CCSDS 133.0-B: telemetry, no secondary header, never segmented.
public struct SpacePacketHeader: BitwiseCopyable, Equatable, Sendable {
  public static var bytes: Int { 6 }
  /// The sequence count has 14 bits; at one a second it comes round after 4 h 33 min.
  public static var countMask: UInt16 { 0x3FFF }
  /// Packets that only fill room.
  public static var idleAPID: UInt16 { 0x7FF }

  public var apid: UInt16
  public var count: UInt16
  /// 1 to 65 536.
  public var payloadBytes: Int

  public init(apid: UInt16, count: UInt16, payloadBytes: Int) {
    self.apid = apid & 0x7FF
    self.count = count & Self.countMask
    self.payloadBytes = payloadBytes
  }

  /// Reads the header at `place`; nil when no packet of this spacecraft begins so.
  @inline(__always) public init?(_ bytes: Span<UInt8>, at place: Int = 0) {
    guard bytes.count - place >= Self.bytes else { return nil }
    self.init(leading: bytes.number(at: place, width: 4) << 32 | bytes.number(at: place + 4, width: 2) << 16)
  }

  /// Reads the header in the first six of eight bytes; nil when no packet of this spacecraft begins so.
  @inline(__always) init?(leading word: UInt64) {
    guard word >> 59 == 0, word >> 46 & 3 == 3 else { return nil }
    self.init(
      apid: UInt16(truncatingIfNeeded: word >> 48), count: UInt16(truncatingIfNeeded: word >> 32),
      payloadBytes: Int(word >> 16 & 0xFFFF) + 1)
  }

  /// Header and payload together.
  public var packetBytes: Int { Self.bytes + payloadBytes }

  @inline(__always) public func write(to bytes: inout MutableSpan<UInt8>, at place: Int) {
    bytes.put(apid, at: place)
    Self.write(count: count, to: &bytes, at: place)
    bytes.put(UInt16(payloadBytes - 1), at: place + 4)
  }

  /// Writes the sequence count, with the flags of a packet that is not segmented, into the header at `place`.
  @inline(__always) static func write(count: UInt16, to bytes: inout MutableSpan<UInt8>, at place: Int) {
    bytes.put(count & countMask | 0xC000, at: place + 2)
  }
}
