/// What a single file needs to know of the configuration around it.
package struct Companions {
  package private(set) var fdir: FDIRFile?
  package private(set) var mission: MissionFile?
  /// Names of this build, with the span, stages, goals and budgets of the configuration where it has them.
  package private(set) var catalogue = CatalogueIndex()

  /// Reads what stands in `folder`; a file that is not there is done without, a bad one complains to `log`.
  package init(folder: String?, mission path: String? = nil, log: DiagnosticLog) throws(FileError) {
    guard let folder else { return }
    if let source = try Self.source(folder + "/fdir.yaml", log) { fdir = FDIRFile.read(source, log: log) }
    if let source = try Self.source(folder + "/schedule.yaml", log), let file = ScheduleFile.read(source, log: log) {
      catalogue.take(file)
    }
    guard let fdir, let source = try Self.source(path ?? folder + "/mission.yaml", log) else { return }
    mission = MissionFile.read(source, fdir: fdir, log: log)
    if let mission { catalogue.take(mission) }
  }

  package init(_ request: RunRequest, log: DiagnosticLog) throws(FileError) {
    try self.init(folder: request.configuration, mission: request.mission, log: log)
  }

  private static func source(_ path: String, _ log: DiagnosticLog) throws(FileError) -> SourceText? {
    FileSystem.exists(path) ? try SourceText.open(path, log: log) : nil
  }
}
