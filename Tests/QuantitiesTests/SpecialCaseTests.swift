import Quantities
import Testing

@Suite struct ElementarySpecialCaseTests {
  private func same(_ a: Double, _ b: Double) -> Bool {
    a.isNaN ? b.isNaN : a.bitPattern == b.bitPattern
  }
  private let tiny = Double.leastNonzeroMagnitude

  @Test(arguments: ElementaryTests.all)
  func `not a number stays not a number`(name: String, function: ElementaryTests.Function, limit: Double) {
    #expect(function([.nan, .nan]).isNaN)
  }

  @Test(arguments: ElementaryTests.all.filter { ["sin", "tan", "asin", "atan"].contains($0.0) })
  func `odd functions keep the sign of zero and the smallest numbers`(
    name: String, function: ElementaryTests.Function, limit: Double
  ) {
    for x in [0.0, -0.0, tiny, -tiny, 0x1p-1060, -0x1p-1060] { #expect(same(function([x]), x), "\(name)(\(x))") }
  }

  @Test func `an infinite or too large angle has no sine`() {
    for x in [Double.infinity, -.infinity, 0x1.0000001p30, -1e300] {
      #expect(Elementary.sin(x).isNaN && Elementary.cos(x).isNaN && Elementary.tan(x).isNaN)
      #expect(Elementary.sinCos(x).sin.isNaN && Elementary.sinCos(x).cos.isNaN)
    }
  }

  @Test func `sine and cosine in one call are those of two calls`() throws {
    for vector in try #require(FunctionVectors.chosen["sin"]) {
      let x = vector.arguments[0]
      let both = Elementary.sinCos(x)
      #expect(same(both.sin, Elementary.sin(x)) && same(both.cos, Elementary.cos(x)))
    }
  }

  @Test func `outside of one no sine and no cosine is inverted`() {
    for x in [0x1.0000000000001p0, -0x1.0000000000001p0, .infinity, -.infinity] {
      #expect(Elementary.asin(x).isNaN && Elementary.acos(x).isNaN)
    }
    #expect(Elementary.acos(1) == 0)
    #expect(Elementary.acos(-1) == .pi)
    #expect(Elementary.asin(1) == .pi / 2)
    #expect(Elementary.atan(.infinity) == .pi / 2)
    #expect(Elementary.atan(-.infinity) == -.pi / 2)
  }

  @Test func `the angle of a point on an axis or at infinity is that of IEEE 754`() {
    let cases: [(y: Double, x: Double, angle: Double)] = [
      (0, 0, 0), (-0.0, 0, -0.0), (0, -0.0, .pi), (-0.0, -0.0, -.pi), (0, 3, 0), (-0.0, 3, -0.0), (0, -3, .pi),
      (-0.0, -3, -.pi), (2, 0, .pi / 2), (-2, 0, -.pi / 2), (2, -0.0, .pi / 2), (.infinity, 3, .pi / 2),
      (-.infinity, -3, -.pi / 2), (1, .infinity, 0), (-1, .infinity, -0.0), (1, -.infinity, .pi),
      (.infinity, .infinity, .pi / 4), (.infinity, -.infinity, 0x1.2d97c7f3321d2p+1), (tiny, tiny, .pi / 4),
      (tiny, -1, .pi), (1e308, tiny, .pi / 2), (tiny, 1, tiny), (tiny, 1e300, 0), (.nan, 1, .nan), (1, .nan, .nan),
    ]
    for (y, x, angle) in cases { #expect(same(Elementary.atan2(y, x), angle), "atan2(\(y), \(x))") }
  }

  @Test func `exponentials end in zero and infinity where doubles end`() {
    #expect(Elementary.exp(709.782712893384) < .infinity)
    #expect(Elementary.exp(709.7827128933841) == .infinity)
    #expect(Elementary.exp(-745.1332191019411) == tiny)
    #expect(Elementary.exp(-745.1332191019412) == 0)
    #expect(Elementary.exp(.infinity) == .infinity && Elementary.exp(-.infinity) == 0 && Elementary.exp(-1e300) == 0)
    #expect(Elementary.exp(0) == 1 && Elementary.exp(-0.0) == 1)
    #expect(Elementary.exp2(.infinity) == .infinity && Elementary.exp2(-.infinity) == 0)
    for n in -1074...1023 { #expect(Elementary.exp2(Double(n)) == Double(sign: .plus, exponent: n, significand: 1)) }
    #expect(Elementary.exp2(1024) == .infinity && Elementary.exp2(-1075.1) == 0)
  }

  @Test func `logarithms of nothing and of debts`() {
    for log in [{ Elementary.log($0) }, { Elementary.log2($0) }, { Elementary.log10($0) }]
      as [@Sendable (Double) -> Double]
    {
      #expect(log(0) == -.infinity && log(-0.0) == -.infinity)
      #expect(log(-1).isNaN && log(-.infinity).isNaN && log(-tiny).isNaN)
      #expect(log(.infinity) == .infinity)
      #expect(same(log(1), 0))
    }
  }

  @Test func `logarithms of round numbers are whole`() {
    for n in -1074...1023 { #expect(Elementary.log2(Double(sign: .plus, exponent: n, significand: 1)) == Double(n)) }
    var power = 1.0
    for n in 0...22 {
      #expect(Elementary.log10(power) == Double(n))
      power *= 10
    }
  }

  @Test func `powers of special numbers are those of IEEE 754`() {
    let infinity = Double.infinity
    let cases: [(x: Double, y: Double, power: Double)] = [
      (.nan, 0, 1), (1, .nan, 1), (.nan, 1, .nan), (2, .nan, .nan), (0, 0, 1), (-1, infinity, 1), (-1, -infinity, 1),
      (0, 3, 0), (-0.0, 3, -0.0), (-0.0, 2, 0), (0, -3, infinity), (-0.0, -3, -infinity), (-0.0, -2, infinity),
      (-0.0, -0.5, infinity), (infinity, 0.5, infinity), (infinity, -1, 0), (-infinity, 3, -infinity),
      (-infinity, 2, infinity), (-infinity, -3, -0.0), (-infinity, 0.5, infinity), (0.5, infinity, 0),
      (0.5, -infinity, infinity), (2, infinity, infinity), (2, -infinity, 0), (-2, 3, -8), (-2, 2, 4), (-2, 0.5, .nan),
      (-8, 1.0 / 3, .nan), (2, 1024, infinity), (2, -1075, 0), (2, -1074, tiny), (-2, 1025, -infinity), (10, 3, 1000),
      (1e300, 1, 1e300), (-1e300, -1e300, 0), (0.1, 1, 0.1), (-3, 0x1p53, infinity),
    ]
    for (x, y, power) in cases { #expect(same(Elementary.pow(x, y), power), "pow(\(x), \(y))") }
  }

  @Test func `whole powers of small numbers are exact`() {
    for base in 2...9 {
      var power = 1.0
      var exponent = 0.0
      while power < 0x1p53 {
        #expect(Elementary.pow(Double(base), exponent) == power)
        power *= Double(base)
        exponent += 1
      }
    }
  }
}
