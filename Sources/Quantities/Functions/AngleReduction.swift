extension Elementary {
  /// An angle less its nearest multiple of pi/2: `rest` in [-pi/4, pi/4] and the multiple modulo 4.
  @frozen @usableFromInline struct Reduced: BitwiseCopyable, Sendable {
    @usableFromInline var rest: DoubleDouble
    @usableFromInline var quadrant: UInt64

    @inlinable init(_ rest: DoubleDouble, _ quadrant: UInt64) {
      self.rest = rest
      self.quadrant = quadrant
    }
  }

  /// Largest magnitude that `sin`, `cos` and `tan` accept, about 1.07e9 rad (170 million turns).
  @inlinable public static var largestAngle: Double { 0x1p30 }

  /// `x` less its nearest multiple n of pi/2, for |x| <= `largestAngle`.
  ///
  /// Cody and Waite: pi/2 in parts of 33 bits, so that n < 2^20 times a part is exact.
  @inlinable static func reduce(_ x: Double) -> Reduced {
    if x.magnitude <= 0x1.921fb54442d18p-1 { return Reduced(DoubleDouble(x), 0) }
    let shifted = x * 0x1.45f306dc9c883p-1 + roundingMagic
    let n = shifted - roundingMagic
    let quadrant = shifted.bitPattern & 3
    if n.magnitude < 0x1p20 {
      let first = DoubleDouble.sum(x - n * 0x1.921fb54400000p+0, -(n * 0x1.0b4611a600000p-34))
      if first.head.magnitude > 0x1p-10 {
        return Reduced(.ordered(first.head, first.tail - n * 0x1.3198a2e037073p-69), quadrant)
      }
    }
    return Reduced(restOfLargeOrNear(x, multiple: n), quadrant)
  }

  /// The rest when the multiple is large, or the rest so small that 119 bits of pi/2 are too few:
  /// here pi/2 has 152 bits, and `multiple` (below 2^30) is cut in two so that products stay exact.
  @inlinable static func restOfLargeOrNear(_ x: Double, multiple: Double) -> DoubleDouble {
    let coarse = nearest(multiple * 0x1p-15) * 0x1p15
    let fine = multiple - coarse
    var rest = DoubleDouble.sum(x, -(coarse * 0x1.921fb54400000p+0))
    rest = rest + DoubleDouble(-(fine * 0x1.921fb54400000p+0))
    rest = rest + DoubleDouble(-(coarse * 0x1.0b4611a600000p-34))
    rest = rest + DoubleDouble(-(fine * 0x1.0b4611a600000p-34))
    rest = rest + DoubleDouble(-(coarse * 0x1.3198a2e000000p-69))
    rest = rest + DoubleDouble(-(fine * 0x1.3198a2e000000p-69))
    return rest + DoubleDouble(-(multiple * 0x1.b839a252049c1p-104))
  }
}
