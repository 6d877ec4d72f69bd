/// Philox4x32-10 counter-based generator (Salmon et al. 2011): a pure function of counter and key.
///
/// A draw depends on nothing but its key and its counter, so no device can move another's noise.
@frozen public struct Philox4x32: BitwiseCopyable, Equatable, Sendable {
  /// Four 32-bit words; counter on the way in, output on the way out.
  public var a, b, c, d: UInt32

  @inlinable public init(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }

  /// Ten rounds over `counter` with a 64-bit key, low word first.
  @inlinable public static func block(counter: Philox4x32, key: UInt64) -> Philox4x32 {
    var s = counter
    var k0 = UInt32(truncatingIfNeeded: key)
    var k1 = UInt32(truncatingIfNeeded: key >> 32)
    for _ in 0..<10 {
      let p0 = UInt64(s.a) * 0xD251_1F53
      let p1 = UInt64(s.c) * 0xCD9E_8D57
      s = Philox4x32(
        UInt32(truncatingIfNeeded: p1 >> 32) ^ s.b ^ k0, UInt32(truncatingIfNeeded: p1),
        UInt32(truncatingIfNeeded: p0 >> 32) ^ s.d ^ k1, UInt32(truncatingIfNeeded: p0))
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return s
  }
}
