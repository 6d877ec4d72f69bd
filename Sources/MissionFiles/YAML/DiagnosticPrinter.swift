/// Prints complaints the way compilers do: place, code, text, the line, a caret.
package enum DiagnosticPrinter {
  package static func text(_ diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity == .error ? "error" : "warning"
    let place = "\(diagnostic.file):\(diagnostic.position.line):\(diagnostic.position.column)"
    let first = "\(place): \(severity) \(diagnostic.code.text): \(diagnostic.message)\n"
    return first + (excerpt(diagnostic) ?? "")
  }

  /// All complaints and the closing count; empty when there are none.
  package static func text(_ log: DiagnosticLog) -> String {
    guard log.errorCount + log.warningCount > 0 else { return "" }
    return log.all.map { text($0) }.joined() + summary(log)
  }

  private static func summary(_ log: DiagnosticLog) -> String {
    var counts: [String] = []
    if log.errorCount > 0 { counts.append(counted(log.errorCount, "error")) }
    if log.warningCount > 0 { counts.append(counted(log.warningCount, "warning")) }
    return counts.joined(separator: ", ") + (log.hasErrors ? "; nothing was run (exit 2)\n" : "\n")
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  private static func excerpt(_ diagnostic: Diagnostic) -> String? {
    guard let line = diagnostic.line else { return nil }
    let number = String(diagnostic.position.line)
    let gutter = String(repeating: " ", count: max(5 - number.count, 0)) + number + " | "
    let blank = String(repeating: " ", count: max(5, number.count)) + " | "
    // A tab counts as one column, so it stays a tab in the line of the caret.
    let before = line.unicodeScalars.prefix(diagnostic.position.column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
    let room = max(line.unicodeScalars.count - diagnostic.position.column + 1, 1)
    let tildes = String(repeating: "~", count: min(max(diagnostic.length, 1), room) - 1)
    let hint = diagnostic.hint.map { " " + $0 } ?? ""
    return gutter + line + "\n" + blank + before + "^" + tildes + hint + "\n"
  }
}
