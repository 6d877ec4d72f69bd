import Emulator

/// What the files of a run say besides faults, operations and expectations.
struct ScenarioHeader {
  var names: [String] = []
  var cases: [String] = []
  var waived: [String] = []
  var start: RunStart?
  var seed: UInt64?
  var verdict: Verdict?
  var isSession = false
  /// Ticks of `until: +D`, for warnings.
  private(set) var lengthInTicks: Int64?
  /// First value of each `run` key, as written, with its file.
  private var said: [String: (text: String, file: String)] = [:]
  private var until: ValueReader?

  mutating func read(_ root: MappingReader, name: String, _ catalogue: CatalogueIndex) {
    names.append(name)
    for key in ["summary", "precedent", "why", "requirement"] { _ = root.textIfPresent(key) }
    cases += root.listIfPresent("cases")?.compactMap { $0.text() } ?? []
    isSession = root.booleanIfPresent("session") ?? isSession
    readWaived(root, catalogue)
    let word = root.wordIfPresent("verdict", of: ["pass", "fail", "invalid", "inconclusive"])
    if let word { verdict = Verdict(rawValue: UInt8(word)) }
    if let run = root.mappingIfPresent("run") { readRun(run, catalogue) }
  }

  private mutating func readWaived(_ root: MappingReader, _ catalogue: CatalogueIndex) {
    for goal in root.listIfPresent("waive") ?? [] {
      guard let text = goal.text() else { continue }
      if let goals = catalogue.goals, !goals.contains(text) {
        _ = goal.word(of: goals.sorted(), noun: "goal", code: .unknownName)
      }
      waived.append(text)
    }
  }

  private mutating func readRun(_ run: MappingReader, _ catalogue: CatalogueIndex) {
    run.follow(.run)
    for key in ["start", "until", "seed"] { agree(on: key, run) }
    if let value = run.optional("start")?.mapping() { start = readStart(value, catalogue) ?? start }
    if let value = run.integerIfPresent("seed", in: 0...9_007_199_254_740_991) { seed = UInt64(value) }
    until = run.optional("until") ?? until
    run.finish()
  }

  private mutating func agree(on key: String, _ run: MappingReader) {
    guard let text = run.node[key]?.flowText else { return }
    if let first = said[key], first.text != text {
      run.report(.filesDisagree, atKey: key, "\(first.file) says '\(first.text)' for 'run.\(key)'")
    }
    if said[key] == nil { said[key] = (text, run.source.file) }
  }

  private func readStart(_ value: MappingReader, _ catalogue: CatalogueIndex) -> RunStart? {
    value.follow(.start)
    defer { value.finish() }
    if let file = value.optional("checkpoint") {
      if value.has("phase") {
        _ = value.optional("phase")
        value.report(.contradiction, atKey: "phase", "one of 'phase' and 'checkpoint'")
      }
      return ScriptedCheckpoint(file).map { .checkpoint($0) }
    }
    guard let phase = value.required("phase"), let text = phase.text() else { return nil }
    guard let (raw, stage) = catalogue.phase(text) else {
      _ = phase.word(of: catalogue.phaseNames, noun: "phase", code: .unknownName)
      return nil
    }
    return .phase(raw, stage: stage)
  }

  /// `run.until`: a moment, or a condition with optional `within`.
  mutating func compileEnd(_ conditions: ConditionCompiler, _ catalogue: CatalogueIndex) -> RunEndRow {
    var row = RunEndRow()
    guard let until else { return row }
    if case .mapping = until.node, let mapping = until.mapping() {
      mapping.follow(.end)
      row.condition = conditions.compile(mapping)?.index ?? -1
      row.within = mapping.durationIfPresent("within") ?? -1
      lengthInTicks = row.within >= 0 ? row.within : nil
      mapping.finish()
    } else if let moment = MomentReader.moment(until, catalogue: catalogue) {
      if moment.kind == .afterStart, moment.ticks == 0 { until.report(.zeroNotAllowed, "a run of no ticks") }
      row.moment = moment
      lengthInTicks = moment.kind == .afterStart ? moment.ticks : nil
    }
    return row
  }
}
