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
  public var count: Double
  public var low, high: Double

  @inlinable public init(count: Double, low: Double, high: Double) {
    self.count = count
    self.low = low
    self.high = high
  }
  @inlinable public static var digital: WordFormat { WordFormat(count: 1, low: 0, high: 255) }

  /// The value that arrives. NaN stays NaN.
  @inlinable @inline(__always) public func onWire(_ value: Double) -> Double {
    guard !value.isNaN else { return value }
    let inside = min(max(value, low), high)
    guard count > 0 else { return inside }
    let counts = inside / count
    guard counts.magnitude < 4.5e15 else { return inside }
    return Double(Int64(counts < 0 ? counts - 0.5 : counts + 0.5)) * count
  }
}
