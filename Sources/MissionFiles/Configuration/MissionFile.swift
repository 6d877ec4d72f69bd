import Emulator
import FlightSoftware
package import GroundInterface
package import Quantities

/// `Config/mission.yaml`: when, through which phases, judged by which goals, told what by the ground.
package struct MissionFile {
  /// One command of the mission timeline: handed to mission control at `at`.
  package struct TimelineEntry: Sendable {
    package var at: Frame
    package var command: StoredCommand
    /// When the spacecraft executes it; at once without.
    package var execute: Frame?
  }
  /// A pass beyond the daily one.
  package struct PassWindow: Sendable {
    package var from: Frame
    package var to: Frame
  }
  /// How well mission control knows where things are, 1 sigma per axis.
  package struct Knowledge: Sendable {
    package var ownPositionMeters = 0.0
    package var ownVelocity = 0.0
    package var targetPositionMeters = 0.0
  }

  package var name: String
  /// The FDIR tables, with the mission's own sequences behind those of fdir.yaml.
  package var tables: FDIRFile
  package var start = Frame(0)
  package var end = Frame(0)
  package var knowledge = Knowledge()
  /// Seconds of the UTC day at which the daily pass begins, and how long it lasts.
  package var dailyPassStart = 0.0
  package var dailyPassLength = 0.0
  package var passes: [PassWindow] = []
  package var phases: PhaseReader
  package var goals: [GoalRow] = []
  package var timeline: [TimelineEntry] = []

  /// Reads the file; the contents count only if `log` has no errors. Sequences are named as in `fdir`.
  package static func read(_ source: SourceText, fdir: FDIRFile, log: DiagnosticLog) -> MissionFile? {
    guard let (root, name) = ConfigurationFile.open(source, as: .mission, log: log) else { return nil }
    var tables = fdir
    tables.readSequences(root)
    var file = MissionFile(name: name, tables: tables, phases: PhaseReader(sequenceIDs: tables.sequenceIDs))
    file.start = root.moment("start")
    file.end = root.moment("end")
    if file.end <= file.start && !log.hasErrors {
      root.report(.outOfRange, atKey: "end", "the mission ends before it starts")
    }
    file.readKnowledge(root)
    file.readPasses(root)
    file.phases.read(root)
    file.goals = root.mappings("goals").compactMap { GoalRow($0) }
    if file.goals.reduce(0, { $0 + $1.lines.count }) > GoalJudge.capacity {
      root.report(.outOfRange, atKey: "goals", "a mission has at most \(GoalJudge.capacity) conditions in its goals")
    }
    file.refuseDoubleGoals(root)
    file.readTimeline(root)
    root.finish()
    return file
  }

  private func refuseDoubleGoals(_ root: MappingReader) {
    for (i, goal) in goals.enumerated() where goals[..<i].contains(where: { $0.id == goal.id }) {
      root.report(.duplicateID, atKey: "goals", "the goal '\(goal.id)' stands in the list twice")
    }
  }

  private mutating func readKnowledge(_ root: MappingReader) {
    guard let mapping = root.mapping("knowledge") else { return }
    mapping.follow(.knowledge)
    knowledge.ownPositionMeters = mapping.quantity("own-position")
    knowledge.ownVelocity = mapping.quantity("own-velocity")
    knowledge.targetPositionMeters = mapping.quantity("target-position")
    mapping.finish()
  }

  private mutating func readPasses(_ root: MappingReader) {
    guard let mapping = root.mapping("passes") else { return }
    mapping.follow(.passes)
    dailyPassStart = Double(mapping.duration("daily-from", allowZero: true)) / 128
    dailyPassLength = Double(mapping.duration("daily-for")) / 128
    for window in mapping.mappingsIfPresent("extra") {
      window.follow(.pass)
      let pass = PassWindow(from: window.moment("from"), to: window.moment("to"))
      if pass.to <= pass.from { window.report(.limitsInverted, atKey: "to", "the pass ends before it begins") }
      _ = window.textIfPresent("why")
      window.finish()
      passes.append(pass)
    }
    mapping.finish()
  }

  private mutating func readTimeline(_ root: MappingReader) {
    for row in root.mappings("timeline") {
      row.follow(.timelineCommand)
      let at = row.moment("at")
      _ = row.textIfPresent("why")
      let execute = row.momentIfPresent("execute")
      if let command = CommandReader.read(row, sequences: tables.sequenceIDs) {
        timeline.append(TimelineEntry(at: at, command: command, execute: execute))
      }
      row.finish()
    }
    timeline.sort { $0.at < $1.at }
  }
}
