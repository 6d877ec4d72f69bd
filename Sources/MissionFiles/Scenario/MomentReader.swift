import Emulator
import Quantities

/// Reads the moments of scripts: `at: UTC`, `at: +D`, `at: +D` with `from:`.
struct MomentReader {
  let conditions: ConditionCompiler

  /// `{ at: …, from: … }`; what the `from` needs comes beside it.
  func read(_ mapping: MappingReader) -> (moment: MomentRow, needs: [CompiledLeaf.Reference])? {
    guard let at = mapping.required("at") else { return nil }
    let moment = Self.moment(at, catalogue: conditions.builder.catalogue)
    guard mapping.has("from") else { return moment.map { ($0, []) } }
    let from = mapping.optional("from").flatMap { conditions.compile($0) }
    if let moment, moment.kind == .fixed {
      mapping.report(.contradiction, atKey: "from", "'from' goes with a relative moment: at: +D")
      return nil
    }
    guard let moment, let from else { return nil }
    return (MomentRow(.afterCondition, ticks: moment.ticks, condition: from.index), from.needs)
  }

  /// A UTC moment inside the mission, or `+D` after the start of the run.
  static func moment(_ value: ValueReader, catalogue: CatalogueIndex) -> MomentRow? {
    guard let text = value.text() else { return nil }
    if text.hasPrefix("+") {
      let ticks = value.read { _ throws(ValueError) in try DurationText.read(String(text.dropFirst())) }
      guard let ticks else { return nil }
      value.warnOfRounding(ticks, used: "+" + DurationText.text(ticks.frames))
      return MomentRow(.afterStart, ticks: ticks.frames)
    }
    if (try? DurationText.read(text)) != nil {
      value.report(.relativeWithoutPlus, "a moment after the start is written '+\(text)'")
      return nil
    }
    guard let frame = value.moment() else { return nil }
    if let mission = catalogue.mission, !mission.contains(frame.count) {
      value.report(.momentOutside, "'\(text)' lies outside the mission")
      return nil
    }
    return MomentRow(.fixed, ticks: frame.count)
  }
}

/// Reads `when:`: a moment, a condition, or `manual`.
struct TriggerReader {
  let conditions: ConditionCompiler

  func read(_ value: ValueReader) -> (row: TriggerRow, needs: [CompiledLeaf.Reference])? {
    if case .scalar = value.node {
      guard let text = value.text() else { return nil }
      guard text == "manual" else {
        value.report(.notAllowedWord, "'\(text)' is no trigger: a moment, a condition, or manual")
        return nil
      }
      return (TriggerRow(), [])
    }
    guard let mapping = value.mapping() else { return nil }
    mapping.follow(.trigger)
    defer { mapping.finish() }
    var row = TriggerRow()
    if mapping.has("at") {
      for head in ConditionCompiler.heads where mapping.has(head) {
        _ = mapping.optional(head)
        mapping.report(.contradiction, atKey: head, "'\(head)' contradicts 'at': a moment or a condition")
      }
      guard let (moment, needs) = MomentReader(conditions: conditions).read(mapping) else { return nil }
      row.moment = moment
      return (row, needs)
    }
    row.edge = mapping.booleanIfPresent("edge") ?? false
    guard let condition = conditions.compile(mapping) else { return nil }
    row.condition = condition.index
    return (row, condition.needs)
  }
}
