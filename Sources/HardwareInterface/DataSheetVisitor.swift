/// Walks the constants of a data sheet: name, SI unit, allowed range, value.
///
/// The reader of `Config/spacecraft.yaml`, the catalogue and the JSON Schema are visitors.
public protocol DataSheetVisitor {
  /// `unit` is the SI unit in the scripts' notation ("m", "rad/s", "K", …; "" for a bare number).
  mutating func number(_ name: StaticString, _ unit: StaticString, _ range: ClosedRange<Double>, _ value: inout Double)
  /// The part of the device to which the following constants belong, as the first word of their names; "" for none.
  mutating func part(_ name: StaticString)
}

/// A data sheet that lists every constant it holds.
public protocol DataSheetDescribing {
  mutating func describe<V: DataSheetVisitor>(_ visitor: inout V)
}
