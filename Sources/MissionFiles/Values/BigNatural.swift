/// A whole number of any size: what exact conversion of written quantities needs, and no more.
struct BigNatural: Equatable, Comparable {
  /// 32 bits each, least significant first; no leading zero.
  private(set) var limbs: [UInt32]

  init(_ value: UInt64) {
    limbs = [UInt32(truncatingIfNeeded: value), UInt32(value >> 32)]
    trim()
  }

  /// The digits of a decimal number.
  init(decimal digits: some StringProtocol) {
    self.init(0)
    for digit in digits.utf8 { self = multiplied(by: 10).adding(UInt64(digit - 48)) }
  }

  static func power(of base: UInt32, _ exponent: Int) -> BigNatural {
    var result = BigNatural(1)
    for _ in 0..<exponent { result = result.multiplied(by: base) }
    return result
  }

  var isZero: Bool { limbs.isEmpty }
  var bitWidth: Int { limbs.last.map { limbs.count * 32 - $0.leadingZeroBitCount } ?? 0 }
  /// The lowest 64 bits.
  var low64: UInt64 { UInt64(limbs.first ?? 0) | UInt64(limbs.count > 1 ? limbs[1] : 0) << 32 }

  private mutating func trim() { while limbs.last == 0 { limbs.removeLast() } }

  static func < (a: BigNatural, b: BigNatural) -> Bool {
    guard a.limbs.count == b.limbs.count else { return a.limbs.count < b.limbs.count }
    for i in a.limbs.indices.reversed() where a.limbs[i] != b.limbs[i] { return a.limbs[i] < b.limbs[i] }
    return false
  }

  func multiplied(by factor: UInt32) -> BigNatural {
    var result = self
    var carry: UInt64 = 0
    for i in limbs.indices {
      carry += UInt64(limbs[i]) * UInt64(factor)
      result.limbs[i] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    result.limbs.append(UInt32(carry))
    result.trim()
    return result
  }

  func adding(_ value: UInt64) -> BigNatural { self + BigNatural(value) }

  static func + (a: BigNatural, b: BigNatural) -> BigNatural {
    var result = a.limbs.count >= b.limbs.count ? a : b
    let other = a.limbs.count >= b.limbs.count ? b : a
    var carry: UInt64 = 0
    for i in result.limbs.indices {
      carry += UInt64(result.limbs[i]) + (i < other.limbs.count ? UInt64(other.limbs[i]) : 0)
      result.limbs[i] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { result.limbs.append(UInt32(carry)) }
    return result
  }

  /// `a - b`, which must not be negative.
  static func - (a: BigNatural, b: BigNatural) -> BigNatural {
    precondition(b <= a, "negative difference")
    var result = a
    var borrow: Int64 = 0
    for i in result.limbs.indices {
      var digit = Int64(result.limbs[i]) - borrow - (i < b.limbs.count ? Int64(b.limbs[i]) : 0)
      borrow = digit < 0 ? 1 : 0
      if digit < 0 { digit += 1 << 32 }
      result.limbs[i] = UInt32(digit)
    }
    result.trim()
    return result
  }

  static func * (a: BigNatural, b: BigNatural) -> BigNatural {
    var result = BigNatural(0)
    for (i, limb) in b.limbs.enumerated() {
      var partial = a.multiplied(by: limb)
      if !partial.isZero { partial.limbs.insert(contentsOf: repeatElement(0, count: i), at: 0) }
      result = result + partial
    }
    return result
  }

  func shiftedLeft(by bits: Int) -> BigNatural {
    guard !isZero else { return self }
    var result = multiplied(by: UInt32(1) << UInt32(bits % 32))
    result.limbs.insert(contentsOf: repeatElement(0, count: bits / 32), at: 0)
    return result
  }

  /// Quotient and whether a remainder is left, nil when the quotient needs more than 64 bits.
  func divided(by divisor: BigNatural) -> (quotient: UInt64, remainder: BigNatural)? {
    let places = bitWidth - divisor.bitWidth
    guard places <= 64, !divisor.isZero else { return nil }
    var quotient: UInt64 = 0
    var rest = self
    for place in stride(from: max(places, 0), through: 0, by: -1) {
      let piece = divisor.shiftedLeft(by: place)
      guard piece <= rest else { continue }
      guard place < 64 else { return nil }
      rest = rest - piece
      quotient |= 1 << UInt64(place)
    }
    return (quotient, rest)
  }
}
