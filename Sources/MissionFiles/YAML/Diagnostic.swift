/// A place in a file; lines and columns count from 1, columns in Unicode scalars.
package struct Position: Comparable, Hashable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
  /// The file as a whole.
  package static let start = Position(line: 1, column: 1)

  package static func < (a: Position, b: Position) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// One complaint about a user's file, with all that is needed to print it.
package struct Diagnostic: Equatable, Sendable {
  package var file: String
  package var position: Position
  package var code: DiagnosticCode
  package var severity: DiagnosticSeverity
  package var message: String
  /// Unicode scalars to underline, at least 1.
  package var length: Int
  /// What the user may have meant; printed behind the underline.
  package var hint: String?
  /// The offending line, nil when the file has none at that place.
  package var line: String?
}

/// Collects the complaints of one or more files; printed in order of file and position.
///
/// Only the first complaint at a place is kept: what follows from a wrong word is not a second mistake.
package final class DiagnosticLog {
  private var found: [Diagnostic] = []
  private var places: Set<String> = []
  /// Files in the order in which they were named.
  private var files: [String] = []
  /// Warnings count as errors.
  package let isStrict: Bool

  package init(isStrict: Bool = false) { self.isStrict = isStrict }

  package func add(_ diagnostic: Diagnostic) {
    var diagnostic = diagnostic
    if isStrict { diagnostic.severity = .error }
    let position = diagnostic.position
    guard places.insert("\(diagnostic.file):\(position.line):\(position.column)").inserted else { return }
    if !files.contains(diagnostic.file) { files.append(diagnostic.file) }
    found.append(diagnostic)
  }

  /// All complaints in order of file and position.
  package var all: [Diagnostic] {
    files.flatMap { file in
      found.filter { $0.file == file }.sorted { $0.position < $1.position }
    }
  }
  package var errorCount: Int { found.count { $0.severity == .error } }
  package var warningCount: Int { found.count { $0.severity == .warning } }
  package var hasErrors: Bool { errorCount > 0 }
}
