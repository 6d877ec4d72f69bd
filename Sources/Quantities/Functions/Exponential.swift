extension Elementary {
  /// e to the power `x`; infinite above 709.782…, zero below -745.13….
  @inlinable public static func exp(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 0x1.62e42fefa39efp+9 { return .infinity }
    if x < -746 { return 0 }
    return exp(DoubleDouble(x))
  }

  /// 2 to the power `x`.
  @inlinable public static func exp2(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x >= 1024 { return .infinity }
    if x < -1076 { return 0 }
    let n = nearest(x)
    return exponentialKernel(DoubleDouble(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56) * (x - n), Int(n))
  }

  /// e to the power of a number of two parts, -746 < x < 710.
  @inlinable static func exp(_ x: DoubleDouble) -> Double {
    let n = nearest(x.head * 0x1.71547652b82fep+0)
    let high = x.head - n * 0x1.62e42fefa3800p-1
    let rest = DoubleDouble.sum(high, -(n * 0x1.ef35793c76730p-45))
    return exponentialKernel(.ordered(rest.head, rest.tail + x.tail), Int(n))
  }

  /// e^rest * 2^exponent for |rest| <= ln 2 / 2.
  @inlinable static func exponentialKernel(_ rest: DoubleDouble, _ exponent: Int) -> Double {
    let x = rest.head
    let highest = 1.0 / 3628800.0 + x * (1.0 / 39916800.0 + x * (1.0 / 479001600.0 + x * (1.0 / 6227020800.0)))
    let high = 1.0 / 720.0 + x * (1.0 / 5040.0 + x * (1.0 / 40320.0 + x * (1.0 / 362880.0 + x * highest)))
    let low = 0.5 + x * (1.0 / 6.0 + x * (1.0 / 24.0 + x * (1.0 / 120.0 + x * high)))
    let sum = DoubleDouble.ordered(1, x)
    return scale(sum.head + (sum.tail + (x * x * low + (rest.tail + rest.tail * x))), by: exponent)
  }
}
