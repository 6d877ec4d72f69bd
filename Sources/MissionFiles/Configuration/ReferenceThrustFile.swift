package import Plant
import Quantities

/// Reads `Config/reference-burns.csv`: the thrust that the reference kernel contains.
///
/// Lines that begin with `#` are comments; the next line names the columns; every other line is one
/// impulse, arc or mass drop. All complaints are collected, each with its line and column.
package enum ReferenceThrustFile {
  private static let columns = [
    "kind", "utc", "tdb_s", "duration_s", "x", "y", "z", "mass_start_kg", "mass_end_kg", "isp_s",
  ]

  /// nil, and told, when the table cannot be used.
  package static func read(_ source: SourceText, _ log: DiagnosticLog) -> ReferenceThrust? {
    var table = ReferenceThrustTable(source: source, log: log)
    var number = 0
    var sawHeader = false
    while let line = source.line(number + 1) {
      number += 1
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let row = CommaRow(line, number: number)
      if sawHeader {
        table.take(row, columns: columns.count)
      } else {
        guard row.cells == columns else { return refuseHeader(number, source, log) }
        sawHeader = true
      }
    }
    guard sawHeader else { return refuseHeader(1, source, log) }
    return table.finished()
  }

  private static func refuseHeader(_ line: Int, _ source: SourceText, _ log: DiagnosticLog) -> ReferenceThrust? {
    let names = columns.joined(separator: ",")
    source.report(log, .syntax, at: Position(line: line, column: 1), "the first row must name the columns \(names)")
    return nil
  }
}

/// One line of a table without quotes, and where its cells stand.
struct CommaRow {
  let number: Int
  let cells: [String]

  init(_ line: String, number: Int) {
    self.number = number
    cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  func position(of cell: Int) -> Position {
    Position(line: number, column: 1 + cells[..<cell].reduce(0) { $0 + $1.unicodeScalars.count + 1 })
  }
}

/// Collects the rows; a row with a mistake is told and left out.
private struct ReferenceThrustTable {
  let source: SourceText
  let log: DiagnosticLog
  private var impulses: [ReferenceThrust.Impulse] = []
  private var arcs: [(arc: ReferenceThrust.Arc, line: Int)] = []
  private var isGood = true

  init(source: SourceText, log: DiagnosticLog) {
    self.source = source
    self.log = log
  }

  mutating func take(_ row: CommaRow, columns: Int) {
    guard row.cells.count == columns else {
      return refuse(.syntax, row.position(of: 0), "the row has \(row.cells.count) cells, not \(columns)")
    }
    switch row.cells[0] {
    case "impulse": takeImpulse(row)
    case "arc": takeArc(row)
    case "mass-drop": break  // no thrust; the capsule's own release takes the mass away
    default: refuse(.unknownName, row.position(of: 0), "\(row.cells[0]) is not impulse, arc or mass-drop")
    }
  }

  private mutating func takeImpulse(_ row: CommaRow) {
    guard let epoch = number(row, 2), let change = vector(row), let before = mass(row, 7), let after = mass(row, 8)
    else { return }
    impulses.append(
      ReferenceThrust.Impulse(
        epoch: TDB(secondsPastJ2000: epoch), deltaV: change, massBefore: before, massAfter: after))
  }

  private mutating func takeArc(_ row: CommaRow) {
    guard let epoch = number(row, 2), let duration = number(row, 3), let thrust = vector(row),
      let start = mass(row, 7), let end = mass(row, 8)
    else { return }
    guard duration > 0 else { return refuse(.outOfRange, row.position(of: 3), "an arc must last longer than 0 s") }
    let arc = ReferenceThrust.Arc(
      epoch: TDB(secondsPastJ2000: epoch), duration: duration, thrust: thrust, massStart: start, massEnd: end)
    arcs.append((arc, row.number))
  }

  private mutating func vector(_ row: CommaRow) -> Vector3? {
    guard let x = number(row, 4), let y = number(row, 5), let z = number(row, 6) else { return nil }
    return Vector3(x, y, z)
  }

  private mutating func mass(_ row: CommaRow, _ cell: Int) -> Double? {
    guard let value = number(row, cell) else { return nil }
    if value > 0 { return value }
    refuse(.outOfRange, row.position(of: cell), "a mass must be above 0 kg")
    return nil
  }

  private mutating func number(_ row: CommaRow, _ cell: Int) -> Double? {
    if let value = Double(row.cells[cell]), value.magnitude < 1e12 { return value }
    refuse(.notANumber, row.position(of: cell), "'\(row.cells[cell])' is not a usable number")
    return nil
  }

  private mutating func refuse(_ code: DiagnosticCode, _ position: Position, _ message: String) {
    isGood = false
    source.report(log, code, at: position, message)
  }

  mutating func finished() -> ReferenceThrust? {
    let ordered = arcs.sorted { $0.arc.start < $1.arc.start }
    for (one, next) in zip(ordered, ordered.dropFirst()) where one.arc.end > next.arc.start + 1e-3 {
      refuse(
        .contradiction, Position(line: next.line, column: 1), "this arc begins before the one of line \(one.line) ends")
    }
    return isGood ? ReferenceThrust(impulses: impulses, arcs: ordered.map(\.arc)) : nil
  }
}
