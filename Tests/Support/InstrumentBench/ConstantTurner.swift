package import HardwareInterface

/// Turns one constant of a data sheet, and lists the names of all.
///
/// Every constant must move something that is measured: a test turns each in turn.
package struct ConstantTurner: DataSheetVisitor {
  package private(set) var names: [String] = []
  let turned: Int?
  private var part = ""

  /// Turns constant number `index`, or none.
  package init(turning index: Int? = nil) { turned = index }

  package mutating func part(_ name: StaticString) { part = name.utf8CodeUnitCount == 0 ? "" : "\(name)_" }

  package mutating func number(
    _ name: StaticString, _ unit: StaticString, _ range: ClosedRange<Double>, _ value: inout Double
  ) {
    if names.count == turned {
      let wanted = value == 0 ? range.upperBound * 0.1 : value * 0.8
      value = wanted >= range.lowerBound ? wanted : value * 1.25
    }
    names.append("\(part)\(name)")
  }
}

extension ConstantTurner {
  package static func names<Sheet: DataSheetDescribing>(of sheet: Sheet) -> [String] {
    var (sheet, reader) = (sheet, ConstantTurner())
    sheet.describe(&reader)
    return reader.names
  }

  /// The constants of a sheet that may be turned without changing what a campaign measures.
  package static func idle<Sheet: DataSheetDescribing, Record: Equatable>(
    in sheet: Sheet, _ campaign: (Sheet) throws -> Record
  ) rethrows -> [String] {
    let reference = try campaign(sheet)
    var idle: [String] = []
    for (index, name) in names(of: sheet).enumerated() {
      var (turned, turner) = (sheet, ConstantTurner(turning: index))
      turned.describe(&turner)
      if try campaign(turned) == reference { idle.append(name) }
    }
    return idle
  }
}
