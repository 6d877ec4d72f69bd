package import Quantities

/// One value of a file with its place; every typed read either succeeds or says why at that place.
package struct ValueReader {
  package let node: StrictNode
  package let source: SourceText
  package let log: DiagnosticLog

  package init(_ node: StrictNode, _ source: SourceText, _ log: DiagnosticLog) {
    self.node = node
    self.source = source
    self.log = log
  }

  package var position: Position { node.position }

  package func report(_ code: DiagnosticCode, _ message: String, hint: String? = nil) {
    source.report(log, code, at: node.position, length: node.length, message, hint: hint)
  }

  /// The written text; nil, and told, for lists and mappings. A value refused before is nil without a word.
  package func text() -> String? {
    guard case .scalar(let scalar) = node else {
      report(.wrongKind, "a single value is wanted here, not \(node.kindName)")
      return nil
    }
    return scalar.text.isEmpty ? nil : scalar.text
  }

  package func list() -> [ValueReader]? {
    guard case .list(let list) = node else {
      if !isRefused { report(.wrongKind, "a list is wanted here, not \(node.kindName)") }
      return nil
    }
    return list.elements.map { ValueReader($0, source, log) }
  }

  package func mapping() -> MappingReader? {
    guard case .mapping(let mapping) = node else {
      if !isRefused { report(.wrongKind, "a mapping is wanted here, not \(node.kindName)") }
      return nil
    }
    return MappingReader(mapping, source, log)
  }

  /// Refused when the text was read: already told.
  package var isRefused: Bool {
    if case .scalar(let scalar) = node { scalar.text.isEmpty } else { false }
  }

  /// Runs a reading of the text and reports what it refuses.
  func read<Value>(_ body: (String) throws(ValueError) -> Value) -> Value? {
    guard let text = text() else { return nil }
    do {
      return try body(text)
    } catch {
      report(error.code, error.message, hint: error.hint)
      return nil
    }
  }

  // MARK: values

  package func boolean() -> Bool? {
    read { text throws(ValueError) in
      if text == "true" || text == "false" { return text == "true" }
      guard ["true", "false"].contains(text.lowercased()) || StrictParser.disguised.contains(text.lowercased()) else {
        throw ValueError(.notAllowedWord, "'\(text)' is neither true nor false")
      }
      throw ValueError(.disguisedBoolean, "'\(text)' is not a boolean as written here: true or false")
    }
  }

  package func integer(in range: ClosedRange<Int64>) -> Int64? {
    read { text throws(ValueError) in
      let number = try NumberText.read(text)
      guard !text.contains("."), let (value, isExact) = number.roundedUpward, isExact else {
        throw ValueError(.notANumber, "'\(text)' is not a whole number")
      }
      guard range.contains(value) else {
        throw ValueError(.outOfRange, "\(text) is outside \(range.lowerBound) to \(range.upperBound)")
      }
      return value
    }
  }

  /// A quantity in `unit`; "" for a bare number, `%` or `ppm`.
  package func quantity(unit: String, in range: ClosedRange<Double>? = nil, isDifference: Bool = false) -> Double? {
    read { text throws(ValueError) in
      let value = try QuantityText.read(text, unit: unit, isDifference: isDifference)
      if let range, !range.contains(value) {
        let suffix = unit.isEmpty ? "" : " \(unit)"
        throw ValueError(.outOfRange, "\(text) is outside \(range.lowerBound)\(suffix) to \(range.upperBound)\(suffix)")
      }
      return value
    }
  }

  /// Whole ticks; warns when rounding changed it.
  package func duration(allowZero: Bool = false) -> Int64? {
    guard let ticks = read({ text throws(ValueError) in try DurationText.read(text) }) else { return nil }
    guard ticks.frames != 0 || allowZero else {
      report(.zeroNotAllowed, "zero is not allowed here")
      return nil
    }
    warnOfRounding(ticks, used: DurationText.text(ticks.frames))
    return ticks.frames
  }

  /// A UTC moment; warns when rounding changed it.
  package func moment() -> Frame? {
    guard let ticks = read({ text throws(ValueError) in try MomentText.read(text) }) else { return nil }
    warnOfRounding(ticks, used: MomentText.text(Frame(ticks.frames)))
    return Frame(ticks.frames)
  }

  func warnOfRounding(_ ticks: TickCount, used: String) {
    guard !ticks.isExact, case .scalar(let scalar) = node else { return }
    report(.roundedToTicks, "'\(scalar.text)' is rounded to whole ticks of 1/128 s: \(used) is used")
  }

  // MARK: names

  /// Index of the word among those allowed.
  package func word(of words: [String], noun: String = "word", code: DiagnosticCode = .notAllowedWord) -> Int? {
    guard let text = text() else { return nil }
    if let index = words.firstIndex(of: text) { return index }
    let hint = DidYouMean.hint(text, among: words)
    let known = words.count <= 8 ? ": one of " + words.joined(separator: ", ") : ""
    report(
      code, code == .notAllowedWord ? "'\(text)' is not allowed here\(known)" : "unknown \(noun) '\(text)'", hint: hint)
    return nil
  }

  /// An id: `[a-z][a-z0-9_-]*`, up to 64 characters.
  package func identifier() -> String? {
    read { text throws(ValueError) in
      let isLegal = text.utf8.enumerated().allSatisfy { index, byte in
        (97...122).contains(byte) || (index > 0 && ((48...57).contains(byte) || byte == 95 || byte == 45))
      }
      guard isLegal, text.utf8.count <= 64 else {
        throw ValueError(.illegalName, "'\(text)' is not an id: lower-case letters, digits, _ and -, up to 64")
      }
      return text
    }
  }
}
