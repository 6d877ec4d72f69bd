/// Numbers in bytes, most significant first: the order of every field of the downlink but the frame's time.
extension Span where Element == UInt8 {
  /// The unsigned number in `width` bytes from `place` on.
  func number(at place: Int, width: Int) -> UInt64 {
    var value: UInt64 = 0
    for i in 0..<width { value = value << 8 | UInt64(self[place + i]) }
    return value
  }
}

extension MutableSpan where Element == UInt8 {
  /// Writes a number from `place` on. Unsafe in name only: bytes may have any value.
  mutating func put<I: FixedWidthInteger & BitwiseCopyable>(_ number: I, at place: Int) {
    var bytes = unsafe mutableBytes
    bytes.storeBytes(of: number.bigEndian, toByteOffset: place, as: I.self)
  }

  /// Copies all of `bytes` to `place`.
  mutating func put(_ bytes: Span<UInt8>, at place: Int) {
    for i in bytes.indices { self[place + i] = bytes[i] }
  }
}
