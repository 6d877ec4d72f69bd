package import GroundInterface
package import Quantities

/// What a run has gone through: phases with their times, and how bad its worst events were.
package struct RunRecords: Equatable, Sendable {
  package struct PhaseVisit: Equatable, Sendable {
    package var phase: Phase
    package var start: Frame
    package var end: Frame?
    package var wasAborted = false
  }
  package let first: Frame
  package private(set) var visits: [PhaseVisit] = []
  /// Events by severity.
  package private(set) var counts = [Int](repeating: 0, count: 5)
  /// Visits that an earlier run, from whose checkpoint this one started, has made.
  package var inheritedVisits = 0
  package var isFromCheckpoint = false

  package init(first: Frame) { self.first = first }

  mutating func enter(_ phase: Phase, at frame: Frame) {
    if !visits.isEmpty { visits[visits.count - 1].end = frame }
    visits.append(PhaseVisit(phase: phase, start: frame))
  }

  /// A visit as a checkpoint kept it.
  mutating func append(_ visit: PhaseVisit) { visits.append(visit) }
  mutating func adopt(counts saved: [Int]) { if saved.count == counts.count { counts = saved } }

  mutating func take(_ record: EventRecord) {
    counts[Int(record.severity.rawValue)] += 1
    guard record.event == .phaseAborted, !visits.isEmpty else { return }
    visits[visits.count - 1].wasAborted = true
  }
}
