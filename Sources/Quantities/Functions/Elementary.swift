/// The elementary functions of this project, in pure Swift and double precision.
///
/// They use nothing but IEEE 754 `+ - * /`, square root and integer arithmetic, so every CPU gives
/// the same bits; the C library's functions change with its version and with the CPU it finds.
/// No product is ever fused with a sum (`Scripts/count-fused-operations` proves it).
///
/// The error of every function is below 1 ulp over its whole range: at most 0.78 over 10^7 arguments of
/// each part of it (`Scripts/measure-function-errors.py`). NaN in gives NaN out.
///
/// Polynomials are Taylor series on intervals so short that the first term left out is below
/// 2^-59 of the result; their coefficients can be read off as such.
public enum Elementary {
  /// 1.5 * 2^52. Adding and subtracting it rounds a number below 2^51 to the nearest integer,
  /// ties to even, without a call of the C library.
  @inlinable public static var roundingMagic: Double { 0x1.8p52 }

  /// The nearest integer of `x`, ties to even, for |x| < 2^51.
  @inlinable public static func nearest(_ x: Double) -> Double { (x + roundingMagic) - roundingMagic }

  /// 2^`exponent` for a normal result: -1022...1023.
  @inlinable static func powerOfTwo(_ exponent: Int) -> Double {
    Double(bitPattern: UInt64(truncatingIfNeeded: exponent &+ 1023) << 52)
  }

  /// `x` * 2^`exponent`, |exponent| <= 2200, rounded once when the result is subnormal.
  @inlinable static func scale(_ x: Double, by exponent: Int) -> Double {
    if exponent > 1023 { return x * powerOfTwo(1023) * powerOfTwo(min(exponent &- 1023, 1023)) }
    if exponent >= -1022 { return x * powerOfTwo(exponent) }
    return x * powerOfTwo(max(exponent &+ 1000, -1022)) * powerOfTwo(-1000)
  }
}
