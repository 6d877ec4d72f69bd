extension Elementary {
  /// `x` to the power `y`, with the special cases of IEEE 754.
  @inlinable public static func pow(_ x: Double, _ y: Double) -> Double {
    if y == 0 || x == 1 { return 1 }
    if x.isNaN || y.isNaN { return .nan }
    let parity = Parity(y)
    if x < 0 && x.isFinite && y.isFinite && parity == .fraction { return .nan }
    let value = powerOfMagnitude(x.magnitude, y)
    return x.sign == .minus && parity == .odd ? -value : value
  }

  /// `x` >= 0, `y` not zero, neither NaN.
  @inlinable static func powerOfMagnitude(_ x: Double, _ y: Double) -> Double {
    if x == 1 { return 1 }
    if x == 0 || x == .infinity || y.magnitude >= 0x1p64 { return (x > 1) == (y > 0) ? .infinity : 0 }
    let exponent = logarithm(x) * y
    if exponent.head > 710 { return .infinity }
    if exponent.head < -746 { return 0 }
    return exp(exponent)
  }

  /// What a power of a negative number depends on.
  @usableFromInline enum Parity: BitwiseCopyable, Sendable {
    case even, odd, fraction

    @inlinable init(_ y: Double) {
      let m = y.magnitude
      if m >= 0x1p53 {
        self = .even
      } else {
        let whole = Int64(m)
        self = Double(whole) != m ? .fraction : whole & 1 == 1 ? .odd : .even
      }
    }
  }
}
