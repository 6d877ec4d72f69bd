public import Quantities

/// The latest sample of every on-board parameter, with the frame that produced it.
///
/// Managers and applications publish here; monitors, the phase machine, packets and the
/// scripts' conditions read. NaN marks a sample as invalid. Enumerated words carry their raw value.
public struct TelemetrySheet: BitwiseCopyable, Sendable {
  public static var capacity: Int { 384 }
  public var values = InlineArray<384, Double>(repeating: .nan)
  public var frames = InlineArray<384, Int64>(repeating: .min)
  /// The frame in which samples published now are produced.
  public var now = Frame.never
  /// What has been published since samples were last put into packets: those in the packets are out of date.
  public var unsent = ParameterSet.all

  public init() {}

  @inlinable @inline(__always) public mutating func publish(_ parameter: Parameter, _ value: Double) {
    values[Int(parameter.rawValue)] = value
    frames[Int(parameter.rawValue)] = now.count
    unsent.insert(parameter)
  }
  @inlinable @inline(__always) public mutating func publish(_ parameter: Parameter, _ value: Bool) {
    publish(parameter, value ? 1 : 0)
  }
  @inlinable @inline(__always) public mutating func publish(_ parameter: Parameter, raw value: UInt8) {
    publish(parameter, Double(value))
  }
  /// Last sample; NaN if invalid or never sampled.
  public mutating func value(_ parameter: Parameter) -> Double { values[Int(parameter.rawValue)] }
}

extension TelemetrySheet: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("values", &values)
    visitor.field("frames", &frames)
    visitor.field("now", &now)
    visitor.field("unsent", &unsent)
  }
}
