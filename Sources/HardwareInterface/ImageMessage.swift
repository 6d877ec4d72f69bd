public import Quantities

/// A fixed-size message on an instrument's image link: the measurement of one exposure,
/// sixteen 64-bit words and a checksum the receiver verifies.
public struct ImageMessage: BitwiseCopyable, Sendable {
  public var sequence: UInt32 = 0
  public var words = InlineArray<16, UInt64>(repeating: 0)
  public var check: UInt64 = 0
  public init() {}

  /// FNV-1a 64 over the sequence and the words.
  public mutating func computedCheck() -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    hash = (hash ^ UInt64(sequence)) &* 0x100_0000_01B3
    for i in words.indices { hash = (hash ^ words[i]) &* 0x100_0000_01B3 }
    return hash
  }
}

extension ImageMessage: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("sequence", &sequence)
    visitor.field("words", &words)
    visitor.field("check", &check)
  }
}
