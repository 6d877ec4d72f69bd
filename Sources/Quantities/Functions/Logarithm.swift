extension Elementary {
  /// x = (1 + fraction) * 2^exponent with 1 + fraction in [0.7071, 1.4142).
  @frozen @usableFromInline struct Split: BitwiseCopyable, Sendable {
    @usableFromInline var fraction, exponent: Double

    /// `x` positive and finite.
    @inlinable init(_ x: Double) {
      let small = x < 0x1p-1022
      let bits = (small ? x * 0x1p54 : x).bitPattern &+ 0x0009_5F61_9800_0000
      let biased = bits >> 52
      let mantissa = (bits & 0x000F_FFFF_FFFF_FFFF) &+ 0x3FE6_A09E_6800_0000
      // The sum was shifted so that the exponent field changes at the root of one half.
      fraction = Double(bitPattern: mantissa) - 1
      exponent = Double(Int(biased) &- (small ? 1077 : 1023))
    }
  }

  /// Natural logarithm; -infinity at zero, NaN below.
  @inlinable public static func log(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return logarithmOfNone(x) }
    let split = Split(x)
    let f = split.fraction
    let s = f / (2 + f)
    let z = s * s
    let high = 2.0 / 13.0 + z * (2.0 / 15.0 + z * (2.0 / 17.0 + z * (2.0 / 19.0 + z * (2.0 / 21.0))))
    let series = z * (2.0 / 3.0 + z * (2.0 / 5.0 + z * (2.0 / 7.0 + z * (2.0 / 9.0 + z * (2.0 / 11.0 + z * high)))))
    let square = DoubleDouble.product(0.5 * f, f)
    let first = DoubleDouble.ordered(split.exponent * 0x1.62e42fefa3800p-1, f)
    let second = DoubleDouble.ordered(first.head, -square.head)
    let small = s * (square.head + series) - square.tail + split.exponent * 0x1.ef35793c76730p-45
    return second.head + (second.tail + (first.tail + small))
  }

  /// Decimal logarithm; exact for powers of ten.
  @inlinable public static func log10(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return logarithmOfNone(x) }
    return (logarithm(x) * DoubleDouble(0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57)).rounded
  }

  /// Binary logarithm; exact for powers of two.
  @inlinable public static func log2(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return logarithmOfNone(x) }
    return (logarithm(x) * DoubleDouble(0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56)).rounded
  }

  @inlinable static func logarithmOfNone(_ x: Double) -> Double {
    x == 0 ? -.infinity : x == .infinity ? x : .nan
  }

  /// Natural logarithm of a positive, finite number to about 68 bits, for `pow` and other bases:
  /// the series of 2 artanh(f / (2 + f)), its leading terms in two parts.
  @inlinable static func logarithm(_ x: Double) -> DoubleDouble {
    let split = Split(x)
    let s = DoubleDouble(split.fraction) / DoubleDouble.ordered(2, split.fraction)
    let z = s * s
    let w = z.head
    let high = 1.0 / 17.0 + w * (1.0 / 19.0 + w * (1.0 / 21.0 + w * (1.0 / 23.0 + w * (1.0 / 25.0))))
    let rest = 1.0 / 7.0 + w * (1.0 / 9.0 + w * (1.0 / 11.0 + w * (1.0 / 13.0 + w * (1.0 / 15.0 + w * high))))
    let fifth = DoubleDouble(0x1.999999999999ap-3, -0x1.999999999999ap-57) + DoubleDouble(w * rest)
    let third = DoubleDouble(0x1.5555555555555p-2, 0x1.5555555555555p-56) + z * fifth
    let twice = DoubleDouble(2 * s.head, 2 * s.tail)
    let ofFraction = twice + twice * (z * third)
    return DoubleDouble(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56) * split.exponent + ofFraction
  }
}
