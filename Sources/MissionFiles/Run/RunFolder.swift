import GroundInterface
package import Quantities

/// How far the growing files of a folder have come: what a checkpoint cuts them back to.
///
/// Another growing file is a mark here, and opened, synchronised and cut back beside these in `RunFolder` and
/// `RecordingFiles`.
package struct FolderMarks: Codable, Equatable, Sendable {
  var events: Int64 = 0
  var parameters: Int64 = 0
  var frames: Int64 = 0
  var ephemeris: Int64 = 0
}

/// The folder of one run: `run.json`, `events.jsonl`, `telemetry/`, `truth.oem`, `junit.xml`, `checkpoints/`.
///
/// Recorded with `none` it holds `run.json` alone.
package final class RunFolder {
  package let path: String
  private let events: OutputFile?
  /// Nil where nothing is recorded.
  private let recording: RecordingFiles?
  private let level: RecordingLevel

  /// Creates the folder; one that holds anything is refused by the caller before.
  package convenience init(creating path: String, for run: PreparedRun) throws(FileError) {
    try FileSystem.createDirectory(path)
    if run.request.recording != .none {
      for name in ["checkpoints", "telemetry"] { try FileSystem.createDirectory(path + "/" + name) }
    }
    try self.init(path, run) { (name) throws(FileError) in try OutputFile(creating: path + "/" + name) }
  }

  /// Opens the folder of a broken run and cuts its rows back to what its checkpoint knows.
  convenience init(resuming path: String, for run: PreparedRun, at marks: FolderMarks) throws(FileError) {
    try self.init(path, run) { (name) throws(FileError) in try OutputFile(appendingTo: path + "/" + name) }
    try cutBack(to: marks)
  }

  private init(
    _ path: String, _ run: PreparedRun, open: (String) throws(FileError) -> OutputFile
  ) throws(FileError) {
    (self.path, level) = (path, run.request.recording)
    guard level != .none else {
      (events, recording) = (nil, nil)
      return
    }
    events = try open(Self.eventsName)
    recording = RecordingFiles(
      parameters: try open(ParameterFile.name), downlink: try open(FrameRecorder.name),
      ephemeris: EphemerisFile(try open(EphemerisFile.name), run))
  }

  /// Writes into the files of this folder; nil where nothing is recorded.
  func makeRecorder() -> Recorder? { recording.map { Recorder($0, level) } }

  private static let eventsName = "events.jsonl"

  /// A checkpoint keeps it.
  var marks: FolderMarks {
    var marks = recording?.marks ?? FolderMarks()
    marks.events = events?.size ?? 0
    return marks
  }

  func write(_ record: EventRecord) throws(FileError) {
    guard let events else { return }
    let entry = record.event.entry
    let row: JSONValue = .object([
      "frame": .integer(record.frame.count), "utc": .string(MomentText.text(record.frame)),
      "source": .string("\(record.source)"), "event": .string(entry.name),
      "severity": .string("\(record.severity)"), "values": .array([.number(record.value1), .number(record.value2)]),
    ])
    try events.write(row.compact + "\n")
  }

  /// Forgets the rows behind the marks.
  func cutBack(to marks: FolderMarks) throws(FileError) {
    try events?.cutBack(to: marks.events)
    try recording?.cutBack(to: marks)
  }

  /// Removes what an earlier run has left in a folder.
  package static func clear(_ path: String) throws(FileError) {
    let grown = [eventsName, ParameterFile.name, FrameRecorder.name, EphemerisFile.name]
    for name in ["run.json", "junit.xml", "session.yaml"] + grown { try FileSystem.remove(path + "/" + name) }
    let checkpoints = path + "/checkpoints"
    guard FileSystem.isDirectory(checkpoints) else { return }
    for name in try FileSystem.list(checkpoints) where name.hasSuffix(".ckpt") {
      try FileSystem.remove(checkpoints + "/" + name)
    }
  }

  func write(session text: String) throws(FileError) {
    guard recording != nil else { return }
    try FileSystem.writeAtomically(Array(text.utf8), to: path + "/session.yaml")
  }

  func write(_ report: RunReport, suite: String) throws(FileError) {
    try events?.synchronise()
    try FileSystem.writeAtomically(Array(report.json.pretty.utf8), to: path + "/run.json")
    guard recording != nil else { return }
    try FileSystem.writeAtomically(Array(JUnitReport(report, suite: suite).xml.utf8), to: path + "/junit.xml")
  }

  /// Writes a checkpoint, whole or not at all; its name tells the frame.
  package func write(_ checkpoint: CheckpointFile, at frame: Frame) throws(FileError) {
    guard let recording else { return }
    try events?.synchronise()
    try recording.synchronise()
    try FileSystem.writeAtomically(checkpoint.bytes, to: path + "/checkpoints/" + Self.checkpointName(frame))
  }

  /// Names sort by frame.
  static func checkpointName(_ frame: Frame) -> String { frame.count.digits(14) + ".ckpt" }

  /// Nil for a file that is no checkpoint of a run.
  static func frame(ofCheckpoint name: String) -> Frame? {
    name.hasSuffix(".ckpt") ? Int64(name.dropLast(5)).map { Frame($0) } : nil
  }
}
