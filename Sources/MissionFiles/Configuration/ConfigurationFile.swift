/// The kinds of file a user edits; the key of that name tells which one it is.
package enum FileKind: String, Sendable, CaseIterable {
  case mission, spacecraft, schedule, fdir, scenario

  var keys: KeyDefinition {
    switch self {
    case .mission: .mission
    case .spacecraft: .spacecraft
    case .schedule: .schedule
    case .fdir: .fdir
    case .scenario: .scenario
    }
  }
}

/// Opens a YAML file: text, tree, `format: 1` first, then the key that names its kind.
package enum ConfigurationFile {
  /// The tree's root, nil when there is none worth reading; everything wrong is in `log`.
  package static func open(_ source: SourceText, log: DiagnosticLog) -> MappingReader? {
    guard let tree = StrictParser.parse(source, log: log) else { return nil }
    guard let root = ValueReader(tree, source, log).mapping() else { return nil }
    return hasKnownFormat(root) ? root : nil
  }

  /// As `open`, for a file that must be of one kind; its name is returned beside it.
  package static func open(
    _ source: SourceText, as kind: FileKind, log: DiagnosticLog
  ) -> (root: MappingReader, name: String)? {
    guard let root = open(source, log: log) else { return nil }
    root.follow(kind.keys)
    return (root, root.identifier(kind.rawValue))
  }

  /// Which kind a file is, by its keys.
  package static func kind(of root: MappingReader) -> FileKind? {
    root.keys.lazy.compactMap { FileKind(rawValue: $0) }.first
  }

  /// A text of another format is not judged by this one's rules: nothing else is read.
  private static func hasKnownFormat(_ root: MappingReader) -> Bool {
    guard let format = root.optional("format") else {
      root.report(.formatMissing, "the first key must be 'format: 1'")
      return true
    }
    guard root.keys.first == "format" else {
      root.report(.formatMissing, atKey: "format", "'format' must be the first key")
      return true
    }
    guard format.text() == "1" else {
      format.report(.formatUnknown, "this build reads format 1 only")
      return false
    }
    return true
  }
}
