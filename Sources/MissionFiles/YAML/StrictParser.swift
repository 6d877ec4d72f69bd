import Yams

/// Turns a text into our own tree, with every complaint about its form in one pass.
package struct StrictParser {
  static let deepest = 12
  static let longestScalar = 4096
  /// Words that other readers of YAML take for booleans or nothing.
  static let disguised: Set<String> = ["y", "n", "yes", "no", "on", "off", "null", "~"]

  private let source: SourceText
  private let log: DiagnosticLog
  /// First letters of keys that were renamed to get past the parser's own refusal of duplicates.
  private var renamed: [Position: Unicode.Scalar] = [:]

  /// The tree, or nil when the text is not YAML at all (told in `log`).
  package static func parse(_ source: SourceText, log: DiagnosticLog) -> StrictNode? {
    var parser = StrictParser(source: source, log: log)
    return parser.parse()
  }

  private init(source: SourceText, log: DiagnosticLog) {
    self.source = source
    self.log = log
  }

  private mutating func parse() -> StrictNode? {
    let check = TextGuard(source, log: log)
    guard check.mayParse, let root = compose(check.cleaned) else { return nil }
    return strict(root, depth: 1)
  }

  /// Yams stops at the first duplicate key and names the first of the two. So the first is renamed and the
  /// text parsed again, until all keys differ; `mapping` then finds the repetitions at their own places.
  private mutating func compose(_ scalars: [Unicode.Scalar]) -> Node? {
    var scalars = scalars
    for attempt in 0..<256 {
      do {
        let root = try Parser(yaml: Self.string(scalars)).singleRoot()
        if root == nil { source.report(log, .empty, at: .start, "nothing in the file") }
        return root
      } catch YamlError.duplicatedKeysInMapping(_, let context) {
        guard rename(keyAt: context.mark, in: &scalars, attempt) else {
          source.report(log, .duplicateKey, at: Position(context.mark), "this key stands twice in its mapping")
          return nil
        }
      } catch {
        return report(error)
      }
    }
    return nil
  }

  private mutating func rename(keyAt mark: Mark, in scalars: inout [Unicode.Scalar], _ attempt: Int) -> Bool {
    let position = Position(mark)
    var offset = source.offset(of: position)
    guard offset < scalars.count, renamed[position] == nil else { return false }
    if scalars[offset] == "\"" || scalars[offset] == "'" { offset += 1 }
    guard offset < scalars.count, let stand = Unicode.Scalar(0xE000 + UInt32(attempt)) else { return false }
    renamed[position] = scalars[offset]
    scalars[offset] = stand
    return true
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private func report(_ error: any Error) -> Node? {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _):
      source.report(log, .syntax, at: Position(mark), problem)
    case YamlError.composer(_, let problem, let mark, _):
      source.report(log, problem.contains("document") ? .severalDocuments : .syntax, at: Position(mark), problem)
    case YamlError.reader(let problem, let offset, _, _):
      source.report(log, .syntax, at: source.position(of: offset ?? 0), problem)
    default:
      source.report(log, .syntax, at: .start, "not readable as YAML")
    }
    return nil
  }

  // MARK: the tree

  private func strict(_ node: Node, depth: Int) -> StrictNode? {
    let position = node.mark.map { Position($0) } ?? .start
    if case .scalar(let scalar) = node { return value(scalar, position).map { .scalar($0) } }
    guard depth <= Self.deepest else {
      source.report(log, .tooDeepOrLong, at: position, "nested deeper than \(Self.deepest)")
      return nil
    }
    switch node {
    case .scalar: return nil
    case .sequence(let sequence):
      if sequence.isEmpty { source.report(log, .emptyValue, at: position, length: 2, "an empty list") }
      return .list(ListNode(elements: sequence.compactMap { strict($0, depth: depth + 1) }, position: position))
    case .mapping(let mapping): return .mapping(strict(mapping, position, depth: depth))
    case .alias:
      source.report(log, .anchorOrAlias, at: position, "aliases are not read here: write the value itself")
      return nil
    }
  }

  private func value(_ scalar: Node.Scalar, _ position: Position) -> ScalarNode? {
    let node = written(scalar, position)
    let isPlain = scalar.style == .plain || scalar.style == .any
    if node.text.unicodeScalars.count > Self.longestScalar {
      source.report(log, .tooDeepOrLong, at: position, "a scalar of more than \(Self.longestScalar) characters")
      return nil
    }
    if node.text.isEmpty {
      source.report(log, .emptyValue, at: position, length: node.length, "an empty value")
      return nil
    }
    if isPlain, Self.disguised.contains(node.text.lowercased()) {
      source.report(
        log, .disguisedBoolean, at: position, length: node.length,
        "'\(node.text)' reads as a boolean or as nothing elsewhere: write true, false, or quote it")
      return nil
    }
    return node
  }

  private func written(_ scalar: Node.Scalar, _ position: Position) -> ScalarNode {
    var text = scalar.string
    if let first = renamed[position] {
      text.unicodeScalars.removeFirst()
      text.unicodeScalars.insert(first, at: text.unicodeScalars.startIndex)
    }
    return ScalarNode(text: text, position: position, length: source.lengthOfScalar(at: position, text: text))
  }

  private func strict(_ mapping: Node.Mapping, _ position: Position, depth: Int) -> MappingNode {
    var entries: [MappingNode.Entry] = []
    var seen: Set<String> = []
    for (key, value) in mapping {
      guard let key = strictKey(key) else { continue }
      let value = strict(value, depth: depth + 1)
      guard seen.insert(key.text).inserted else {
        source.report(
          log, .duplicateKey, at: key.position, length: key.length, "'\(key.text)' stands twice in this mapping")
        continue
      }
      // A value that was refused stays as an empty text, so its key does not count as missing.
      let refused = StrictNode.scalar(ScalarNode(text: "", position: key.position, length: key.length))
      entries.append(MappingNode.Entry(key: key, value: value ?? refused))
    }
    return MappingNode(entries: entries, position: position)
  }

  private func strictKey(_ key: Node) -> ScalarNode? {
    let position = key.mark.map { Position($0) } ?? .start
    guard case .scalar(let scalar) = key else {
      source.report(log, .mergeOrComplexKey, at: position, "a key is a single word")
      return nil
    }
    if scalar.string == "<<" {
      source.report(log, .mergeOrComplexKey, at: position, length: 2, "merge keys are not read here")
      return nil
    }
    return value(scalar, position)
  }
}

extension Position {
  init(_ mark: Mark) { self.init(line: max(mark.line, 1), column: max(mark.column, 1)) }
}

extension SourceText {
  /// Unicode scalars of a scalar as written on its first line, quotes included.
  func lengthOfScalar(at position: Position, text: String) -> Int {
    let start = offset(of: position)
    guard start < scalars.count, scalars[start] == "\"" || scalars[start] == "'" else {
      return max(text.unicodeScalars.prefix { $0 != "\n" }.count, 1)
    }
    var end = start + 1
    while end < scalars.count, scalars[end] != "\n", scalars[end] != scalars[start] {
      end += scalars[end] == "\\" && scalars[start] == "\"" ? 2 : 1
    }
    return min(end + 1, scalars.count) - start
  }
}
