/// Numbers in bytes, least significant first: the order of the files that a run writes.
extension [UInt8] {
  /// Appends the low `width` bytes of `word`.
  mutating func append(littleEndian word: UInt64, width: Int = 8) {
    for byte in 0..<width { append(UInt8(truncatingIfNeeded: word >> UInt64(8 * byte))) }
  }
}

/// Reads numbers and text from bytes; nil past the end.
struct LittleEndianReader {
  private let bytes: [UInt8]
  private var next: Int

  init(_ bytes: [UInt8], at start: Int = 0) {
    self.bytes = bytes
    next = start
  }

  var isAtEnd: Bool { next == bytes.count }

  mutating func integer(_ width: Int = 8) -> UInt64? {
    guard next >= 0, width <= bytes.count - next else { return nil }
    var word: UInt64 = 0
    for i in 0..<width { word |= UInt64(bytes[next + i]) << UInt64(8 * i) }
    next += width
    return word
  }

  /// A count and so many words.
  mutating func list() -> [UInt64]? {
    guard let count = integer(), count <= UInt64(bytes.count - next) / 8 else { return nil }
    return (0..<Int(count)).compactMap { _ in integer() }
  }

  mutating func text(_ length: Int) -> String? {
    guard length >= 0, length <= bytes.count - next else { return nil }
    defer { next += length }
    return String(validating: bytes[next..<next + length], as: UTF8.self)
  }
}
