/// Rows of cells in columns as wide as their widest cell.
package enum TextTable {
  /// The head, the rows and an empty line; nothing when there is no row.
  package static func text(_ head: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    let all = [head] + rows
    let widths = head.indices.map { column in all.map { $0[column].unicodeScalars.count }.max() ?? 0 }
    return all.map { cells in
      var line = ""
      for (cell, width) in zip(cells, widths) {
        line += cell + String(repeating: " ", count: width - cell.unicodeScalars.count + 2)
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined() + "\n"
  }
}
