import Quantities

/// What is copied of a packet, whatever its length: the whole block, or its head for a short packet, takes less than
/// finding out how much of it. Unsafe in name only: both sides are held to their bounds.
enum WireBlock {
  /// As long as the longest packet, and some bytes more.
  static var bytes: Int { 192 }
  /// Most packets are no longer.
  static var headBytes: Int { 64 }

  /// Copies the first `count` bytes of a block, and some more, from `start` of the one to `place` of the other.
  @inline(__always) static func copy(
    _ source: Span<UInt8>, from start: Int, to target: inout MutableSpan<UInt8>, at place: Int, count: Int
  ) {
    precondition(start >= 0 && start <= source.count - bytes, "no such block")
    precondition(place >= 0 && place <= target.count - bytes, "no room for the block")
    copy(source, from: start, to: &target, at: place, 0..<headBytes)
    if count > headBytes { copy(source, from: start, to: &target, at: place, headBytes..<bytes) }
  }

  @inline(__always) private static func copy(
    _ source: Span<UInt8>, from start: Int, to target: inout MutableSpan<UInt8>, at place: Int, _ part: Range<Int>
  ) {
    let from = unsafe source.bytes
    var to = unsafe target.mutableBytes
    for offset in stride(from: part.lowerBound, to: part.upperBound, by: 16) {
      let words = unsafe from.unsafeLoadUnaligned(fromUncheckedByteOffset: start &+ offset, as: SIMD2<UInt64>.self)
      unsafe to.storeBytes(of: words, toUncheckedByteOffset: place &+ offset, as: SIMD2<UInt64>.self)
    }
  }

  /// Copies a block to another place of the same stream.
  @inline(__always) static func move(in stream: inout MutableSpan<UInt8>, from start: Int, to place: Int) {
    precondition(start >= 0 && start <= stream.count - bytes, "no such block")
    precondition(place >= 0 && place <= stream.count - bytes, "no room for the block")
    var content = unsafe stream.mutableBytes
    for offset in stride(from: 0, to: bytes, by: 16) {
      let words = unsafe content.unsafeLoadUnaligned(fromUncheckedByteOffset: start &+ offset, as: SIMD2<UInt64>.self)
      unsafe content.storeBytes(of: words, toUncheckedByteOffset: place &+ offset, as: SIMD2<UInt64>.self)
    }
  }
}
