public import Quantities

/// The memory behind one on-board store: whether it takes writes, and what reading does to the bits.
///
/// The software above it keeps checksums; it learns of trouble only by a refused write or a
/// word that no longer agrees with its checksum.
public struct StoreMedium: BitwiseCopyable, Sendable {
  /// Writes are refused.
  public var isFull = false
  /// Bits that come back inverted in every word read.
  public var invertedBits: UInt64 = 0
  /// A write was refused since last asked.
  public var hasRefused = false
  /// A read returned other bits since last asked.
  public var hasMisread = false

  public init() {}

  /// Asks for room; false when the medium is full.
  public mutating func mayWrite() -> Bool {
    if isFull { hasRefused = true }
    return !isFull
  }

  /// What a stored word reads as.
  public mutating func read(_ word: UInt64) -> UInt64 {
    if invertedBits != 0 { hasMisread = true }
    return word ^ invertedBits
  }
}

extension StoreMedium: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    guard visitor.seesInjections else { return }
    visitor.field("isFull", &isFull)
    visitor.field("invertedBits", &invertedBits)
    visitor.field("hasRefused", &hasRefused)
    visitor.field("hasMisread", &hasMisread)
  }
}
