import Emulator
import GroundInterface
import Quantities

/// Compiles one or more script files to one plan; everything wrong is in the log.
package final class ScenarioCompiler {
  static let entryLists = ["faults", "operations", "expect"]
  static let reserved = ["include", "params", "templates", "matrix"]

  struct Entry {
    var id: String
    var mapping: MappingReader
  }

  let catalogue: CatalogueIndex
  let log: DiagnosticLog
  /// The command line's seed, which overrides the script's, and the one that holds where neither says one.
  let seed: UInt64?
  private let usualSeed: UInt64
  /// The command line says when the run ends.
  private let ignoresEnd: Bool
  private var entries: [[Entry]] = [[], [], []]
  private var header = ScenarioHeader()

  /// Compiles `sources` to one plan, nil when anything was refused.
  package static func compile(
    _ sources: [SourceText], catalogue: CatalogueIndex, seed: UInt64? = nil, usualSeed: UInt64 = 1,
    ignoresEnd: Bool = false, log: DiagnosticLog
  ) -> CompiledScenario? {
    let compiler = ScenarioCompiler(catalogue, log, seed, usualSeed, ignoresEnd)
    for source in sources { compiler.read(source) }
    let scenario = compiler.compile()
    return log.hasErrors ? nil : scenario
  }

  private init(
    _ catalogue: CatalogueIndex, _ log: DiagnosticLog, _ seed: UInt64?, _ usualSeed: UInt64, _ ignoresEnd: Bool
  ) {
    self.catalogue = catalogue
    self.log = log
    self.seed = seed
    self.usualSeed = usualSeed
    self.ignoresEnd = ignoresEnd
  }

  // MARK: first pass: headers and ids

  private func read(_ source: SourceText) {
    guard let (root, name) = ConfigurationFile.open(source, as: .scenario, log: log) else { return }
    header.read(root, name: name, catalogue)
    for (kind, key) in Self.entryLists.enumerated() {
      for element in root.listIfPresent(key) ?? [] {
        guard let mapping = element.mapping() else { continue }
        let id = mapping.required("id")?.identifier() ?? ""
        refuseSecond(id, mapping)
        entries[kind].append(Entry(id: id, mapping: mapping))
      }
    }
    root.reserve(Self.reserved)
    root.finish()
  }

  private func refuseSecond(_ id: String, _ mapping: MappingReader) {
    let known = entries.joined().first { $0.id == id && !id.isEmpty }
    guard let known, let first = known.mapping.node["id"]?.position else { return }
    let place = "\(known.mapping.source.file):\(first.line):\(first.column)"
    mapping.optional("id")?.report(.duplicateID, "the id '\(id)' stands already at \(place)")
  }

  // MARK: second pass

  private func compile() -> CompiledScenario? {
    for kind in entries.indices {
      entries[kind].sort { Array($0.id.utf8).lexicographicallyPrecedes(Array($1.id.utf8)) }
    }
    let ids = IDTable(
      faults: entries[0].map(\.id), operations: entries[1].map(\.id), expectations: entries[2].map(\.id))
    let builder = PlanBuilder(catalogue, ids)
    let runSeed = seed ?? header.seed ?? usualSeed
    let faultNeeds = compileFaults(builder, runSeed)
    for entry in entries[1] {
      builder.rows.operations.append(OperationCompiler(builder: builder).compile(entry.mapping))
    }
    let expectationNeeds = compileExpectations(builder)
    let end = header.compileEnd(ConditionCompiler(builder), catalogue)
    if !ignoresEnd { builder.rows.end = end }
    let circles = CircleSearch(faultNeeds, expectationNeeds)
    report(circles)
    warnOfTheImpossible(builder)
    guard !log.hasErrors else { return nil }
    let plan = builder.finish(judgeOrder: circles.judgeOrder, names: nameHash())
    return CompiledScenario(
      name: header.names.sorted().joined(separator: "+"), plan: plan, faultIDs: ids.faults,
      operationIDs: ids.operations, expectationIDs: ids.expectations, start: header.start ?? .phase(0, stage: 0),
      seed: runSeed, waivedGoals: Array(Set(header.waived)).sorted(), cases: header.cases,
      expectedVerdict: header.verdict ?? .pass, isSession: header.isSession, explanations: explanations())
  }

  private func compileFaults(_ builder: PlanBuilder, _ seed: UInt64) -> [[CompiledLeaf.Reference]] {
    let compiler = FaultCompiler(builder: builder, seed: seed, isSession: header.isSession)
    var needs: [[CompiledLeaf.Reference]] = []
    for entry in entries[0] {
      let compiled = compiler.compile(entry.mapping, id: entry.id)
      builder.rows.faults.append(compiled.row)
      needs.append(compiled.needs)
    }
    return needs
  }

  private func compileExpectations(_ builder: PlanBuilder) -> [[CompiledLeaf.Reference]] {
    var needs: [[CompiledLeaf.Reference]] = []
    for entry in entries[2] {
      let compiled = ExpectationCompiler(builder: builder).compile(entry.mapping)
      builder.rows.expectations.append(compiled.row)
      needs.append(compiled.needs)
    }
    return needs
  }

  private func report(_ circles: CircleSearch) {
    for fault in circles.faults {
      let mapping = entries[0][fault].mapping
      mapping.optional("when")?.report(.waitsForItself, "'\(entries[0][fault].id)' waits only for itself")
    }
    for expectation in circles.expectations {
      let mapping = entries[2][expectation].mapping
      mapping.optional("id")?.report(.waitsForItself, "'\(entries[2][expectation].id)' waits only for itself")
    }
  }

  /// A moment behind the end of the run.
  private func warnOfTheImpossible(_ builder: PlanBuilder) {
    guard let last = header.lengthInTicks else { return }
    for (index, row) in builder.rows.faults.enumerated() where row.trigger.moment.kind == .afterStart {
      guard row.trigger.moment.ticks >= last, let when = entries[0][index].mapping.optional("when")?.mapping() else {
        continue
      }
      when.optional("at")?.report(.cannotHappen, "this moment lies behind the end of the run")
    }
  }

  /// Names are part of what a plan means: ids, waived goals.
  private func nameHash() -> UInt64 {
    var hash = FNV1a()
    for kind in entries {
      for entry in kind {
        for byte in entry.id.utf8 { hash.take(byte) }
        hash.take(0x2F)
      }
      hash.take(0x0A)
    }
    for goal in Set(header.waived).sorted() { for byte in goal.utf8 { hash.take(byte) } }
    return hash.value
  }

  private func explanations() -> [EntryExplanation] {
    let kinds: [EntryExplanation.Kind] = [.fault, .operation, .expectation]
    return zip(kinds, entries).flatMap { kind, list in
      list.enumerated().map { index, entry in
        let parts = entry.mapping.node.entries.filter { $0.key.text != "id" && $0.key.text != "why" }
        return EntryExplanation(
          kind: kind, id: entry.id, index: index, parts: parts.map { "\($0.key.text): \($0.value.flowText)" })
      }
    }
  }
}
