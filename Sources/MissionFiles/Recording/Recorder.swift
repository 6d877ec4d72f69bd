import Emulator
import GroundInterface
import Plant
import Quantities

/// Writes down what a run goes through: rows of parameters, transfer frames, and the true path.
///
/// The session calls it between two ticks. It reads the emulator and changes nothing there, so the digest is the same
/// at every level. What it holds back to decide later goes into checkpoints, so that a run that was killed goes on to
/// the same bytes. A value, which the session lends to its loop once: an object's contents would be borrowed every tick.
package struct Recorder {
  private var selection: Selection
  private let files: RecordingFiles
  private var faultActivity: UInt64 = 0
  /// Something happened at which the true path is written down.
  private var wantsState = false

  init(_ files: RecordingFiles, _ level: RecordingLevel) {
    self.files = files
    selection = Selection(level)
  }

  /// New files begin here.
  mutating func begin(_ emulator: inout Emulator) throws(FileError) {
    try files.parameters.write(ParameterFile.header(ParameterColumn.all))
    try files.ephemeris.begin(&emulator.craft.plant.world.trajectory)
    faultActivity = emulator.faults.activity
    selection.open(.seconds, at: emulator.now)
  }

  /// Another state than the one recorded so far: what is held back of that one is of no interest.
  mutating func restart(_ level: RecordingLevel, _ emulator: inout Emulator) {
    selection = Selection(level)
    selection.open(.seconds, at: emulator.now)
    faultActivity = emulator.faults.activity
    files.ephemeris.resume(after: files.ephemeris.last, &emulator.craft.plant.world.trajectory)
  }

  /// An event of the tick that `take` will be called for.
  mutating func note(_ record: EventRecord, at now: Frame) {
    if record.endsBurn { selection.rows.endBurn(at: now) }
    if let trigger = record.recordingTrigger { selection.open(trigger, at: now) }
    switch record.event {
    case .phaseEntered, .burnStarted, .burnEnded: wantsState = true
    default: break
    }
  }

  /// After every tick, its events noted.
  mutating func take(_ emulator: inout Emulator) throws(FileError) {
    let now = emulator.now
    noteFaults(&emulator)
    let ready = selection.take(&emulator)
    if ready.contains(.rows) { try writeChunk() }
    if ready.contains(.frames) { try writeFrames() }
    guard wantsState || now >= files.ephemeris.due else { return }
    try files.ephemeris.take(&emulator.craft.plant.world.trajectory, isEvent: wantsState)
    wantsState = false
  }

  private mutating func noteFaults(_ emulator: inout Emulator) {
    let activity = emulator.faults.activity
    guard activity != faultActivity else { return }
    faultActivity = activity
    selection.open(.seconds, at: emulator.now)
  }

  private mutating func writeChunk() throws(FileError) {
    if let chunk = selection.rows.takeChunk() { try files.parameters.write(chunk) }
  }

  private mutating func writeFrames() throws(FileError) { try files.downlink.write(selection.frames.takeKept()) }

  /// The run is over.
  mutating func finish(_ emulator: inout Emulator) throws(FileError) {
    selection.rows.finish()
    while let chunk = selection.rows.takeChunk() { try files.parameters.write(chunk) }
    try writeFrames()
    try files.synchronise()
    try files.ephemeris.finish(&emulator.craft.plant.world.trajectory)
  }

  // MARK: checkpoints

  /// What is held back, in words.
  var state: [UInt64] {
    mutating get {
      var words = [UInt64(bitPattern: files.ephemeris.last.ticks)]
      selection.save(to: &words)
      return words
    }
  }

  /// Goes on from a checkpoint of this folder; false when its words are not a recorder's.
  mutating func restore(_ words: [UInt64], _ emulator: inout Emulator) throws(FileError) -> Bool {
    var rest = words[...]
    guard let last = rest.popFirst() else { return false }
    try files.ephemeris.reopen(
      after: EphemerisEpoch(ticks: Int64(bitPattern: last)), &emulator.craft.plant.world.trajectory)
    faultActivity = emulator.faults.activity
    return selection.restore(from: &rest) && rest.isEmpty
  }
}
