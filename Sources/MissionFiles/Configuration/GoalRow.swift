package import Emulator

/// One goal of the mission as `mission.yaml` states it, judged when its last phase is left.
///
/// It may have several measures; it is met when all of them are.
package struct GoalRow: Sendable {
  package var id: String
  package var why: String
  package var lines: [GoalLine] = []
  /// Parameter of each line.
  package var entries: [ParameterEntry] = []
  /// Reported, not required.
  package var isReportedOnly: Bool

  static let readable = CatalogueIndex().parameters
  static let judged = ["ever", "always", "finally"]

  init?(_ mapping: MappingReader) {
    mapping.follow(.goal)
    id = mapping.identifier("id")
    why = mapping.textIfPresent("why") ?? ""
    isReportedOnly = mapping.booleanIfPresent("report-only") ?? false
    let phases = mapping.phaseMask()
    if mapping.has("measures") {
      for measure in mapping.mappings("measures") {
        measure.follow(.measure)
        read(measure, phases)
        measure.finish()
      }
    } else {
      read(mapping, phases)
    }
    mapping.finish()
    if lines.isEmpty { return nil }
  }

  private mutating func read(_ mapping: MappingReader, _ phases: UInt16) {
    let judged = GoalLine.Judged(rawValue: UInt8(mapping.word("judged"))) ?? .finally
    let known = mapping.required("parameter")?.named(
      in: Self.readable, noun: "telemetry", code: .unknownTelemetry)
    let comparison = ComparisonReader.read(mapping, known?.entry)
    guard let known else { return }
    entries.append(known.entry)
    lines.append(
      GoalLine(
        phases: phases, source: known.source, judged: judged, check: comparison.check, low: comparison.low,
        high: comparison.high))
  }

  /// The last of its phases in flight order: leaving it judges the goal.
  var lastPhase: UInt8 { UInt8(15 - (lines.first?.phases ?? 1).leadingZeroBitCount) }
}
