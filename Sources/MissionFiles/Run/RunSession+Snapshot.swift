import Emulator

extension RunSession {
  /// A session as it was: what `back` returns to. The emulator is a value, so keeping one is copying it.
  package struct Snapshot {
    let emulator: Emulator
    let records: RunRecords
    let run: PreparedRun
    let hand: [CheckpointPaper.HandEntry]
    let marks: FolderMarks?
    let recorder: [UInt64]
  }

  package func snapshot() -> Snapshot {
    Snapshot(
      emulator: emulator, records: records, run: run, hand: hand, marks: folder?.marks,
      recorder: recorder?.state ?? [])
  }

  /// Returns to a snapshot of this session; rows written since are cut off.
  package func restore(_ snapshot: Snapshot) throws(FileError) {
    if let marks = snapshot.marks { try folder?.cutBack(to: marks) }
    replace(run: snapshot.run, hand: snapshot.hand)
    restore(snapshot.emulator, snapshot.records)
    _ = try recorder?.restore(snapshot.recorder, &emulator)
  }

  /// Takes over a checkpoint of the same mission and scripts.
  package func load(_ checkpoint: CheckpointOpener) throws {
    let other = try checkpoint.session(base, isResumed: true)
    replace(run: other.run, hand: other.hand)
    restore(other.emulator, other.records)
    recorder?.restart(run.request.recording, &emulator)
  }

  /// Goes on from here with another plan; false while a fault of the present one is active.
  package func fork(to other: PreparedRun) -> Bool {
    guard emulator.fork(to: other.scenario.plan) else { return false }
    replace(run: other, hand: [])
    forgetDetections()
    return true
  }

  /// The script that replays what was done by hand.
  package func write(_ script: SessionScript) throws(FileError) {
    try folder?.write(session: script.text(run, last: now))
  }
}
