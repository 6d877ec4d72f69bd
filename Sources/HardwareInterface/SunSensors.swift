package import Quantities

/// The coarse sun sensors: six heads that together always see the Sun.
package enum SunSensors {
  package struct Command: BitwiseCopyable, Sendable {
    package init() {}
  }

  package struct Response: BitwiseCopyable, Sendable {
    /// Direction to the Sun, body axes; not exactly a unit vector.
    package var direction = InlineArray<3, Reading>(repeating: .none)
    package init() {}
  }

  package struct DataSheet: BitwiseCopyable, Sendable {
    /// 1 sigma per axis (ASSUMED, 0.2 degrees).
    package var noise = 0.0035
    package var count = 0.0005
    package init() {}
  }
}

extension SunSensors.Command: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {}
}

extension SunSensors.Response: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("direction", &direction) }
}

extension SunSensors.DataSheet: DataSheetDescribing {
  package mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("noise", "rad", 0...0.2, &noise)
    visitor.number("count", "", 1e-6...0.1, &count)
  }
}
