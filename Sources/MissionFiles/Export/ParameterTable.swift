package import Quantities

/// What of a run's parameters is asked for.
package struct ParameterSelection: Sendable {
  /// All when empty.
  package var names: [String] = []
  /// At most one row in so many frames, counted from the first one printed; nil for all.
  package var every: Int64?
  package var from = Frame.never
  package var until = Frame.distant

  package init() {}
}

/// The recorded parameters of a run as comma-separated values (RFC 4180).
package final class ParameterTable {
  private let reader: ParameterReader
  private let selection: ParameterSelection
  private let columns: [Int]
  private var first: Frame?
  private var due = Frame.never

  /// Throws `UnknownParameter` and what the file throws.
  package init(_ folder: String, _ selection: ParameterSelection) throws {
    let reader = try ParameterReader(folder + "/" + ParameterFile.name)
    let names = reader.columns.map(\.name)
    columns = try (selection.names.isEmpty ? names : selection.names).map { name in
      guard let column = names.firstIndex(of: name) else {
        throw UnknownParameter(
          name: name, hint: DidYouMean.ending(name, among: names, else: " (see 'tianwen2 catalogue telemetry')"))
      }
      return column
    }
    self.reader = reader
    self.selection = selection
  }

  /// Names and units: the first line.
  package var header: String {
    let names = columns.map { ParameterText.heading(reader.columns[$0].name, unit: reader.columns[$0].unit) }
    return Self.line(["utc", "frame"] + names)
  }

  /// The lines of the next stretch of rows, maybe none; nil at the end.
  package func next() throws(FileError) -> String? {
    guard let rows = try reader.next() else { return nil }
    var text = ""
    for (row, frame) in rows.frames.enumerated() where isWanted(frame) {
      let values = columns.map { Self.cell(rows.columns[$0][row], reader.columns[$0].kind) }
      text += Self.line([MomentText.text(frame), String(frame.count)] + values)
    }
    return text
  }

  private func isWanted(_ frame: Frame) -> Bool {
    guard frame >= selection.from, frame < selection.until, frame >= due else { return false }
    if let every = selection.every {
      let first = first ?? frame
      self.first = first
      due = first + ((frame - first) / every + 1) * every
    }
    return true
  }

  /// Empty for an invalid sample.
  private static func cell(_ value: Double, _ kind: ValueKind) -> String {
    value.isNaN ? "" : ParameterText.bare(value, kind)
  }

  private static func line(_ cells: [String]) -> String { cells.map(quoted).joined(separator: ",") + "\r\n" }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
