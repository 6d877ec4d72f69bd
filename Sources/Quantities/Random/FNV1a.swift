/// FNV-1a, 64 bits, over bytes: turns the name of a stream into its key.
@frozen public struct FNV1a: BitwiseCopyable, Sendable {
  public var value: UInt64

  @inlinable public init() { value = 0xCBF2_9CE4_8422_2325 }

  @inlinable public mutating func take(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// The bytes of a name known at compile time.
  @inlinable public mutating func take(_ name: StaticString) {
    precondition(name.hasPointerRepresentation, "a name of at least two characters")
    for i in 0..<name.utf8CodeUnitCount { unsafe take(name.utf8Start[i]) }
  }

  /// Decimal digits without leading zeros.
  @inlinable public mutating func take(decimal number: UInt64) {
    var divisor: UInt64 = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      take(UInt8(truncatingIfNeeded: number / divisor % 10 + 48))
      divisor /= 10
    }
  }
}
