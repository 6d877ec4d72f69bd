public import Quantities

/// Heater switches and thermistors.
public enum Thermal {
  public struct Command: BitwiseCopyable, Sendable {
    public var heaters = InlineArray<5, Bool>(repeating: false)
    public init() {}

    public subscript(heater: Heater) -> Bool {
      get { heaters[Int(heater.rawValue)] }
      set { heaters[Int(heater.rawValue)] = newValue }
    }
  }

  public struct Response: BitwiseCopyable, Sendable {
    /// Thermistors, K; no reading from a node that is no longer there.
    public var kelvin = InlineArray<20, Reading>(repeating: .none)
    public init() {}

    public subscript(node: Node) -> Reading {
      get { kelvin[Int(node.rawValue)] }
      set { kelvin[Int(node.rawValue)] = newValue }
    }
  }
}

extension Thermal.Command: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("heaters", &heaters) }
}

extension Thermal.Response: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("kelvin", &kelvin) }
}

extension Thermal.Values: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("values", &values) }
}
