package import CapsuleSoftware
import FixedStorage
package import FlightServices
import GroundInterface
import HardwareInterface

/// `Config/fdir.yaml`: limit monitors, event -> action rows, stored sequences, mode entries, the capsule's table.
package struct FDIRFile {
  package var name: String
  /// Sequence ids in store order: their index is what telecommands and rows carry.
  package var sequenceIDs: [String] = []
  package var monitorIDs: [String] = []
  package var monitors = MonitorService()
  package var responses = EventActionService()
  package var sequences = SequenceService()
  /// Sequence started on entering a mode; negative for none.
  package var modeEntries = [Int16](repeating: -1, count: 6)
  package var capsule = CapsuleTable()

  /// Reads the file; the contents count only if `log` has no errors.
  package static func read(_ source: SourceText, log: DiagnosticLog) -> FDIRFile? {
    guard let (root, name) = ConfigurationFile.open(source, as: .fdir, log: log) else { return nil }
    var file = FDIRFile(name: name)
    file.readSequences(root)
    for row in root.mappingsIfPresent("monitors") { file.readMonitor(row) }
    for row in root.mappingsIfPresent("responses") { file.readResponse(row) }
    if let entries = root.mappingIfPresent("mode-entries") { file.readModeEntries(entries) }
    file.capsule.rows.removeAll()
    for row in root.mappingsIfPresent("capsule") { file.readCapsuleRow(row) }
    root.finish()
    return file
  }

  // MARK: sequences

  /// Ids first, so that rows and steps may name sequences that stand further down.
  mutating func readSequences(_ root: MappingReader) {
    let rows = root.mappingsIfPresent("sequences")
    for row in rows {
      row.follow(.sequence)
      let id = row.identifier("id")
      if sequenceIDs.contains(id) {
        row.report(.duplicateID, atKey: "id", "the sequence '\(id)' stands here a second time")
      }
      sequenceIDs.append(id)
    }
    for row in rows { readSteps(row) }
  }

  private mutating func readSteps(_ row: MappingReader) {
    let first = sequences.steps.count
    _ = row.textIfPresent("why")
    for step in row.mappings("steps") {
      step.follow(.step)
      let delay = Double(step.durationIfPresent("after", allowZero: true) ?? 0) / 128
      if let command = CommandReader.read(step, sequences: sequenceIDs),
        !sequences.write(SequenceStep(delaySeconds: delay, command: command))
      {
        step.report(.outOfRange, "no room for this step: all sequences together hold 320")
      }
      step.finish()
    }
    row.finish()
    let entry = SequenceEntry(first: UInt16(first), count: UInt16(sequences.steps.count - first))
    if !sequences.entries.append(entry) {
      row.report(.outOfRange, "more than \(SequenceService.firstUpload) sequences")
    }
  }

  private func sequence(_ value: ValueReader?) -> Int16 {
    Int16(value?.word(of: sequenceIDs, noun: "sequence", code: .unknownName) ?? 0)
  }

  // MARK: rows

  private mutating func readMonitor(_ row: MappingReader) {
    row.follow(.monitor)
    let id = row.identifier("id")
    if monitorIDs.contains(id) {
      row.report(.duplicateID, atKey: "id", "the monitor '\(id)' stands here a second time")
    }
    monitorIDs.append(id)
    _ = row.textIfPresent("why")
    let parameter = row.required("parameter")?.parameter()
    let comparison = ComparisonReader.read(row, parameter?.entry)
    let monitor = MonitorRow(
      parameter: parameter ?? .missionPhase, check: comparison.check, low: comparison.low, high: comparison.high,
      persistence: UInt16(row.integerIfPresent("samples") ?? 1), phases: row.phaseMask(),
      modes: row.modeMask(), event: row.required("event")?.event() ?? .phaseEntered)
    row.finish()
    if !monitors.rows.append(monitor) { row.report(.outOfRange, "more than \(MonitorService.capacity) monitors") }
  }

  private mutating func readResponse(_ row: MappingReader) {
    row.follow(.response)
    _ = row.textIfPresent("why")
    let response = EventActionRow(
      event: row.required("event")?.event() ?? .phaseEntered,
      count: UInt16(row.integerIfPresent("count") ?? 1), phases: row.phaseMask(),
      modes: row.modeMask(), sequence: UInt16(sequence(row.required("start"))))
    row.finish()
    if !responses.rows.append(response) { row.report(.outOfRange, "more than 96 responses") }
  }

  private mutating func readCapsuleRow(_ row: MappingReader) {
    row.follow(.capsuleRow)
    _ = row.textIfPresent("why")
    let event = row.word("event", noun: "event", code: .unknownEvent)
    let seconds = row.quantity("after-entry")
    if !capsule.rows.append(CapsuleRow(FDIRKeys.capsuleEvents[event], secondsAfterEntry: seconds)) {
      row.report(.outOfRange, "the capsule holds \(capsule.rows.count) rows")
    }
    row.finish()
  }

  private mutating func readModeEntries(_ entries: MappingReader) {
    entries.follow(.modeEntries)
    for (i, mode) in everyCase(of: SpacecraftMode.self).enumerated() where entries.has(mode.name) {
      modeEntries[i] = sequence(entries.optional(mode.name))
    }
    entries.finish()
  }
}
