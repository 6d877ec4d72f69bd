extension SourceText {
  /// Reads a file from disk; nil, and told, when its bytes are no text for us.
  package static func open(_ path: String, log: DiagnosticLog) throws(FileError) -> SourceText? {
    read(file: path, bytes: try FileSystem.read(path), log: log)
  }
}
