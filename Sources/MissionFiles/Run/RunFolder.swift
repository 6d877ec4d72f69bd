import GroundInterface
package import Quantities

/// The folder of one run: `run.json`, `events.jsonl`, `junit.xml`, `checkpoints/`.
package final class RunFolder {
  package let path: String
  private let events: OutputFile

  /// Creates the folder; one that holds anything is refused by the caller before.
  package init(creating path: String) throws(FileError) {
    self.path = path
    try FileSystem.createDirectory(path + "/checkpoints")
    events = try OutputFile(creating: path + "/events.jsonl")
  }

  /// Opens the folder of a broken run and cuts its rows back to what its checkpoint knows.
  package init(resuming path: String, eventBytes: Int64) throws(FileError) {
    self.path = path
    try FileSystem.truncate(path + "/events.jsonl", to: eventBytes)
    events = try OutputFile(appendingTo: path + "/events.jsonl")
  }

  /// Bytes of `events.jsonl` so far; a checkpoint keeps it.
  package var eventBytes: Int64 { events.size }

  func write(_ record: EventRecord) throws(FileError) {
    let entry = record.event.entry
    let row: JSONValue = .object([
      "frame": .integer(record.frame.count), "utc": .string(MomentText.text(record.frame)),
      "source": .string("\(record.source)"), "event": .string(entry.name),
      "severity": .string("\(record.severity)"), "values": .array([.number(record.value1), .number(record.value2)]),
    ])
    try events.write(row.compact + "\n")
  }

  /// Forgets the rows behind `bytes`.
  package func cutBack(to bytes: Int64) throws(FileError) { try events.cutBack(to: bytes) }

  /// Removes what an earlier run has left in a folder.
  package static func clear(_ path: String) throws(FileError) {
    for name in ["run.json", "junit.xml", "session.yaml", "events.jsonl"] { try FileSystem.remove(path + "/" + name) }
    let checkpoints = path + "/checkpoints"
    guard FileSystem.isDirectory(checkpoints) else { return }
    for name in try FileSystem.list(checkpoints) where name.hasSuffix(".ckpt") {
      try FileSystem.remove(checkpoints + "/" + name)
    }
  }

  func write(session text: String) throws(FileError) {
    try FileSystem.writeAtomically(Array(text.utf8), to: path + "/session.yaml")
  }

  func write(_ report: RunReport, suite: String) throws(FileError) {
    try events.synchronise()
    try FileSystem.writeAtomically(Array(report.json.pretty.utf8), to: path + "/run.json")
    try FileSystem.writeAtomically(Array(JUnitReport(report, suite: suite).xml.utf8), to: path + "/junit.xml")
  }

  /// Writes a checkpoint, whole or not at all; its name tells the frame.
  package func write(_ checkpoint: CheckpointFile, at frame: Frame) throws(FileError) {
    try events.synchronise()
    try FileSystem.writeAtomically(checkpoint.bytes, to: path + "/checkpoints/" + Self.checkpointName(frame))
  }

  /// Names sort by frame.
  static func checkpointName(_ frame: Frame) -> String {
    let digits = String(frame.count)
    return String(repeating: "0", count: max(0, 14 - digits.count)) + digits + ".ckpt"
  }

  /// Nil for a file that is no checkpoint of a run.
  static func frame(ofCheckpoint name: String) -> Frame? {
    name.hasSuffix(".ckpt") ? Int64(name.dropLast(5)).map { Frame($0) } : nil
  }
}
