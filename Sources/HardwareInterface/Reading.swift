public import Quantities

/// One sensor or command word as it stands on the wire: a number and the frame that latched it.
///
/// The reader sees both, so an old word is recognisable by its age. Switches are 0 or 1,
/// enumerated words their raw value. NaN marks a word that the sender declared invalid.
@frozen public struct Reading: BitwiseCopyable, Equatable, Sendable {
  public var value: Double
  /// Frame in which the sender latched the value; `.never` before the first.
  public var frame: Frame

  @inlinable public init(_ value: Double, at frame: Frame) {
    self.value = value
    self.frame = frame
  }
  /// A word that was never written.
  @inlinable public static var none: Reading { Reading(.nan, at: .never) }

  @inlinable public var isValid: Bool { !value.isNaN }
  /// A switch word: closed (true) when valid and not zero.
  @inlinable public var isOn: Bool { isValid && value != 0 }
  /// Seconds since it was latched; infinite if it never was.
  @inlinable public func age(at now: Frame) -> Double {
    frame == .never ? .infinity : now.seconds(since: frame)
  }
}

extension Reading: Visitable {
  @inlinable public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("value", &value)
    visitor.field("frame", &frame)
  }
}

/// What the wire itself does to a word: rounds it to counts and saturates at its range.
@frozen public struct WordFormat: BitwiseCopyable, Sendable {
  /// Size of one count, in the word's own unit; 0 for a word without counts.
  public let count: Double
  public let low, high: Double
  /// Of one unit; 0 for a word without counts, or with more than a double can tell apart.
  @usableFromInline let counts: Double

  @inlinable @inline(__always) public init(count: Double, low: Double, high: Double) {
    self.count = count
    self.low = low
    self.high = high
    let isCounted = count > 0 && max(low.magnitude, high.magnitude) < 0x1p51 * count
    counts = isCounted ? 1 / count : 0
  }
  @inlinable public static var digital: WordFormat { WordFormat(count: 1, low: 0, high: 255) }

  /// The value that arrives, of two counts equally near the even one. NaN stays NaN.
  @inlinable @inline(__always) public func onWire(_ value: Double) -> Double {
    let inside = value.clamped(low, high)
    return counts > 0 ? Elementary.nearest(inside * counts) * count : inside
  }
}
