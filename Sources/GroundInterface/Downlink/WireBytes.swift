/// Numbers in bytes, most significant first: the order of every field of the downlink but the frame's time.
extension Span where Element == UInt8 {
  /// The unsigned number in `width` bytes from `place` on.
  func number(at place: Int, width: Int) -> UInt64 {
    switch width {
    case 1: return UInt64(self[place])
    case 2: return UInt64(load(UInt16.self, at: place).bigEndian)
    case 4: return UInt64(load(UInt32.self, at: place).bigEndian)
    case 8: return load(UInt64.self, at: place).bigEndian
    default:
      var value: UInt64 = 0
      for i in 0..<width { value = value << 8 | UInt64(self[place + i]) }
      return value
    }
  }

  /// Unsafe in name only: bytes make any number.
  private func load<I: FixedWidthInteger & BitwiseCopyable>(_ type: I.Type, at place: Int) -> I {
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: type)
  }
}

extension MutableSpan where Element == UInt8 {
  /// Writes a number from `place` on. Unsafe in name only: bytes may have any value.
  mutating func put<I: FixedWidthInteger & BitwiseCopyable>(_ number: I, at place: Int) {
    var bytes = unsafe mutableBytes
    bytes.storeBytes(of: number.bigEndian, toByteOffset: place, as: I.self)
  }

  /// A number in steps of `scale`; NaN is sent as the pattern for invalid.
  @inline(__always) mutating func put(_ value: Double, as format: FieldFormat, scale: Double, at place: Int) {
    let raw = value / scale
    switch format {
    case .f32: put(FieldFormat.single(raw), at: place)
    case .u8: put(FieldFormat.u8.bits(raw) as UInt8, at: place)
    case .i16: put(FieldFormat.i16.bits(raw) as UInt16, at: place)
    case .u16: put(FieldFormat.u16.bits(raw) as UInt16, at: place)
    case .u32: put(FieldFormat.u32.bits(raw) as UInt32, at: place)
    }
  }

  /// Makes the bytes from `start` up to `end` zero. Unsafe in name only: held to the bounds.
  mutating func clear(from start: Int, to end: Int) {
    precondition(start >= 0 && start <= end && end <= count, "no such bytes")
    unsafe withUnsafeMutableBytes { target in
      _ = unsafe UnsafeMutableRawBufferPointer(rebasing: target[start..<end]).initializeMemory(
        as: UInt8.self, repeating: 0)
    }
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
