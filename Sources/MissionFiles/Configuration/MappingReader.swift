package import Quantities

/// Reads one mapping key by key and remembers which were wanted, so that `finish` can refuse the rest.
///
/// A required value that is missing or wrong is reported and replaced by a neutral one: reading goes on,
/// every mistake is found in one pass, and whoever holds the log refuses the file.
package final class MappingReader {
  package let node: MappingNode
  package let source: SourceText
  package let log: DiagnosticLog
  private var wanted: [String] = []
  private var reserved: Set<String> = []
  /// The forms that this mapping follows, and keys of others that are asked for only to refuse them.
  private var forms: [KeyTable]?
  private var refused: [String] = []

  package init(_ node: MappingNode, _ source: SourceText, _ log: DiagnosticLog) {
    self.node = node
    self.source = source
    self.log = log
  }

  package var position: Position { node.position }
  /// All keys in the order in which they stand.
  package var keys: [String] { node.entries.map(\.key.text) }

  package func has(_ key: String) -> Bool { node[key] != nil }

  /// Reports something about a key that is present, at the key.
  package func report(_ code: DiagnosticCode, atKey key: String, _ message: String, hint: String? = nil) {
    let place = node.entry(key)?.key
    source.report(
      log, code, at: place?.position ?? node.firstKeyPosition, length: place?.length ?? 1, message, hint: hint)
  }

  /// Reports something about the mapping as a whole, at its first key.
  package func report(_ code: DiagnosticCode, _ message: String) {
    source.report(log, code, at: node.firstKeyPosition, length: node.entries.first?.key.length ?? 1, message)
  }

  /// See `follow(_ definition:)`.
  func follow(_ forms: [KeyTable], refusing refused: [String]) {
    self.forms = forms
    self.refused = refused
  }

  /// What may stand behind a key of the forms followed.
  func listed(_ key: String) -> KeyValue? {
    forms?.lazy.compactMap { form in form.keys.first { $0.name == key } }.first?.value
  }

  package func optional(_ key: String) -> ValueReader? {
    precondition(
      forms == nil || refused.contains(key) || listed(key) != nil, "a key that stands in no table is asked for")
    wanted.append(key)
    return node[key].map { ValueReader($0, source, log) }
  }

  package func required(_ key: String) -> ValueReader? {
    if let value = optional(key) { return value }
    report(.missingKey, "the key '\(key)' is missing here")
    return nil
  }

  /// Keys of the second stage: refused with their own code.
  package func reserve(_ keys: [String]) { reserved.formUnion(keys) }

  /// Refuses every key that nobody asked for.
  package func finish() {
    for entry in node.entries where !wanted.contains(entry.key.text) {
      let key = entry.key
      if reserved.contains(key.text) {
        source.report(
          log, .secondStage, at: key.position, length: key.length, "'\(key.text)' is reserved and not in this build")
        continue
      }
      let hint = DidYouMean.hint(key.text, among: wanted)
      source.report(
        log, .unknownKey, at: key.position, length: key.length, "unknown key '\(key.text)'", hint: hint)
    }
  }

  // MARK: required values, neutral when refused

  package func text(_ key: String) -> String { required(key)?.text() ?? "" }
  package func identifier(_ key: String) -> String { required(key)?.identifier() ?? "" }
  package func boolean(_ key: String) -> Bool { required(key)?.boolean() ?? false }
  package func integer(_ key: String, in range: ClosedRange<Int64>) -> Int64 {
    required(key)?.integer(in: range) ?? range.lowerBound
  }
  package func quantity(_ key: String, unit: String, in range: ClosedRange<Double>? = nil) -> Double {
    required(key)?.quantity(unit: unit, in: range) ?? range?.lowerBound ?? 0
  }
  /// Frames.
  package func duration(_ key: String, allowZero: Bool = false) -> Int64 {
    required(key)?.duration(allowZero: allowZero) ?? 1
  }
  package func moment(_ key: String) -> Frame { required(key)?.moment() ?? Frame(0) }
  /// Index among `words`.
  package func word(
    _ key: String, of words: [String], noun: String = "word", code: DiagnosticCode = .notAllowedWord
  ) -> Int { required(key)?.word(of: words, noun: noun, code: code) ?? 0 }
  package func mapping(_ key: String) -> MappingReader? { required(key)?.mapping() }
  package func list(_ key: String) -> [ValueReader] { required(key)?.list() ?? [] }
  /// The elements of a required list of mappings.
  package func mappings(_ key: String) -> [MappingReader] { list(key).compactMap { $0.mapping() } }

  // MARK: optional values

  package func textIfPresent(_ key: String) -> String? { optional(key)?.text() }
  package func booleanIfPresent(_ key: String) -> Bool? { optional(key)?.boolean() }
  package func integerIfPresent(_ key: String, in range: ClosedRange<Int64>) -> Int64? {
    optional(key)?.integer(in: range)
  }
  package func quantityIfPresent(_ key: String, unit: String, in range: ClosedRange<Double>? = nil) -> Double? {
    optional(key)?.quantity(unit: unit, in: range)
  }
  package func durationIfPresent(_ key: String, allowZero: Bool = false) -> Int64? {
    optional(key)?.duration(allowZero: allowZero)
  }
  package func momentIfPresent(_ key: String) -> Frame? { optional(key)?.moment() }
  package func wordIfPresent(
    _ key: String, of words: [String], noun: String = "word", code: DiagnosticCode = .notAllowedWord
  ) -> Int? { optional(key)?.word(of: words, noun: noun, code: code) }
  package func mappingIfPresent(_ key: String) -> MappingReader? { optional(key)?.mapping() }
  package func listIfPresent(_ key: String) -> [ValueReader]? { optional(key)?.list() }
  package func mappingsIfPresent(_ key: String) -> [MappingReader] {
    listIfPresent(key)?.compactMap { $0.mapping() } ?? []
  }
}
