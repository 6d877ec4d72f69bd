public import Quantities

/// What stands before the packets in an AOS transfer frame: primary header, insert zone and M_PDU header.
///
/// CCSDS 732.0-B; identifiers and insert zone KNOWN from the real downlink, fact sheet §3.6 [S10][S11]. There is no
/// frame error control and no operational control field: the codes below this layer answer for the bits.
///
///     0   2  version 1 (AOS), spacecraft 0xED, virtual channel 1
///     2   3  virtual channel frame counter
///     5   1  signalling field: 0, no replay
///     6   6  on-board time, 2^-16 s since 2019-12-31T16:00:00Z, least significant byte first
///     12  2  0x300B at normal rate, 0x0001 at low rate
///     14  2  five spare bits, first header pointer
public struct FrameHeader: BitwiseCopyable, Equatable, Sendable {
  public static var bytes: Int { 16 }
  /// Transfer frame version of AOS, plus one as the standard counts.
  public static var version: UInt16 { 1 }
  public static var spacecraft: UInt16 { 0xED }
  public static var virtualChannel: UInt16 { 1 }
  /// Version, spacecraft and virtual channel in one word.
  static var identity: UInt16 { version << 14 | spacecraft << 6 | virtualChannel }
  /// The frame counter has 24 bits.
  public static var counterMask: UInt32 { 0xFF_FFFF }

  public var rate: DownlinkRate
  public var counter: UInt32
  public var time: OnBoardTime
  public var pointer: HeaderPointer

  public init(rate: DownlinkRate, counter: UInt32, time: OnBoardTime, pointer: HeaderPointer) {
    self.rate = rate
    self.counter = counter & Self.counterMask
    self.time = time
    self.pointer = pointer
  }

  /// Reads the start of `frame`; nil when it is no frame of this spacecraft.
  public init?(_ frame: Span<UInt8>) {
    guard frame.count >= Self.bytes, UInt16(frame.number(at: 0, width: 2)) == Self.identity, frame[5] == 0,
      let rate = DownlinkRate(insertTail: UInt16(frame.number(at: 12, width: 2))), frame[14] >> 3 == 0
    else { return nil }
    self.rate = rate
    counter = UInt32(frame.number(at: 2, width: 3))
    time = OnBoardTime(units: Int64((frame.number(at: 6, width: 6) << 16).byteSwapped))
    pointer = HeaderPointer(bits: UInt16(frame.number(at: 14, width: 2)))
  }

  public func write(to frame: inout MutableSpan<UInt8>) {
    frame.put(Self.identity, at: 0)
    frame.put(counter << 8, at: 2)  // The signalling field, zero, is the byte behind the counter.
    frame.put(UInt64(bitPattern: time.units.byteSwapped), at: 6)
    frame.put(rate.insertTail, at: 12)
    frame.put(pointer.bits, at: 14)
  }
}

/// Where the first packet that begins in a frame has its header, counted from the end of the M_PDU header.
public struct HeaderPointer: BitwiseCopyable, Equatable, Sendable {
  /// Eleven bits.
  public var bits: UInt16

  public init(bits: UInt16) { self.bits = bits & 0x7FF }

  /// No packet begins in this frame.
  public static var noStart: HeaderPointer { HeaderPointer(bits: 0x7FF) }
  /// The frame has nothing but idle data.
  public static var onlyIdle: HeaderPointer { HeaderPointer(bits: 0x7FE) }
  var isStart: Bool { self != .noStart && self != .onlyIdle }
}
