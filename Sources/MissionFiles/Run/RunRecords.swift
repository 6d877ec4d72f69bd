import Emulator
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
  /// What noticed a fault first: an event of severity warning or worse, at or after its effect.
  package struct Detection: Equatable, Sendable {
    package var event: Event
    package var frame: Frame
  }
  package let first: Frame
  package private(set) var visits: [PhaseVisit] = []
  /// Events by severity.
  package private(set) var counts = [Int](repeating: 0, count: 5)
  /// By number of the fault in the plan.
  package private(set) var detections: [Int: Detection] = [:]
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
  mutating func adopt(_ detection: Detection, of fault: Int) { detections[fault] = detection }
  /// The faults are those of another plan now.
  mutating func forgetDetections() { detections = [:] }

  mutating func take(_ record: EventRecord, _ faults: [FaultState]) {
    counts[Int(record.severity.rawValue)] += 1
    if record.severity >= .warning { noteDetection(record, faults) }
    guard record.event == .phaseAborted, !visits.isEmpty else { return }
    visits[visits.count - 1].wasAborted = true
  }

  private mutating func noteDetection(_ record: EventRecord, _ faults: [FaultState]) {
    for i in faults.indices where detections[i] == nil && faults[i].hasBeenEffective {
      guard faults[i].firstEffective <= record.frame.count else { continue }
      detections[i] = Detection(event: record.event, frame: record.frame)
    }
  }
}
