import FixedStorage
import FlightScheduler
import FlightSoftware

/// What a single file needs to know of the configuration around it.
package struct Companions {
  package private(set) var fdir: FDIRFile?
  package private(set) var phases: PhaseReader?
  /// Names of this build, with the stages and budgets of the configuration where it has them.
  package private(set) var catalogue = CatalogueIndex()

  /// Reads what stands in `folder`; a file that is not there is done without, a bad one complains to `log`.
  package init(folder: String?, log: DiagnosticLog) throws(FileError) {
    guard let folder else { return }
    if let source = try Self.source("\(folder)/fdir.yaml", log) { fdir = FDIRFile.read(source, log: log) }
    if let source = try Self.source("\(folder)/schedule.yaml", log), let file = ScheduleFile.read(source, log: log) {
      take(file)
    }
    guard let fdir, let source = try Self.source("\(folder)/mission.yaml", log),
      let (root, _) = ConfigurationFile.open(source, as: .mission, log: log)
    else { return }
    var reader = PhaseReader(sequenceIDs: fdir.sequenceIDs)
    reader.read(root)
    phases = reader
    for note in reader.notes { catalogue.stages[note.phase.name] = note.stages }
  }

  private static func source(_ path: String, _ log: DiagnosticLog) throws(FileError) -> SourceText? {
    FileSystem.exists(path) ? try SourceText.open(path, log: log) : nil
  }

  /// Budgets of the on-board computer's tasks.
  private mutating func take(_ file: ScheduleFile) {
    var rows = file.rows
    for i in 0..<rows.count where rows[i].wing == .flight {
      let row = rows[i]
      guard let task = FlightTask(rawValue: row.task) else { continue }
      catalogue.add(CatalogueIndex.TaskRow(task.name, number: row.task, budget: row.budget))
    }
  }
}
