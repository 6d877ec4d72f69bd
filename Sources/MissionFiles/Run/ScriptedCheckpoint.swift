/// The checkpoint a script starts from: `run.start: { checkpoint: FILE }`.
package struct ScriptedCheckpoint: Equatable, Sendable {
  /// As written.
  package let name: String
  /// As found from the script's own folder.
  package let path: String
  /// The complaint that it cannot be used, without its reason.
  private let complaint: Diagnostic

  init?(_ value: ValueReader) {
    guard let name = value.text() else { return nil }
    self.name = name
    let folder = value.source.file.lastIndex(of: "/").map { value.source.file[...$0] } ?? ""
    path = name.hasPrefix("/") ? name : folder + name
    complaint = Diagnostic(
      file: value.source.file, position: value.position, code: .foreignCheckpoint,
      severity: DiagnosticCode.foreignCheckpoint.severity, message: "", length: value.node.length, hint: nil,
      line: value.source.line(value.position.line))
  }

  /// At the place where the script names it.
  package func refusal(_ reason: String) -> Diagnostic {
    var diagnostic = complaint
    diagnostic.message = "the checkpoint '\(name)' cannot be used: \(reason)"
    return diagnostic
  }
}
