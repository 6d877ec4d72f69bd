/// The files that grow as a recorder writes.
struct RecordingFiles {
  let parameters: OutputFile
  let downlink: OutputFile
  let ephemeris: EphemerisFile

  /// Of the events this knows nothing.
  var marks: FolderMarks {
    FolderMarks(parameters: parameters.size, frames: downlink.size, ephemeris: ephemeris.size)
  }

  func synchronise() throws(FileError) {
    try parameters.synchronise()
    try downlink.synchronise()
    try ephemeris.synchronise()
  }

  func cutBack(to marks: FolderMarks) throws(FileError) {
    try parameters.cutBack(to: marks.parameters)
    try downlink.cutBack(to: marks.frames)
    try ephemeris.cutBack(to: marks.ephemeris)
  }
}
