import Quantities

/// What is copied of a packet, whatever its length: the whole block takes less than finding out how much of it.
enum WireBlock {
  /// As long as the longest packet, and some bytes more.
  static var bytes: Int { 192 }

  /// Copies a block from `start` of the one to `place` of the other. Unsafe in name only: held to the bounds of both.
  @inline(__always) static func copy(
    _ source: Span<UInt8>, from start: Int, to target: inout MutableSpan<UInt8>, at place: Int
  ) {
    precondition(start >= 0 && start <= source.count - bytes, "no such block")
    precondition(place >= 0 && place <= target.count - bytes, "no room for the block")
    let from = unsafe source.bytes
    var to = unsafe target.mutableBytes
    for offset in stride(from: 0, to: bytes, by: 16) {
      let words = unsafe from.unsafeLoadUnaligned(fromUncheckedByteOffset: start &+ offset, as: SIMD2<UInt64>.self)
      unsafe to.storeBytes(of: words, toUncheckedByteOffset: place &+ offset, as: SIMD2<UInt64>.self)
    }
  }
}
