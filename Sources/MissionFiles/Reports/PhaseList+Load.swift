extension PhaseList {
  /// Reads the phases of a configuration; nil when the log says why not.
  package static func load(configuration folder: String, log: DiagnosticLog) throws(FileError) -> PhaseList? {
    guard let fdirText = try SourceText.open(folder + "/fdir.yaml", log: log),
      let fdir = FDIRFile.read(fdirText, log: log),
      let missionText = try SourceText.open(folder + "/mission.yaml", log: log),
      let mission = MissionFile.read(missionText, fdir: fdir, log: log), !log.hasErrors
    else { return nil }
    return PhaseList(mission.phases.notes, mission.phases.table)
  }
}
