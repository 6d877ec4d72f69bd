import Emulator
import GroundInterface
import Plant
import Quantities

/// Writes down what a run goes through: rows of parameters, transfer frames, and the true path.
///
/// The session calls it between two ticks. It reads the emulator and changes nothing there, so the digest is the same
/// at every level. What it holds back to decide later goes into checkpoints, so that a run that was killed goes on to
/// the same bytes.
package final class Recorder {
  private var selection: Selection
  private let parameters: OutputFile
  private let downlink: OutputFile
  private let ephemeris: EphemerisFile
  private var faultActivity: UInt64 = 0
  /// Something happened at which the true path is written down.
  private var wantsState = false

  init(_ parameters: OutputFile, _ downlink: OutputFile, _ ephemeris: EphemerisFile, _ level: RecordingLevel) {
    self.parameters = parameters
    self.downlink = downlink
    self.ephemeris = ephemeris
    selection = Selection(level)
  }

  /// New files begin here.
  func begin(_ emulator: inout Emulator) throws(FileError) {
    try parameters.write(ParameterFile.header(ParameterColumn.all))
    try ephemeris.begin(&emulator.craft.plant.world.trajectory)
    faultActivity = emulator.faults.activity
    selection.open(.seconds, at: emulator.now)
  }

  /// Another state than the one recorded so far: what is held back of that one is of no interest.
  func restart(_ level: RecordingLevel, _ emulator: inout Emulator) {
    selection = Selection(level)
    selection.open(.seconds, at: emulator.now)
    faultActivity = emulator.faults.activity
    ephemeris.resume(after: ephemeris.last, &emulator.craft.plant.world.trajectory)
  }

  /// An event of the tick that `take` will be called for.
  func note(_ record: EventRecord, at now: Frame) {
    if record.endsBurn { selection.rows.endBurn(at: now) }
    if let trigger = record.recordingTrigger { selection.open(trigger, at: now) }
    switch record.event {
    case .phaseEntered, .burnStarted, .burnEnded: wantsState = true
    default: break
    }
  }

  /// After every tick, its events noted.
  func take(_ emulator: inout Emulator) throws(FileError) {
    let now = emulator.now
    noteFaults(&emulator)
    let ready = selection.take(&emulator)
    if ready.contains(.rows) { try writeChunk() }
    if ready.contains(.frames) { try writeFrames() }
    guard wantsState || now >= ephemeris.due else { return }
    try ephemeris.take(&emulator.craft.plant.world.trajectory, isEvent: wantsState)
    wantsState = false
  }

  private func noteFaults(_ emulator: inout Emulator) {
    let activity = emulator.faults.activity
    guard activity != faultActivity else { return }
    faultActivity = activity
    selection.open(.seconds, at: emulator.now)
  }

  private func writeChunk() throws(FileError) {
    if let chunk = selection.rows.takeChunk() { try parameters.write(chunk) }
  }

  private func writeFrames() throws(FileError) { try downlink.write(selection.frames.takeKept()) }

  /// The run is over.
  func finish(_ emulator: inout Emulator) throws(FileError) {
    selection.rows.finish()
    while let chunk = selection.rows.takeChunk() { try parameters.write(chunk) }
    try writeFrames()
    try parameters.synchronise()
    try downlink.synchronise()
    try ephemeris.finish(&emulator.craft.plant.world.trajectory)
  }

  // MARK: checkpoints

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

  /// What is held back, in words.
  var state: [UInt64] {
    var words = [UInt64(bitPattern: ephemeris.last.ticks)]
    selection.save(to: &words)
    return words
  }

  /// Goes on from a checkpoint of this folder; false when its words are not a recorder's.
  func restore(_ words: [UInt64], _ emulator: inout Emulator) throws(FileError) -> Bool {
    var rest = words[...]
    guard let last = rest.popFirst() else { return false }
    try ephemeris.reopen(
      after: EphemerisEpoch(ticks: Int64(bitPattern: last)), &emulator.craft.plant.world.trajectory)
    faultActivity = emulator.faults.activity
    return selection.restore(from: &rest) && rest.isEmpty
  }
}
