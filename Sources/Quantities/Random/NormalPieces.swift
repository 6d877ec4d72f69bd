/// The quantile of the normal distribution at 32 bits in 256 cubics, one for each eighth of an octave of the nearer tail:
/// within 2e-7 everywhere, without the logarithm, the roots and the branches of `Normal.quantile`.
enum NormalPieces {
  private struct Cubic: BitwiseCopyable, Sendable {
    var c0, c1, c2, c3: Double
    func value(at x: Double) -> Double { (c0 + c1 * x) + (c2 + c3 * x) * (x * x) }
  }

  private static let cubics = InlineArray<256, Cubic> { cubic($0) }

  /// The normal below which a part of (`bits` + 1/2) / 2^32 lies; of `bits` and of their complement the same but for the
  /// sign.
  @inline(__always) static func normal(_ bits: UInt32) -> Double {
    let isUpper = UInt32(bitPattern: Int32(bitPattern: bits) >> 31)
    let tail = Double(Int32(bitPattern: bits ^ isUpper)) + 0.5
    let size = cubics[Int(tail.bitPattern >> 49) - firstPiece].value(at: tail)
    return Double(bitPattern: size.bitPattern ^ UInt64(~isUpper >> 31) << 63)
  }

  /// Exponent and first three bits of 1/2, the least tail in parts of 2^32.
  private static var firstPiece: Int { 1022 << 3 }

  /// Through the quantile at Chebyshev's four nodes of a piece, by Newton's differences.
  private static func cubic(_ piece: Int) -> Cubic {
    let low = Double(bitPattern: UInt64(firstPiece + piece) << 49)
    let high = Double(bitPattern: UInt64(firstPiece + piece + 1) << 49)
    let (middle, half) = (0.5 * (low + high), 0.5 * (high - low))
    let (near, far) = (0.3826834323650898 * half, 0.9238795325112867 * half)
    let x = (middle - far, middle - near, middle + near, middle + far)
    func size(_ tail: Double) -> Double { -Normal.quantile(tail * 0x1p-32) }
    func slope(_ a: Double, _ b: Double, over width: Double) -> Double { (b - a) / width }
    let y = (size(x.0), size(x.1), size(x.2), size(x.3))
    let first = (slope(y.0, y.1, over: x.1 - x.0), slope(y.1, y.2, over: x.2 - x.1), slope(y.2, y.3, over: x.3 - x.2))
    let second = (slope(first.0, first.1, over: x.2 - x.0), slope(first.1, first.2, over: x.3 - x.1))
    let c3 = slope(second.0, second.1, over: x.3 - x.0)
    // Multiplied out: y.0 + (x - x.0) (first.0 + (x - x.1) (second.0 + (x - x.2) c3)).
    let inner = (second.0 - x.2 * c3, c3)
    let outer = (first.0 - x.1 * inner.0, inner.0 - x.1 * inner.1)
    return Cubic(c0: y.0 - x.0 * outer.0, c1: outer.0 - x.0 * outer.1, c2: outer.1 - x.0 * c3, c3: c3)
  }
}
