extension PhaseList {
  /// Reads the phases of a configuration; nil when the log says why not.
  package static func load(configuration folder: String, log: DiagnosticLog) throws(FileError) -> PhaseList? {
    guard let fdirText = try SourceText.open("\(folder)/fdir.yaml", log: log),
      let fdir = FDIRFile.read(fdirText, log: log),
      let missionText = try SourceText.open("\(folder)/mission.yaml", log: log),
      let (root, _) = ConfigurationFile.open(missionText, as: .mission, log: log)
    else { return nil }
    var reader = PhaseReader(sequenceIDs: fdir.sequenceIDs)
    reader.read(root)
    return log.hasErrors ? nil : PhaseList(reader.notes, reader.table, sequenceIDs: fdir.sequenceIDs)
  }
}
