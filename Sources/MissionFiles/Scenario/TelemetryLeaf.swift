import Emulator

/// Compiles `tm: NAME, op: …, value: …`, the comparison of a sample.
struct TelemetryLeaf {
  static let operations = [
    "above", "below", "equals", "differs", "inside", "outside", "invalid", "stale", "changes",
  ]
  let catalogue: CatalogueIndex

  init(_ catalogue: CatalogueIndex) { self.catalogue = catalogue }

  func compile(_ mapping: MappingReader) -> CompiledLeaf? {
    let name = mapping.optional("tm")
    let operation = mapping.required("op")
    let value = mapping.optional("value")
    let tolerance = mapping.optional("tolerance")
    let parameter = name.flatMap { find($0) }
    let op = operation?.word(of: Self.operations)
    if op == 8 { return changes(mapping, parameter, value) }
    let (samples, ticks) = Self.persistence(mapping, allowSamples: true)
    guard let operation, let op, let kind = Leaf.Kind(rawValue: UInt8(op)) else { return nil }
    var row = Leaf(kind)
    row.samples = samples
    row.ticks = ticks
    if let parameter { row.source = parameter.source }
    let entry = parameter?.entry
    guard read(value, tolerance, operation, mapping, entry?.kind, into: &row) else { return nil }
    return parameter == nil ? nil : CompiledLeaf(row: row)
  }

  private func find(_ value: ValueReader) -> CatalogueIndex.ParameterRow? {
    guard let text = value.text() else { return nil }
    if let row = catalogue.parameters[text] { return row }
    let near = DidYouMean.nearest(to: text, among: catalogue.parameters.keys.sorted())
    let hint = near.flatMap { catalogue.parameters[$0] }.map { row in
      let facts = [row.entry.kind.unitText, catalogue.rate(of: row), "module \(row.entry.module)"]
      return "did you mean '\(row.entry.name)' (\(facts.filter { !$0.isEmpty }.joined(separator: ", ")))?"
    }
    value.report(.unknownTelemetry, "unknown telemetry '\(text)'", hint: hint)
    return nil
  }

  private func changes(
    _ mapping: MappingReader, _ parameter: CatalogueIndex.ParameterRow?, _ value: ValueReader?
  ) -> CompiledLeaf? {
    let nth = mapping.integerIfPresent("nth", in: 1...1_000_000_000) ?? 1
    value?.report(.comparisonDoesNotFit, "'changes' takes no value")
    guard let parameter, value == nil else { return nil }
    var row = Leaf(.occurrence)
    row.nth = UInt32(nth)
    return CompiledLeaf(row: row, occurrence: .change(parameter.source))
  }

  /// `for:` of a level, in samples or in ticks.
  static func persistence(_ mapping: MappingReader, allowSamples: Bool = false) -> (samples: Int32, ticks: Int64) {
    guard let value = mapping.optional("for"), let text = value.text() else { return (0, 0) }
    guard text.hasSuffix("samples") || text.hasSuffix("sample") else { return (0, value.duration() ?? 0) }
    guard allowSamples else {
      value.report(.samplesWithoutTelemetry, "samples go only with 'tm'")
      return (0, 0)
    }
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let count = Int32(parts[0]), parts[0].allSatisfy(\.isASCIIDigit), parts[0].first != "0",
      (count == 1) == (parts[1] == "sample"), parts[1] == "sample" || parts[1] == "samples"
    else {
      value.report(.notADuration, "'\(text)' is neither a duration nor a number of samples: write 3 samples")
      return (0, 0)
    }
    return (count, 0)
  }

  // MARK: the value

  private func read(
    _ value: ValueReader?, _ tolerance: ValueReader?, _ operation: ValueReader, _ mapping: MappingReader,
    _ kind: ValueKind?, into row: inout Leaf
  ) -> Bool {
    if row.kind != .equals, row.kind != .differs {
      tolerance?.report(.comparisonDoesNotFit, "'tolerance' goes only with equals and differs")
    }
    if row.kind == .invalid {
      value?.report(.comparisonDoesNotFit, "'invalid' takes no value")
      return value == nil
    }
    guard let value else {
      mapping.report(.missingKey, "the key 'value' is missing here")
      return false
    }
    if row.kind == .stale {
      row.age = value.duration() ?? -1
      return row.age >= 0
    }
    guard let kind else { return false }
    switch row.kind {
    case .inside, .outside: return readRange(value, operation, kind, into: &row)
    case .above, .below:
      guard isOrdered(kind, operation), let threshold = number(value, kind) else { return false }
      row.low = threshold
      return true
    default: return readEqual(value, tolerance, mapping, kind, into: &row)
    }
  }

  private func isOrdered(_ kind: ValueKind, _ operation: ValueReader) -> Bool {
    switch kind {
    case .number, .integer: return true
    case .words, .flag:
      operation.report(.comparisonDoesNotFit, "only equals and differs fit a parameter of words or a switch")
      return false
    }
  }

  private func readRange(
    _ value: ValueReader, _ operation: ValueReader, _ kind: ValueKind, into row: inout Leaf
  ) -> Bool {
    guard isOrdered(kind, operation), let bounds = value.list() else { return false }
    guard bounds.count == 2 else {
      value.report(.comparisonDoesNotFit, "two bounds are wanted: [low, high]")
      return false
    }
    guard let low = number(bounds[0], kind), let high = number(bounds[1], kind) else { return false }
    if low > high { bounds[0].report(.limitsInverted, "the low bound is above the high one") }
    row.low = low
    row.high = high
    return true
  }

  private func readEqual(
    _ value: ValueReader, _ tolerance: ValueReader?, _ mapping: MappingReader, _ kind: ValueKind, into row: inout Leaf
  ) -> Bool {
    guard let wanted = value.argument(kind) else { return false }
    row.low = wanted
    guard case .number(let unit) = kind else {
      tolerance?.report(.comparisonDoesNotFit, "'tolerance' fits only a floating-point parameter")
      return true
    }
    guard let tolerance else {
      mapping.report(.missingKey, "the key 'tolerance' is missing: the parameter is a floating-point number")
      return false
    }
    row.high = tolerance.quantity(unit: unit, in: 0...1e300, isDifference: true) ?? 0
    return true
  }

  private func number(_ value: ValueReader, _ kind: ValueKind) -> Double? {
    if case .number(let unit) = kind { value.quantity(unit: unit) } else { value.quantity(unit: "") }
  }
}

extension ValueKind {
  /// Unit for messages; "" when there is none.
  package var unitText: String { if case .number(let unit) = self { unit } else { "" } }
}
