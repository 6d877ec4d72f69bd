package import Quantities

/// A transfer frame between computer, transmitter and receiver.
package struct TransferFrame: BitwiseCopyable, Sendable {
  /// As they leave; behind `count` zero up to a whole number of words.
  package private(set) var bytes = InlineArray<896, UInt8>(repeating: 0)
  /// Bytes in use; 0 before the first frame.
  package private(set) var count = 0

  package init() {}

  package var rate: DownlinkRate { count == DownlinkRate.low.frameBytes ? .low : .normal }

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

  /// Takes all its bytes into a digest, folded to one word. Each step of the folding can be undone, so two frames
  /// that differ in one word of eight bytes never give the same. Unsafe in name only: bytes make any number.
  package mutating func feed(_ digest: inout StateDigest) {
    let raw = unsafe bytes.span.bytes
    var sum = UInt64(count)
    var place = 0
    while place < count {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self).bigEndian
      sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
      sum ^= sum >> 32
      place &+= 8
    }
    digest.take(sum)
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
