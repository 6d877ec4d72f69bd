import Emulator

/// Compiles one entry of `expect:`.
struct ExpectationCompiler {
  private static let forms = ["always", "never", "count", "finally"]
  let builder: PlanBuilder

  func compile(_ mapping: MappingReader) -> (row: ExpectationRow, needs: [CompiledLeaf.Reference]) {
    mapping.follow(.expectation)
    defer { mapping.finish() }
    _ = mapping.optional("id")
    mapping.reserve(["use", "chance", "each"])
    for key in ["why", "requirement", "summary"] { _ = mapping.textIfPresent(key) }
    let score = mapping.wordIfPresent("score", of: ["detection", "isolation", "recovery"]).map { UInt8($0 + 1) }
    var row = ExpectationRow(.within, condition: 0)
    row.score = ExpectationRow.Score(rawValue: score ?? 0) ?? .none
    var needs: [CompiledLeaf.Reference] = []
    guard let form = form(of: mapping) else {
      for key in ["from", "during", "within", "stays", "at_most", "at_least", "exactly"] { _ = mapping.optional(key) }
      return (row, [])
    }
    if form == "within" {
      readWithin(mapping, &row, &needs)
    } else {
      readForm(form, mapping, &row, &needs)
    }
    return (row, needs)
  }

  private func form(of mapping: MappingReader) -> String? {
    let all = ConditionCompiler.heads + Self.forms
    let present = mapping.keys.filter { all.contains($0) }
    for extra in present.dropFirst() {
      _ = mapping.optional(extra)
      mapping.report(.formCount, atKey: extra, "an expectation has one form: '\(present[0])' or '\(extra)'")
    }
    guard let first = present.first else {
      for name in all { _ = mapping.optional(name) }
      mapping.report(
        .formCount, "an expectation needs a form: a condition with 'within', always, never, count, finally")
      return nil
    }
    return Self.forms.contains(first) ? first : "within"
  }

  // MARK: within

  private func readWithin(
    _ mapping: MappingReader, _ row: inout ExpectationRow, _ needs: inout [CompiledLeaf.Reference]
  ) {
    let conditions = ConditionCompiler(builder)
    // With more than one form the later ones were refused already.
    guard let condition = conditions.compile(mapping) else { return readTimes(mapping, &row) }
    row.condition = condition.index
    needs = condition.needs
    readFrom(mapping, &row, &needs)
    readTimes(mapping, &row)
    if row.stays > 0, condition.isOccurrence {
      mapping.report(.occurrenceForLevel, atKey: "stays", "an occurrence does not stay: a level is wanted")
    }
    if mapping.has("during") {
      _ = mapping.optional("during")
      mapping.report(.windowWithWrongForm, atKey: "during", "'within' takes 'from', not 'during'")
    }
  }

  private func readFrom(
    _ mapping: MappingReader, _ row: inout ExpectationRow, _ needs: inout [CompiledLeaf.Reference]
  ) {
    guard let from = mapping.optional("from").flatMap({ ConditionCompiler(builder).compile($0) }) else { return }
    row.from = from.index
    needs += from.needs
  }

  private func readTimes(_ mapping: MappingReader, _ row: inout ExpectationRow) {
    row.stays = mapping.durationIfPresent("stays") ?? 0
    guard let within = mapping.required("within") else { return }
    guard case .list = within.node else {
      row.latest = within.duration() ?? 0
      return
    }
    guard let bounds = within.list(), bounds.count == 2 else {
      within.report(.wrongKind, "two bounds are wanted: [D1, D2]")
      return
    }
    row.earliest = bounds[0].duration() ?? 0
    row.latest = bounds[1].duration() ?? row.earliest
    if row.earliest > row.latest { bounds[0].report(.limitsInverted, "the low bound is above the high one") }
  }

  // MARK: always, never, count, finally

  private func readForm(
    _ form: String, _ mapping: MappingReader, _ row: inout ExpectationRow, _ needs: inout [CompiledLeaf.Reference]
  ) {
    row.form = form == "always" ? .always : form == "never" ? .never : form == "count" ? .count : .finally
    let value = mapping.optional(form)
    if let value, let condition = ConditionCompiler(builder).compile(value) {
      row.condition = condition.index
      if condition.isOccurrence, row.form == .always || row.form == .finally {
        value.report(.occurrenceForLevel, "'\(form)' wants a level, and this is an occurrence")
      }
    }
    if mapping.has("from") {
      _ = mapping.optional("from")
      mapping.report(.windowWithWrongForm, atKey: "from", "'from' goes with 'within'; '\(form)' takes 'during'")
    }
    readDuring(mapping, &row, &needs)
    if row.form == .count { readBound(mapping, &row) }
  }

  private func readDuring(
    _ mapping: MappingReader, _ row: inout ExpectationRow, _ needs: inout [CompiledLeaf.Reference]
  ) {
    guard let value = mapping.optional("during") else { return }
    if row.form == .finally {
      mapping.report(.windowWithWrongForm, atKey: "during", "'finally' takes neither 'from' nor 'during'")
    }
    guard let during = value.mapping() else { return }
    during.follow(.during)
    defer { during.finish() }
    guard during.has("from") else {
      guard let level = ConditionCompiler(builder).compile(during) else { return }
      if level.isOccurrence { value.report(.occurrenceForLevel, "'during' wants a level, and this is an occurrence") }
      row.during = level.index
      return
    }
    readFrom(during, &row, &needs)
    row.length = during.duration("for")
  }

  private func readBound(_ mapping: MappingReader, _ row: inout ExpectationRow) {
    let bounds = ["at_most", "at_least", "exactly"]
    let present = mapping.keys.filter { bounds.contains($0) }
    for extra in present.dropFirst() {
      _ = mapping.optional(extra)
      mapping.report(.contradiction, atKey: extra, "'\(extra)' contradicts '\(present[0])'")
    }
    guard let bound = present.first else {
      mapping.report(.missingKey, "'count' wants one of at_most, at_least, exactly")
      return
    }
    row.bound = bound == "at_most" ? .atMost : bound == "at_least" ? .atLeast : .exactly
    row.limit = mapping.integer(bound, in: 0...1_000_000_000)
  }
}
