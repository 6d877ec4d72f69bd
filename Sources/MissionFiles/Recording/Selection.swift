import Emulator
import FlightServices
import FlightSoftware
import GroundInterface
import Plant
import Quantities

/// What a recorder chooses to keep of what passes: rows of parameters and transfer frames, by the same windows.
struct Selection {
  /// What is to be written after a tick.
  struct Ready: OptionSet {
    let rawValue: UInt8
    static let rows = Ready(rawValue: 1)
    static let frames = Ready(rawValue: 2)
  }

  var rows: RowRecorder
  var frames = FrameRecorder()

  init(_ level: RecordingLevel) { rows = RowRecorder(level) }

  /// Something worth keeping has happened.
  mutating func open(_ trigger: RecordingTrigger, at now: Frame) {
    rows.open(trigger, at: now)
    frames.open(at: now)
  }

  /// After every tick, its events noted.
  mutating func take(_ emulator: inout Emulator) -> Ready {
    let now = emulator.now
    var ready: Ready = []
    if rows.take(
      at: now, isQuiet: !emulator.regime.speaks, written: emulator.craft.commandsWritten,
      &emulator.craft.flight.services.telemetry, &emulator.craft.plant.truth)
    {
      ready.insert(.rows)
    }
    if emulator.sentFrames > 0 {
      frames.take(
        &emulator.craft.downlink.frame, times: emulator.sentFrames, at: now, isWanted: rows.windows.keepsSecond(now))
    }
    if frames.hasKept { ready.insert(.frames) }
    return ready
  }

  // MARK: checkpoints

  mutating func save(to words: inout [UInt64]) {
    rows.save(to: &words)
    frames.save(to: &words)
  }

  /// False for words that no recorder of this build has written.
  mutating func restore(from words: inout ArraySlice<UInt64>) -> Bool {
    rows.restore(from: &words) && frames.restore(from: &words)
  }
}
