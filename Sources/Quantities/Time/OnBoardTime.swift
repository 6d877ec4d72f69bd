/// The spacecraft's own clock reading: units of 2^-16 s since 2019-12-31T16:00:00Z.
///
/// The real spacecraft counts so (fact sheet §3.6). One minor frame is exactly 512 units.
@frozen public struct OnBoardTime: BitwiseCopyable, Hashable, Comparable, Sendable {
  public var units: Int64

  @inlinable public init(units: Int64) { self.units = units }
  /// The reading of an undisturbed clock at the start of a frame.
  @inlinable public init(_ frame: Frame) { units = frame.count << 9 }

  @inlinable public static var unitsPerSecond: Int64 { 65536 }
  @inlinable public static var unitsPerFrame: Int64 { 512 }

  /// Whole seconds since the epoch, rounded down.
  @inlinable public var wholeSeconds: Int64 { units >> 16 }
  @inlinable public static func < (a: OnBoardTime, b: OnBoardTime) -> Bool { a.units < b.units }
  /// Seconds from `b` to `a`.
  @inlinable public static func - (a: OnBoardTime, b: OnBoardTime) -> Double {
    Double(a.units - b.units) / 65536
  }
  /// The reading so many seconds later, to the nearest unit below.
  @inlinable public func advanced(bySeconds seconds: Double) -> OnBoardTime {
    OnBoardTime(units: units + Int64(seconds * 65536))
  }
  /// The frame whose undisturbed reading this is, rounded down.
  @inlinable public var frame: Frame { Frame(units >> 9) }
}
