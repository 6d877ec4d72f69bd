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

  /// Copies all of `bytes` to `place`. Unsafe in name only: both sides are held to their bounds.
  mutating func put(_ bytes: Span<UInt8>, at place: Int) {
    precondition(place >= 0 && bytes.count <= count - place, "no room for the bytes")
    unsafe withUnsafeMutableBytes { target in
      unsafe bytes.withUnsafeBytes { source in
        guard let target = target.baseAddress, let source = source.baseAddress else { return }
        unsafe (target + place).copyMemory(from: source, byteCount: bytes.count)
      }
    }
  }
}
