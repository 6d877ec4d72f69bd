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

  func refusal(_ reason: String) -> Diagnostic {
    var diagnostic = complaint
    diagnostic.message = "the checkpoint '\(name)' cannot be used: \(reason)"
    return diagnostic
  }

  /// The session that goes on from here under the scripts of `run`; nil, and told, when it cannot.
  ///
  /// The checkpoint brings its own configuration; end and seed are those of the new run.
  package func session(_ run: PreparedRun, folder: RunFolder?, log: DiagnosticLog) throws -> RunSession? {
    do {
      let opener = try CheckpointOpener(path)
      guard let origin = try RunLoader.load(opener.request).run else {
        log.add(refusal("the scripts it was flown with are no longer good"))
        return nil
      }
      let session = try opener.session(origin, folder: folder, isResumed: false)
      var other = run
      other.start = origin.start
      if session.fork(to: other) { return session }
      log.add(refusal("a fault of its own scripts is active"))
    } catch let unusable as CheckpointRefusal {
      log.add(refusal(unusable.reason))
    }
    return nil
  }
}
