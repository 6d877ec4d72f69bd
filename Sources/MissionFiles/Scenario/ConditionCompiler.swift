import Emulator
import GroundInterface
import Quantities

/// Compiles the one condition grammar of scripts: a leaf, or `all` or `any` of leaves.
struct ConditionCompiler {
  struct Result {
    var index: Int32
    var isOccurrence: Bool
    /// What it needs before it can come true; alternatives of `any` count only if all are such.
    var needs: [CompiledLeaf.Reference]
  }

  static let heads = ["tm", "phase", "mode", "event", "fault", "expect", "operation", "all", "any"]
  let builder: PlanBuilder
  private var catalogue: CatalogueIndex { builder.catalogue }

  init(_ builder: PlanBuilder) { self.builder = builder }

  /// A condition that fills a mapping of its own.
  func compile(_ value: ValueReader) -> Result? {
    guard let mapping = value.mapping() else { return nil }
    mapping.follow(.condition)
    let result = compile(mapping)
    mapping.finish()
    return result
  }

  /// A condition among other keys, which the caller reads; the caller finishes the mapping.
  func compile(_ mapping: MappingReader) -> Result? {
    guard let head = head(of: mapping) else { return nil }
    if head == "all" || head == "any" { return combination(mapping, head) }
    guard let leaf = leaf(mapping, head) else { return nil }
    let index = builder.add([leaf], .single)
    return Result(index: index, isOccurrence: leaf.row.isOccurrence, needs: leaf.reference.map { [$0] } ?? [])
  }

  private func head(of mapping: MappingReader) -> String? {
    let present = mapping.keys.filter { Self.heads.contains($0) }
    for extra in present.dropFirst() {
      _ = mapping.optional(extra)
      mapping.report(.contradiction, atKey: extra, "'\(extra)' contradicts '\(present[0])': one condition at a time")
    }
    if present.isEmpty {
      // A misspelt head is better named than called missing.
      let unknown = mapping.keys.first { DidYouMean.nearest(to: $0, among: Self.heads) != nil }
      for head in Self.heads { _ = mapping.optional(head) }
      if unknown == nil {
        mapping.report(.missingKey, "a condition is missing: one of \(Self.heads.joined(separator: ", "))")
      }
    }
    return present.first
  }

  private func combination(_ mapping: MappingReader, _ head: String) -> Result? {
    let ticks = mapping.durationIfPresent("for") ?? 0
    guard let elements = mapping.optional(head)?.list() else { return nil }
    let leaves = elements.map { element($0) }
    let found = leaves.compactMap { $0 }
    guard found.count == leaves.count, !found.isEmpty else { return nil }
    let index = builder.add(found, head == "all" ? .all : .any, ticks: ticks)
    let needs = found.filter { !$0.row.isNegated }.map(\.reference)
    let all = head == "all" || needs.allSatisfy { $0 != nil && $0 == needs[0] } && needs.count == found.count
    return Result(index: index, isOccurrence: false, needs: all ? needs.compactMap { $0 } : [])
  }

  private func element(_ value: ValueReader) -> CompiledLeaf? {
    guard let mapping = value.mapping() else { return nil }
    mapping.follow(.element, refusing: ["all", "any"])
    defer { mapping.finish() }
    guard let inner = mapping.optional("not") else { return elementLeaf(mapping) }
    guard let negated = inner.mapping() else { return nil }
    negated.follow(.leaf, refusing: ["all", "any", "not"])
    defer { negated.finish() }
    var leaf = elementLeaf(negated)
    leaf?.row.isNegated = true
    return leaf
  }

  private func elementLeaf(_ mapping: MappingReader) -> CompiledLeaf? {
    for nested in ["all", "any", "not"] where mapping.has(nested) {
      _ = mapping.optional(nested)
      mapping.report(.combinationTooDeep, atKey: nested, "combinations are one level deep")
      return nil
    }
    return head(of: mapping).flatMap { leaf(mapping, $0) }
  }

  // MARK: leaves

  private func leaf(_ mapping: MappingReader, _ head: String) -> CompiledLeaf? {
    switch head {
    case "tm": return TelemetryLeaf(catalogue).compile(mapping)
    case "phase": return phase(mapping)
    case "mode": return mode(mapping)
    case "event": return event(mapping)
    case "fault": return fault(mapping)
    case "expect": return expectation(mapping)
    default: return operation(mapping)
    }
  }

  private func occurrence(
    _ mapping: MappingReader, _ what: PlanBuilder.Occurrence, _ reference: CompiledLeaf.Reference? = nil
  ) -> CompiledLeaf {
    var row = Leaf(.occurrence)
    row.nth = UInt32(mapping.integerIfPresent("nth", in: 1...1_000_000_000) ?? 1)
    return CompiledLeaf(row: row, occurrence: what, reference: reference)
  }

  private func phase(_ mapping: MappingReader) -> CompiledLeaf? {
    guard let value = mapping.optional("phase"), let text = value.text() else { return nil }
    guard let (raw, stage) = catalogue.phase(text) else {
      _ = value.word(of: catalogue.phaseNames, noun: "phase", code: .unknownName)
      return nil
    }
    switch mapping.wordIfPresent("state", of: ["entered", "left"]) {
    case 0: return occurrence(mapping, .situation(SituationWatch(.phaseEntered, raw: raw, stage: stage)))
    case 1: return occurrence(mapping, .situation(SituationWatch(.phaseLeft, raw: raw, stage: stage)))
    default:
      var row = Leaf(.phase)
      row.subject = Int32(raw)
      row.stage = stage
      row.ticks = TelemetryLeaf.persistence(mapping).ticks
      return CompiledLeaf(row: row)
    }
  }

  private func mode(_ mapping: MappingReader) -> CompiledLeaf? {
    guard let raw = mapping.wordIfPresent("mode", of: catalogue.modes, noun: "mode", code: .unknownName) else {
      return nil
    }
    switch mapping.wordIfPresent("state", of: ["entered", "left"]) {
    case 0: return occurrence(mapping, .situation(SituationWatch(.modeEntered, raw: UInt8(raw))))
    case 1: return occurrence(mapping, .situation(SituationWatch(.modeLeft, raw: UInt8(raw))))
    default:
      var row = Leaf(.mode)
      row.subject = Int32(raw)
      row.ticks = TelemetryLeaf.persistence(mapping).ticks
      return CompiledLeaf(row: row)
    }
  }

  private func event(_ mapping: MappingReader) -> CompiledLeaf? {
    let nthKeeper = mapping.optional("nth")
    guard let value = mapping.optional("event"), let text = value.text() else { return nil }
    guard let event = catalogue.events[text] else {
      _ = nthKeeper
      _ = value.word(of: catalogue.events.keys.sorted(), noun: "event", code: .unknownEvent)
      return nil
    }
    return occurrence(mapping, .event(event))
  }

  private func fault(_ mapping: MappingReader) -> CompiledLeaf? {
    let states = ["triggered", "effective", "cleared", "active"]
    let state = mapping.required("state")?.word(of: states)
    let known = mapping.wordIfPresent("fault", of: builder.ids.faults, noun: "fault", code: .unknownReference)
    guard let state else { return nil }
    guard let tally = TallyMap.FaultState(rawValue: Int32(state)) else {
      guard let known else { return nil }
      var row = Leaf(.faultActive)
      row.subject = Int32(known)
      return CompiledLeaf(row: row, reference: .fault(known))
    }
    let leaf = occurrence(mapping, .fault(known ?? 0, tally), .fault(known ?? 0))
    return known == nil ? nil : leaf
  }

  private func expectation(_ mapping: MappingReader) -> CompiledLeaf? {
    let state = mapping.required("state")?.word(of: ["held", "broken"])
    let ids = builder.ids.expectations
    let known = mapping.wordIfPresent("expect", of: ids, noun: "expectation", code: .unknownReference)
    let leaf = occurrence(
      mapping, .expectation(known ?? 0, state == 1 ? .broken : .held), .expectation(known ?? 0))
    return known == nil || state == nil ? nil : leaf
  }

  private func operation(_ mapping: MappingReader) -> CompiledLeaf? {
    let state = mapping.required("state")?.word(of: ["sent", "accepted", "refused"])
    let ids = builder.ids.operations
    let known = mapping.wordIfPresent("operation", of: ids, noun: "operation", code: .unknownReference)
    let tally = TallyMap.OperationState(rawValue: Int32(state ?? 0)) ?? .sent
    let leaf = occurrence(mapping, .operation(known ?? 0, tally), .operation(known ?? 0))
    return known == nil || state == nil ? nil : leaf
  }
}
