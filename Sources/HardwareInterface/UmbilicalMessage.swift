public import Quantities

/// What a message on the capsule's umbilical says.
public enum UmbilicalKind: UInt8, BitwiseCopyable, Sendable {
  /// Down: set the entry timer; value1 = seconds from entry (negative before it).
  case loadTimer
  /// Down: enable (value1 = 1) or inhibit (0) the pyrotechnic bus.
  case enablePyros
  /// Up, once a second: value1 = sequencer state, value2 = timer (s from entry), value3 = 1 with pyros enabled.
  case status
}

/// One message between craft and capsule, with the checksum the receiver verifies.
public struct UmbilicalMessage: BitwiseCopyable, Sendable {
  public var sequence: UInt32 = 0
  public var kind = UmbilicalKind.status
  public var value1 = 0.0, value2 = 0.0, value3 = 0.0
  public var check: UInt64 = 0

  /// A sealed message.
  public init(
    _ kind: UmbilicalKind, sequence: UInt32 = 0, _ value1: Double = 0, _ value2: Double = 0, _ value3: Double = 0
  ) {
    self.sequence = sequence
    self.kind = kind
    self.value1 = value1
    self.value2 = value2
    self.value3 = value3
    check = computedCheck()
  }

  /// FNV-1a 64 over all fields but the checksum itself.
  public func computedCheck() -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    hash = (hash ^ UInt64(sequence)) &* 0x100_0000_01B3
    hash = (hash ^ UInt64(kind.rawValue)) &* 0x100_0000_01B3
    hash = (hash ^ value1.bitPattern) &* 0x100_0000_01B3
    hash = (hash ^ value2.bitPattern) &* 0x100_0000_01B3
    return (hash ^ value3.bitPattern) &* 0x100_0000_01B3
  }
  /// Whether it arrived as it was sent.
  public var isIntact: Bool { check == computedCheck() }
}

extension UmbilicalMessage: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("sequence", &sequence)
    visitor.field("kind", &kind)
    visitor.field("value1", &value1)
    visitor.field("value2", &value2)
    visitor.field("value3", &value3)
    visitor.field("check", &check)
  }
}
