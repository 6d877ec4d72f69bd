/// Barycentric Dynamical Time since J2000, the argument of the ephemerides, in two parts: a double
/// alone has steps of 0.12 µs now, in which the spacecraft moves 4 mm.
@frozen public struct TDB: BitwiseCopyable, Equatable, Comparable, Sendable {
  public var wholeSeconds: Int64
  /// 0 ..< 1
  public var fraction: Double

  /// Any two parts; the fraction is brought into 0 ..< 1.
  @inlinable public init(wholeSeconds: Int64, fraction: Double) {
    var down = Elementary.nearest(fraction)
    if down > fraction { down -= 1 }
    let rest = fraction - down
    // A fraction just below zero can round up to one.
    self.wholeSeconds = wholeSeconds + Int64(down) + (rest >= 1 ? 1 : 0)
    self.fraction = rest >= 1 ? 0 : rest
  }

  @inlinable public init(_ frame: Frame) { self.init(TT(frame)) }

  @inlinable public init(_ tt: TT) {
    self.init(
      wholeSeconds: tt.wholeSeconds, fraction: tt.fraction + Self.minusTT(secondsPastJ2000: tt.secondsPastJ2000))
  }

  @inlinable public init(secondsPastJ2000 seconds: Double) { self.init(wholeSeconds: 0, fraction: seconds) }

  /// TDB - TT in seconds, the one-term formula of NAIF's kernel `leapseconds.tls` (KNOWN):
  /// K sin(M + EB sin M). The full theory (Fairhead and Bretagnon) differs by up to 30 µs.
  @inlinable public static func minusTT(secondsPastJ2000 seconds: Double) -> Double {
    let (sine, cosine) = Elementary.sinCos(6.239996 + 1.99096871e-7 * seconds)
    let shift = 1.671e-2 * sine
    let square = shift * shift
    return 1.657e-3 * (sine * (1 - 0.5 * square) + cosine * shift * (1 - square / 6))
  }

  /// One double, rounded to about 0.1 µs in this century.
  @inlinable public var secondsPastJ2000: Double { Double(wholeSeconds) + fraction }

  /// Seconds since `reference` (seconds past J2000, as records of a kernel give it), without the
  /// rounding of `secondsPastJ2000`.
  @inlinable public func seconds(since reference: Double) -> Double {
    (Double(wholeSeconds) - reference) + fraction
  }

  @inlinable public static func - (a: TDB, b: TDB) -> Double {
    Double(a.wholeSeconds - b.wholeSeconds) + (a.fraction - b.fraction)
  }
  @inlinable public static func + (a: TDB, seconds: Double) -> TDB {
    var down = Elementary.nearest(seconds)
    if down > seconds { down -= 1 }
    return TDB(wholeSeconds: a.wholeSeconds + Int64(down), fraction: a.fraction + (seconds - down))
  }
  @inlinable public static func - (a: TDB, seconds: Double) -> TDB { a + (-seconds) }
  @inlinable public static func < (a: TDB, b: TDB) -> Bool {
    (a.wholeSeconds, a.fraction) < (b.wholeSeconds, b.fraction)
  }

  /// The frame nearest to this instant.
  @inlinable public var nearestFrame: Frame {
    let fraction = fraction - 0.184 - Self.minusTT(secondsPastJ2000: secondsPastJ2000)
    return Frame((wholeSeconds - 631_080_069) * Frame.perSecond + Int64(Elementary.nearest(fraction * 128)))
  }
}
