extension Elementary {
  /// Sine of `x` rad. NaN beyond `largestAngle`.
  @inlinable public static func sin(_ x: Double) -> Double {
    guard x.magnitude <= largestAngle else { return .nan }
    if x.magnitude < 0x1p-27 { return x }
    let angle = reduce(x)
    let value = angle.quadrant & 1 == 0 ? sineKernel(angle.rest).rounded : cosineKernel(angle.rest).rounded
    return angle.quadrant & 2 == 0 ? value : -value
  }

  /// Cosine of `x` rad. NaN beyond `largestAngle`.
  @inlinable public static func cos(_ x: Double) -> Double {
    guard x.magnitude <= largestAngle else { return .nan }
    let angle = reduce(x)
    let value = angle.quadrant & 1 == 0 ? cosineKernel(angle.rest).rounded : sineKernel(angle.rest).rounded
    return (angle.quadrant &+ 1) & 2 == 0 ? value : -value
  }

  /// Sine and cosine of `x` rad for one reduction; the same bits as `sin` and `cos`.
  @inlinable public static func sinCos(_ x: Double) -> (sin: Double, cos: Double) {
    guard x.magnitude <= largestAngle else { return (.nan, .nan) }
    let angle = reduce(x)
    let sine = x.magnitude < 0x1p-27 ? x : sineKernel(angle.rest).rounded
    let cosine = cosineKernel(angle.rest).rounded
    return switch angle.quadrant {
    case 0: (sine, cosine)
    case 1: (cosine, -sine)
    case 2: (-sine, -cosine)
    default: (-cosine, sine)
    }
  }

  /// Tangent of `x` rad. NaN beyond `largestAngle`.
  @inlinable public static func tan(_ x: Double) -> Double {
    guard x.magnitude <= largestAngle else { return .nan }
    if x.magnitude < 0x1p-27 { return x }
    let angle = reduce(x)
    let sine = sineKernel(angle.rest).normalized
    let cosine = cosineKernel(angle.rest).normalized
    return angle.quadrant & 1 == 0 ? (sine / cosine).rounded : -(cosine / sine).rounded
  }

  /// Sine of a reduced angle as leading term and correction.
  @inlinable static func sineKernel(_ angle: DoubleDouble) -> DoubleDouble {
    let x = angle.head
    let square = DoubleDouble.product(x, x)
    let z = square.head
    let cube = DoubleDouble.product(x, z)
    let highest = 1.0 / 1307674368000.0 - z * (1.0 / 355687428096000.0)
    let high = 1.0 / 362880.0 - z * (1.0 / 39916800.0 - z * (1.0 / 6227020800.0 - z * highest))
    let low = 1.0 / 120.0 - z * (1.0 / 5040.0 - z * high)
    let small = cube.head * z * low + angle.tail * (1 - 0.5 * z)
    return DoubleDouble(x, (small - (cube.tail + x * square.tail) * (1.0 / 6.0)) - cube.head * (1.0 / 6.0))
  }

  /// Cosine of a reduced angle as leading term and correction.
  @inlinable static func cosineKernel(_ angle: DoubleDouble) -> DoubleDouble {
    let x = angle.head
    let square = DoubleDouble.product(x, x)
    let z = square.head
    let high = 1.0 / 3628800.0 - z * (1.0 / 479001600.0 - z * (1.0 / 87178291200.0 - z * (1.0 / 20922789888000.0)))
    let low = 1.0 / 24.0 - z * (1.0 / 720.0 - z * (1.0 / 40320.0 - z * high))
    let half = 0.5 * z
    let lead = 1 - half
    return DoubleDouble(lead, ((1 - lead) - half) + (z * z * low - (x * angle.tail + 0.5 * square.tail)))
  }
}

extension DoubleDouble {
  /// The same sum with the tail below half an ulp of the head.
  @inlinable var normalized: DoubleDouble { .ordered(head, tail) }
}
