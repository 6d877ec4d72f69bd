public import Quantities

/// A transfer frame between computer, transmitter and receiver.
public struct TransferFrame: BitwiseCopyable, Sendable {
  /// As they leave; behind `count` zero up to a whole number of 32 bytes.
  public private(set) var bytes = InlineArray<896, UInt8>(repeating: 0)
  /// Bytes in use; 0 before the first frame.
  public private(set) var count = 0

  public init() {}

  /// A frame of these bytes; nil for more than one has room for.
  public init?(_ content: some Collection<UInt8>) {
    guard content.count <= DownlinkRate.normal.frameBytes else { return nil }
    for byte in content {
      bytes[count] = byte
      count += 1
    }
  }

  /// In blocks of 32 bytes, with the zeros behind the last byte in use.
  private static func blocks(of count: Int) -> Int { (count + 31) / 32 }

  public var rate: DownlinkRate { count == DownlinkRate.low.frameBytes ? .low : .normal }

  /// Makes the frame of this second.
  public mutating func fill(
    by assembler: inout FrameAssembler, at time: OnBoardTime, _ sheet: inout TelemetrySheet,
    _ events: inout EventReports
  ) {
    count = assembler.rate.frameBytes
    var span = bytes.mutableSpan
    assembler.fill(&span, at: time, &sheet, &events)
    span.clear(from: count, to: 32 * Self.blocks(of: count))
  }

  /// Becomes the same as another; assigned it would be copied twice.
  public mutating func copy(_ other: inout TransferFrame) {
    var span = bytes.mutableSpan
    span.put(other.bytes.span, at: 0)
    count = other.count
  }

  /// Bit 0 is the first that is sent.
  public mutating func invert(bit: Int) { bytes[bit >> 3] ^= 0x80 >> UInt8(bit & 7) }

  /// Takes all its bytes into a digest, folded to one word: four lanes, for no step of one waits for another's, and
  /// then the lanes. Each step of the folding can be undone, so two frames that differ in one word of eight bytes never
  /// give the same. Unsafe in name only: bytes make any number.
  public mutating func feed(_ digest: inout StateDigest) {
    let raw = unsafe bytes.span.bytes
    var lanes: InlineArray<4, UInt64> = [UInt64(count), 1, 2, 3]
    for block in 0..<Self.blocks(of: count) {
      for lane in 0..<4 {
        let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: 32 * block + 8 * lane, as: UInt64.self)
        lanes[lane] = Self.folded(lanes[lane], word.littleEndian)
      }
    }
    digest.take(Self.folded(Self.folded(lanes[0], lanes[1]), Self.folded(lanes[2], lanes[3])))
  }

  private static func folded(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    ((sum << 32 | sum >> 32) ^ word) &* 0x9E37_79B9_7F4A_7C15
  }
}

extension TransferFrame: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("bytes", &bytes)
    visitor.field("count", &count)
    guard (0...DownlinkRate.normal.frameBytes).contains(count) else {
      count = 0
      return visitor.reject("count")
    }
  }
}
