import HardwareInterface

/// Turns one constant of a data sheet, and lists the names of all.
///
/// Every constant must move something that is measured: a test turns each in turn.
package struct ConstantTurner: DataSheetVisitor {
  package private(set) var names: [String] = []
  let turned: Int?

  /// Turns constant number `index`, or none.
  package init(turning index: Int? = nil) { turned = index }

  package mutating func number(
    _ name: StaticString, _ unit: StaticString, _ range: ClosedRange<Double>, _ value: inout Double
  ) {
    if names.count == turned {
      let wanted = value == 0 ? range.upperBound * 0.1 : value * 0.8
      value = wanted >= range.lowerBound ? wanted : value * 1.25
    }
    names.append("\(name)")
  }
}
