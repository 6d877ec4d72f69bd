/// One minor frame of the mission's fixed rate: 1/128 s, counted from 2019-12-31T16:00:00Z.
///
/// The whole emulator runs on this integer. Every other time (on-board time, UTC, TDB) is
/// derived from it, so no clock accumulates rounding.
@frozen public struct Frame: BitwiseCopyable, Hashable, Comparable, Sendable {
  /// Frames since the on-board epoch; negative before it.
  public var count: Int64

  @inlinable public init(_ count: Int64) { self.count = count }

  /// The fixed rate of the mission, frames per second.
  @inlinable public static var perSecond: Int64 { 128 }
  /// The frame in which the on-board second of this one began.
  @inlinable public var startOfSecond: Frame { Frame(count & ~(Frame.perSecond - 1)) }
  @inlinable public var isStartOfSecond: Bool { count & (Frame.perSecond - 1) == 0 }
  /// Length of one frame in seconds; exact in binary.
  @inlinable public static var seconds: Double { 1.0 / 128.0 }

  @inlinable public static func < (a: Frame, b: Frame) -> Bool { a.count < b.count }
  @inlinable public static func + (a: Frame, frames: Int64) -> Frame { Frame(a.count + frames) }
  @inlinable public static func - (a: Frame, frames: Int64) -> Frame { Frame(a.count - frames) }
  /// Frames from `b` to `a`.
  @inlinable public static func - (a: Frame, b: Frame) -> Int64 { a.count - b.count }
  @inlinable public static func += (a: inout Frame, frames: Int64) { a.count += frames }

  /// Seconds from `earlier` to this frame; exact below 2^46 s, and very many since `never`.
  @inlinable public func seconds(since earlier: Frame) -> Double {
    (Double(count) - Double(earlier.count)) * Frame.seconds
  }

  /// No frame of this mission: used for "never happened".
  @inlinable public static var never: Frame { Frame(.min) }
  /// Later than any frame of this mission: used for "not scheduled".
  @inlinable public static var distant: Frame { Frame(.max) }
}
