package import Quantities

/// A transfer frame between computer, transmitter and receiver.
package struct TransferFrame: BitwiseCopyable, Sendable {
  /// As they leave; behind `count` zero up to a whole number of words.
  package private(set) var bytes = InlineArray<896, UInt8>(repeating: 0)
  /// Bytes in use; 0 before the first frame.
  package private(set) var count = 0

  package init() {}

  /// Makes the frame of this second.
  package mutating func fill(
    by assembler: inout FrameAssembler, at time: OnBoardTime, _ sheet: inout TelemetrySheet,
    _ events: inout EventReports
  ) {
    count = assembler.rate.frameBytes
    var span = bytes.mutableSpan
    assembler.fill(&span, at: time, &sheet, &events)
    for spare in count..<(count + 4) { span[spare] = 0 }
  }

  /// Bit 0 is the first that is sent.
  package mutating func invert(bit: Int) { bytes[bit >> 3] ^= 0x80 >> UInt8(bit & 7) }

  /// Takes all its bytes into a digest, eight at a time. Unsafe in name only: bytes make any number.
  package mutating func feed(_ digest: inout StateDigest) {
    let raw = unsafe bytes.span.bytes
    for place in stride(from: 0, to: count, by: 8) {
      digest.take(unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self).bigEndian)
    }
  }
}

extension TransferFrame: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("bytes", &bytes)
    visitor.field("count", &count)
    guard (0...DownlinkRate.normal.frameBytes).contains(count) else {
      count = 0
      return visitor.reject("count")
    }
  }
}
