public import Quantities

/// The coarse sun sensors: six heads that together always see the Sun.
public enum SunSensors {
  public struct Command: BitwiseCopyable, Sendable {
    public init() {}
  }

  public struct Response: BitwiseCopyable, Sendable {
    /// Direction to the Sun, body axes; not exactly a unit vector.
    public var direction = InlineArray<3, Reading>(repeating: .none)
    public init() {}
  }

  public struct DataSheet: BitwiseCopyable, Sendable {
    /// 1 sigma per axis (ASSUMED, 0.2 degrees).
    public var noise = 0.0035
    public var count = 0.0005
    public init() {}
  }
}

extension SunSensors.Command: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {}
}

extension SunSensors.Response: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("direction", &direction) }
}

extension SunSensors.DataSheet: DataSheetDescribing {
  public mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("noise", "rad", 0...0.2, &noise)
    visitor.number("count", "", 1e-6...0.1, &count)
  }
}
