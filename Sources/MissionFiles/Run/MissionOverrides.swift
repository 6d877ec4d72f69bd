/// `--set key=value`: replaces one value in the text of the mission file before it is read, so that
/// every rule of the file applies to the new value too.
package enum MissionOverrides {
  /// The text with all overrides applied; what does not fit is told in the log.
  package static func apply(_ overrides: [String], to source: SourceText, _ log: DiagnosticLog) -> SourceText {
    var text = source.text
    for override in overrides {
      guard let replaced = apply(override, to: text, file: source.file) else {
        log.add(
          Diagnostic(
            file: "--set", position: .start, code: .unknownKey, severity: .error,
            message: "'\(override)' names no value of \(source.file) (write key=value, keys joined by dots)",
            length: 1))
        continue
      }
      text = replaced
    }
    return overrides.isEmpty ? source : SourceText(file: source.file, text: text)
  }

  private static func apply(_ override: String, to text: String, file: String) -> String? {
    guard let equals = override.firstIndex(of: "=") else { return nil }
    let path = override[..<equals].split(separator: ".").map(String.init)
    let value = String(override[override.index(after: equals)...])
    let scratch = DiagnosticLog()
    let source = SourceText(file: file, text: text)
    guard let tree = StrictParser.parse(source, log: scratch), let node = find(path[...], in: tree),
      case .scalar(let scalar) = node
    else { return nil }
    var scalars = Array(text.unicodeScalars)
    let offset = source.offset(of: scalar.position)
    scalars.replaceSubrange(offset..<offset + scalar.length, with: value.unicodeScalars)
    var out = String.UnicodeScalarView()
    out.append(contentsOf: scalars)
    return String(out)
  }

  /// Mappings by key; lists by number from 0, or by the `id` of an element.
  private static func find(_ path: ArraySlice<String>, in node: StrictNode) -> StrictNode? {
    guard let key = path.first else { return node }
    switch node {
    case .scalar: return nil
    case .mapping(let mapping): return mapping[key].flatMap { find(path.dropFirst(), in: $0) }
    case .list(let list):
      let element =
        Int(key).flatMap { list.elements.indices.contains($0) ? list.elements[$0] : nil }
        ?? list.elements.first { $0.id == key }
      return element.flatMap { find(path.dropFirst(), in: $0) }
    }
  }
}

extension StrictNode {
  /// The `id` of a mapping, if it has one.
  fileprivate var id: String? {
    guard case .mapping(let mapping) = self, case .scalar(let scalar) = mapping["id"] else { return nil }
    return scalar.text
  }
}
