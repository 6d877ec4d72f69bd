/// Terrestrial Time since J2000 (2000-01-01T12:00:00 TT), in two parts. TT = TAI + 32.184 s.
@frozen public struct TT: BitwiseCopyable, Equatable, Sendable {
  public var wholeSeconds: Int64
  /// 0 ..< 1
  public var fraction: Double

  @inlinable public init(wholeSeconds: Int64, fraction: Double) {
    self.wholeSeconds = wholeSeconds
    self.fraction = fraction
  }

  /// TT at the start of a frame: frame 0 is TT 631 080 069.184 s.
  @inlinable public init(_ frame: Frame) {
    let fraction = Double(frame.count & 127) * Frame.seconds + 0.184
    let carry: Int64 = fraction >= 1 ? 1 : 0
    self.init(wholeSeconds: (frame.count >> 7) + 631_080_069 + carry, fraction: fraction - Double(carry))
  }

  @inlinable public var secondsPastJ2000: Double { Double(wholeSeconds) + fraction }
}
