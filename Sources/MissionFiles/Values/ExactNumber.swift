/// A rational number: what was written, times what its unit is worth, without a rounding in between.
struct ExactNumber: Equatable {
  var isNegative: Bool
  var numerator: BigNatural
  var denominator: BigNatural

  static let zero = ExactNumber(isNegative: false, numerator: BigNatural(0), denominator: BigNatural(1))

  init(isNegative: Bool, numerator: BigNatural, denominator: BigNatural) {
    self.isNegative = isNegative && !numerator.isZero
    self.numerator = numerator
    self.denominator = denominator
  }

  init(_ value: Int64) {
    self.init(isNegative: value < 0, numerator: BigNatural(value.magnitude), denominator: BigNatural(1))
  }

  /// `digits` times ten to the `exponent`.
  init(isNegative: Bool = false, digits: some StringProtocol, exponent: Int) {
    let power = BigNatural.power(of: 10, exponent.magnitude > 400 ? 400 : abs(exponent))
    let digits = BigNatural(decimal: digits)
    self.init(
      isNegative: isNegative, numerator: exponent >= 0 ? digits * power : digits,
      denominator: exponent >= 0 ? BigNatural(1) : power)
  }

  var isZero: Bool { numerator.isZero }
  var negated: ExactNumber {
    ExactNumber(isNegative: !isNegative, numerator: numerator, denominator: denominator)
  }

  static func * (a: ExactNumber, b: ExactNumber) -> ExactNumber {
    ExactNumber(
      isNegative: a.isNegative != b.isNegative, numerator: a.numerator * b.numerator,
      denominator: a.denominator * b.denominator)
  }

  static func / (a: ExactNumber, b: ExactNumber) -> ExactNumber {
    ExactNumber(
      isNegative: a.isNegative != b.isNegative, numerator: a.numerator * b.denominator,
      denominator: a.denominator * b.numerator)
  }

  static func + (a: ExactNumber, b: ExactNumber) -> ExactNumber {
    let left = a.numerator * b.denominator
    let right = b.numerator * a.denominator
    let denominator = a.denominator * b.denominator
    guard a.isNegative != b.isNegative else {
      return ExactNumber(isNegative: a.isNegative, numerator: left + right, denominator: denominator)
    }
    return left >= right
      ? ExactNumber(isNegative: a.isNegative, numerator: left - right, denominator: denominator)
      : ExactNumber(isNegative: b.isNegative, numerator: right - left, denominator: denominator)
  }

  /// The nearest Double, ties to even; nil when too large to hold. Values below the normal range become 0.
  var double: Double? {
    guard !isZero else { return 0 }
    // Scaled so that the quotient has 64 bits; what is cut off is remembered in its last bit.
    let shift = 64 - (numerator.bitWidth - denominator.bitWidth)
    let top = shift > 0 ? numerator.shiftedLeft(by: shift) : numerator
    let bottom = shift < 0 ? denominator.shiftedLeft(by: -shift) : denominator
    var scale = -shift
    var parts = top.divided(by: bottom)
    if parts == nil {
      parts = top.divided(by: bottom.shiftedLeft(by: 1))
      scale += 1
    }
    guard let (quotient, remainder) = parts else { return nil }
    let bits = quotient | (remainder.isZero ? 0 : 1)
    guard scale > -1140 else { return 0 }
    let magnitude = Double(sign: .plus, exponent: scale, significand: Double(bits))
    guard magnitude.isFinite else { return nil }
    return isNegative ? -magnitude : magnitude
  }

  /// The nearest whole number, ties upward; nil when it needs more than 62 bits. `isExact` if none was cut off.
  var roundedUpward: (value: Int64, isExact: Bool)? {
    // floor(x + 1/2) = floor((2n + d) / 2d), and for negative x -ceil(|x| - 1/2).
    let two = numerator.multiplied(by: 2)
    let bottom = denominator.multiplied(by: 2)
    let isExact = numerator.divided(by: denominator).map { $0.remainder.isZero } ?? false
    if !isNegative {
      guard let parts = (two + denominator).divided(by: bottom), parts.quotient < 1 << 62 else { return nil }
      return (Int64(parts.quotient), isExact)
    }
    guard two > denominator else { return (0, isExact) }
    guard let parts = (two - denominator).divided(by: bottom), parts.quotient < 1 << 62 else { return nil }
    return (-Int64(parts.quotient) - (parts.remainder.isZero ? 0 : 1), isExact)
  }
}
