/// The checksum of zip, PNG and Ethernet (ISO 3309): polynomial 0xEDB88320 reflected, eight bytes at a time
/// (Kounavis and Berry, "slicing by 8").
package enum CRC32 {
  /// Remainder of each byte with 0 to 7 zero bytes behind it, one slice of 256 after the other.
  private static let slices: InlineArray<2048, UInt32> = {
    var slices = InlineArray<2048, UInt32>(repeating: 0)
    for byte in 0..<256 {
      var remainder = UInt32(byte)
      for _ in 0..<8 { remainder = (remainder >> 1) ^ (remainder & 1 == 0 ? 0 : 0xEDB8_8320) }
      slices[byte] = remainder
    }
    for place in 256..<2048 {
      let before = slices[place - 256]
      slices[place] = (before >> 8) ^ slices[Int(before & 0xFF)]
    }
    return slices
  }()

  package static func of(_ bytes: [UInt8]) -> UInt32 { of(bytes, slices.span) }

  /// Unsafe in name only: bytes make any number. A span, because an element read from an array by value copies it.
  private static func of(_ bytes: [UInt8], _ slices: Span<UInt32>) -> UInt32 {
    let raw = unsafe bytes.span.bytes
    let whole = bytes.count & ~7
    var value = ~UInt32(0)
    var place = 0
    while place < whole {
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian ^ UInt64(value)
      value = 0
      for byte in 0..<8 {
        value ^= slices[(7 - byte) << 8 | Int(truncatingIfNeeded: word >> UInt64(8 * byte)) & 0xFF]
      }
      place += 8
    }
    for byte in bytes[whole...] { value = (value >> 8) ^ slices[Int(UInt8(truncatingIfNeeded: value) ^ byte)] }
    return ~value
  }
}
