import GroundInterface
package import Quantities

extension CatalogueIndex {
  /// Span, goals and stages of a mission.
  mutating func take(_ file: MissionFile) {
    mission = file.start.count...file.end.count
    goals = Set(file.goals.map(\.id))
    for note in file.phases.notes { stages[note.phase.name] = note.stages }
  }

  /// Budgets and rates of a schedule.
  mutating func take(_ file: ScheduleFile) {
    for task in file.tasks { add(task) }
    rates = file.rates
  }
}

extension MissionFile {
  /// First frame of a run with this start; nil for one from a checkpoint.
  package func firstFrame(of start: RunStart) -> Frame? {
    guard case .phase(let raw, let stage) = start else { return nil }
    return phases.entryStates.first { $0.phase.rawValue == raw && $0.stage == stage }?.epoch
      ?? (raw == 0 ? self.start : nil)
  }
}
