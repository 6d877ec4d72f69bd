/// The unevaluated sum `head + tail`, |tail| <= ulp(head) / 2: about 106 bits.
///
/// Error-free sums and products after Knuth, Dekker and Veltkamp; no fused operation is used.
/// Operands must stay below 2^995, so that splitting does not overflow.
@frozen @usableFromInline struct DoubleDouble: BitwiseCopyable, Sendable {
  @usableFromInline var head, tail: Double

  @inlinable init(_ head: Double, _ tail: Double = 0) {
    self.head = head
    self.tail = tail
  }

  /// a + b exactly, for |a| >= |b| or a = 0.
  @inlinable static func ordered(_ a: Double, _ b: Double) -> DoubleDouble {
    let sum = a + b
    return DoubleDouble(sum, b - (sum - a))
  }
  /// a + b exactly.
  @inlinable static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
    let sum = a + b
    let bPart = sum - a
    return DoubleDouble(sum, (a - (sum - bPart)) + (b - bPart))
  }
  /// a * b exactly.
  @inlinable static func product(_ a: Double, _ b: Double) -> DoubleDouble {
    let product = a * b
    let (aHigh, aLow) = halves(a)
    let (bHigh, bLow) = halves(b)
    return DoubleDouble(product, ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow)
  }
  /// Two halves of 26 bits whose products are exact.
  @inlinable static func halves(_ a: Double) -> (Double, Double) {
    let scaled = 134_217_729 * a
    let high = scaled - (scaled - a)
    return (high, a - high)
  }

  @inlinable static prefix func - (a: DoubleDouble) -> DoubleDouble { DoubleDouble(-a.head, -a.tail) }
  @inlinable static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let heads = sum(a.head, b.head)
    let tails = sum(a.tail, b.tail)
    let first = ordered(heads.head, heads.tail + tails.head)
    return ordered(first.head, first.tail + tails.tail)
  }
  @inlinable static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble { a + (-b) }
  @inlinable static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let heads = product(a.head, b.head)
    return ordered(heads.head, heads.tail + (a.head * b.tail + a.tail * b.head))
  }
  @inlinable static func * (a: DoubleDouble, b: Double) -> DoubleDouble {
    let heads = product(a.head, b)
    return ordered(heads.head, heads.tail + a.tail * b)
  }
  @inlinable static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let quotient = a.head / b.head
    let back = product(quotient, b.head)
    let rest = ((a.head - back.head) - back.tail) + (a.tail - quotient * b.tail)
    return ordered(quotient, rest / b.head)
  }
  /// Square root of a positive number.
  @inlinable var squareRoot: DoubleDouble {
    let root = head.squareRoot()
    let back = DoubleDouble.product(root, root)
    return DoubleDouble.ordered(root, ((head - back.head) - back.tail + tail) / (root + root))
  }
  @inlinable var rounded: Double { head + tail }
}
