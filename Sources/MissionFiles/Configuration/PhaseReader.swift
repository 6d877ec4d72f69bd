import FixedStorage
import FlightServices
package import FlightSoftware
package import GroundInterface
package import Quantities

/// What mission.yaml says of one phase beyond the rows that fly.
package struct PhaseNotes: Sendable {
  package var phase: Phase
  package var chinese = ""
  package var english = ""
  package var planned = Frame(0)
  package var stages: [String] = []
  /// Criteria in words, for `phases`.
  package var entryText: [String] = []
  package var exitText: [String] = []
  package var abortText = ""
  package init(_ phase: Phase) { self.phase = phase }
}

/// Reads the `phases:` list of mission.yaml into the phase table.
package struct PhaseReader {
  package var table = PhaseTable()
  package var notes: [PhaseNotes] = []
  /// Declared entry states by phase and stage.
  package var entryStates: [EntryState] = []
  private let sequenceIDs: [String]

  package init(sequenceIDs: [String]) { self.sequenceIDs = sequenceIDs }

  package mutating func read(_ root: MappingReader) {
    let rows = root.mappings("phases")
    for row in rows { readPhase(row) }
    let missing = everyCase(of: Phase.self).filter { phase in !notes.contains { $0.phase == phase } }
    if !missing.isEmpty && !root.log.hasErrors {
      root.report(.missingKey, atKey: "phases", "phases without a row: " + missing.map(\.name).joined(separator: ", "))
    }
    if missing.isEmpty { checkGraph(rows) }
  }

  // MARK: one phase

  private mutating func readPhase(_ row: MappingReader) {
    row.follow(.phase)
    guard let phase = row.required("id")?.phase() else { return }
    if notes.contains(where: { $0.phase == phase }) {
      row.report(.duplicateID, atKey: "id", "the phase '\(phase.name)' stands here a second time")
    }
    var note = PhaseNotes(phase)
    note.chinese = row.text("chinese")
    note.english = row.text("english")
    note.planned = row.moment("planned")
    var line = PhaseRow()
    for value in row.listIfPresent("next") ?? [] {
      if let next = value.phase() { line.successors |= 1 << UInt16(next.rawValue) }
    }
    line.modes = ModeMask(bits: row.modeMask())
    for value in row.listIfPresent("refuse") ?? [] {
      if let code = value.named(in: Lookup.telecommands, noun: "telecommand", code: .unknownTelecommand) {
        line.refuse(code)
      }
    }
    line.needsRequest = row.booleanIfPresent("on-request") ?? false
    line.entrySequence = sequence(row, "start")
    (line.entry, note.entryText) = criteria(row, "entry")
    (line.exit, note.exitText) = criteria(row, "exit")
    if let frames = row.durationIfPresent("timeout") { line.timeoutSeconds = Double(frames) / 128 }
    readAbort(row, &line, &note)
    table.phases[Int(phase.rawValue)] = line
    if let state = row.mappingIfPresent("entry-state") {
      state.follow(.phaseState)
      entryStates.append(EntryState(state, phase: phase, stage: 0, at: note.planned))
    }
    for (i, stage) in row.mappingsIfPresent("stages").enumerated() {
      note.stages.append(readStage(stage, of: phase, number: UInt8(i + 1)))
    }
    row.finish()
    notes.append(note)
  }

  private func readAbort(_ row: MappingReader, _ line: inout PhaseRow, _ note: inout PhaseNotes) {
    guard let abort = row.mappingIfPresent("abort") else { return }
    abort.follow(.abort)
    if let phase = abort.optional("phase")?.phase() {
      line.abortPhase = Int8(phase.rawValue)
      note.abortText = phase.name
    }
    line.abortSequence = sequence(abort, "start")
    if line.abortSequence >= 0 {
      note.abortText += (note.abortText.isEmpty ? "" : ", ") + "sequence " + sequenceIDs[Int(line.abortSequence)]
    }
    abort.finish()
  }

  private mutating func readStage(_ stage: MappingReader, of phase: Phase, number: UInt8) -> String {
    stage.follow(.stage)
    let id = stage.identifier("id")
    let (entry, _) = criteria(stage, "entry")
    table.stages.append(
      StageRow(phase: phase, number: number, entry: entry, sequence: sequence(stage, "start")))
    if let state = stage.mappingIfPresent("entry-state") {
      state.follow(.stageState)
      entryStates.append(EntryState(state, phase: phase, stage: number, at: state.moment("at")))
    }
    stage.finish()
    return id
  }

  private func sequence(_ row: MappingReader, _ key: String) -> Int16 {
    row.optional(key)?.word(of: sequenceIDs, noun: "sequence", code: .unknownName).map { Int16($0) } ?? -1
  }

  // MARK: criteria

  private mutating func criteria(_ row: MappingReader, _ key: String) -> (CriterionRange, [String]) {
    let first = table.criteria.count
    var texts: [String] = []
    for criterion in row.mappingsIfPresent(key) {
      criterion.follow(.criterion)
      guard let parameter = criterion.required("parameter")?.parameter() else { continue }
      let comparison = ComparisonReader.read(criterion, parameter.entry)
      let frames = criterion.durationIfPresent("for", allowZero: true) ?? 0
      criterion.finish()
      texts.append(CriterionText.text(parameter.entry, comparison, frames: frames))
      let line = Criterion(
        parameter: parameter, check: comparison.check, low: comparison.low, high: comparison.high,
        persistenceSeconds: Double(frames) / 128)
      if !table.criteria.append(line) { criterion.report(.outOfRange, "more than 128 criteria") }
    }
    return (CriterionRange(first: UInt8(first), count: UInt8(table.criteria.count - first)), texts)
  }

  // MARK: the graph

  /// Every phase but the last has a successor, and every phase is reached from the first.
  private func checkGraph(_ rows: [MappingReader]) {
    var reached: Set<UInt8> = [Phase.launch.rawValue]
    var open = [Phase.launch.rawValue]
    while let raw = open.popLast() {
      for next in UInt8(0)..<13 where table.phases[Int(raw)].successors & (1 << UInt16(next)) != 0 {
        if reached.insert(next).inserted { open.append(next) }
      }
    }
    for (row, note) in zip(rows, notes) {
      let line = table.phases[Int(note.phase.rawValue)]
      if line.successors == 0 && note.phase != .cometProximity {
        row.report(.phaseWithoutExit, "the phase '\(note.phase.name)' has no successor")
      }
      if !reached.contains(note.phase.rawValue) {
        row.report(.phaseNeverReached, atKey: "id", "no phase leads to '\(note.phase.name)'")
      }
    }
  }
}
