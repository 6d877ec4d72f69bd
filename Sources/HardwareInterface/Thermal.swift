package import Quantities

/// Heater switches and thermistors.
package enum Thermal {
  package struct Command: BitwiseCopyable, Sendable {
    package var heaters = InlineArray<5, Bool>(repeating: false)
    package init() {}

    package subscript(heater: Heater) -> Bool {
      get { heaters[Int(heater.rawValue)] }
      set { heaters[Int(heater.rawValue)] = newValue }
    }
  }

  package struct Response: BitwiseCopyable, Sendable {
    /// Thermistors, K; no reading from a node that is no longer there.
    package var kelvin = InlineArray<20, Reading>(repeating: .none)
    package init() {}

    package subscript(node: Node) -> Reading {
      get { kelvin[Int(node.rawValue)] }
      set { kelvin[Int(node.rawValue)] = newValue }
    }
  }
}

extension Thermal.Command: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("heaters", &heaters) }
}

extension Thermal.Response: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("kelvin", &kelvin) }
}

extension Thermal.Values: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("values", &values) }
}
