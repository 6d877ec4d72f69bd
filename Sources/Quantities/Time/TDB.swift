/// Barycentric dynamical time past J2000 in two parts.
///
/// One Double of seconds resolves 0.1 microseconds here, which is millimetres of the Earth's
/// motion; the parts stay exact.
@frozen public struct TDB: BitwiseCopyable, Equatable, Sendable {
  public var wholeSeconds: Int64
  /// From 0 up to 1.
  public var fraction: Double

  @inlinable public init(wholeSeconds: Int64, fraction: Double) {
    self.wholeSeconds = wholeSeconds
    self.fraction = fraction
  }
}
