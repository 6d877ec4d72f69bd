extension Elementary {
  /// Angle of the point (x, y) from the x axis, in [-pi, pi]; signed zeros and infinities as in IEEE 754.
  @inlinable public static func atan2(_ y: Double, _ x: Double) -> Double {
    if x.isNaN || y.isNaN { return .nan }
    let value = angle(y.magnitude, x.magnitude, leftward: x.sign == .minus)
    return y.sign == .minus ? -value : value
  }

  /// Arc tangent in [-pi/2, pi/2].
  @inlinable public static func atan(_ x: Double) -> Double { atan2(x, 1) }

  /// Arc sine in [-pi/2, pi/2]; NaN outside [-1, 1].
  @inlinable public static func asin(_ x: Double) -> Double {
    let sine = x.magnitude
    guard sine <= 1 else { return .nan }
    if sine < 0x1p-27 { return x }
    let value = sine == 1 ? 0x1.921fb54442d18p+0 : firstQuadrant(DoubleDouble(sine), otherLeg(sine)).rounded
    return x < 0 ? -value : value
  }

  /// Arc cosine in [0, pi]; NaN outside [-1, 1].
  @inlinable public static func acos(_ x: Double) -> Double {
    let cosine = x.magnitude
    guard cosine <= 1 else { return .nan }
    if cosine == 1 { return x < 0 ? 0x1.921fb54442d18p+1 : 0 }
    let acute = firstQuadrant(otherLeg(cosine), DoubleDouble(cosine))
    return x < 0 ? (pi - acute).rounded : acute.rounded
  }

  /// Square root of 1 - a^2, for 0 <= a < 1.
  @inlinable static func otherLeg(_ a: Double) -> DoubleDouble {
    (DoubleDouble(1) - DoubleDouble.product(a, a)).squareRoot
  }

  @inlinable static var pi: DoubleDouble { DoubleDouble(0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53) }
  @inlinable static var halfPi: DoubleDouble { DoubleDouble(0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54) }

  /// Angle of (x, y) with both not negative; `leftward` mirrors the point to -x.
  @inlinable static func angle(_ y: Double, _ x: Double, leftward: Bool) -> Double {
    if y == 0 { return leftward ? pi.head : 0 }
    if x == 0 { return halfPi.head }
    if !y.isFinite || !x.isFinite {
      if y.isFinite { return leftward ? pi.head : 0 }
      if x.isFinite { return halfPi.head }
      return leftward ? 0x1.2d97c7f3321d2p+1 : 0x1.921fb54442d18p-1
    }
    let ratio = y.exponent &- x.exponent
    if ratio > 60 { return halfPi.head }
    if ratio < -60 { return leftward ? pi.head : y / x }
    let shift = 0 &- Int(max(y.exponent, x.exponent))
    let acute = firstQuadrant(DoubleDouble(scale(y, by: shift)), DoubleDouble(scale(x, by: shift)))
    return leftward ? (pi - acute).rounded : acute.rounded
  }

  /// Angle in [0, pi/2] of a point with legs of moderate size.
  @inlinable static func firstQuadrant(_ y: DoubleDouble, _ x: DoubleDouble) -> DoubleDouble {
    y.head > x.head ? halfPi - firstOctant(x, y) : firstOctant(y, x)
  }

  /// Angle in [0, pi/4]: turns the point back by the nearest arc tangent of k/8, so that the
  /// series runs on a tangent of at most 1/16.
  @inlinable static func firstOctant(_ y: DoubleDouble, _ x: DoubleDouble) -> DoubleDouble {
    let k = nearest(8 * (y.head / x.head))
    let slope = k * 0.125
    let tangent = k == 0 ? y / x : (y - x * slope) / (x + y * slope)
    let t = tangent.head
    let z = t * t
    let high = 1.0 / 9.0 - z * (1.0 / 11.0 - z * (1.0 / 13.0 - z * (1.0 / 15.0)))
    let series = -(t * z * (1.0 / 3.0 - z * (1.0 / 5.0 - z * (1.0 / 7.0 - z * high))))
    let start = arcTangentOfEighths(Int(k))
    let sum = DoubleDouble.ordered(start.head, t)
    return DoubleDouble.ordered(sum.head, sum.tail + (start.tail + (tangent.tail + series)))
  }

  /// Arc tangent of k/8, k = 0...8.
  @inlinable static func arcTangentOfEighths(_ k: Int) -> DoubleDouble {
    switch k {
    case 0: DoubleDouble(0)
    case 1: DoubleDouble(0x1.fd5ba9aac2f6ep-4, -0x1.cd37686760c17p-59)
    case 2: DoubleDouble(0x1.f5b75f92c80ddp-3, 0x1.8ab6e3cf7afbdp-57)
    case 3: DoubleDouble(0x1.6f61941e4def1p-2, -0x1.c63aae6f6e918p-56)
    case 4: DoubleDouble(0x1.dac670561bb4fp-2, 0x1.a2b7f222f65e2p-56)
    case 5: DoubleDouble(0x1.1e00babdefeb4p-1, -0x1.928df287a668fp-58)
    case 6: DoubleDouble(0x1.4978fa3269ee1p-1, 0x1.2419a87f2a458p-56)
    case 7: DoubleDouble(0x1.700a7c5784634p-1, -0x1.8c34d25aadef6p-56)
    default: DoubleDouble(0x1.921fb54442d18p-1, 0x1.1a62633145c07p-55)
    }
  }
}
