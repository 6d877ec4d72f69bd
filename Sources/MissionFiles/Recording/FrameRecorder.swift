import FixedStorage
import GroundInterface
import Quantities

/// Decides which transfer frames are kept: those that leave while a window is open, and in the minute before it opens.
///
/// They are written as they left the transmitter, one behind the other, as the real spacecraft's were recorded. The room
/// for those that wait is made at the start.
struct FrameRecorder {
  static let name = "telemetry/frames.aos"

  /// A frame that nobody has asked for yet.
  private struct Waiting: BitwiseCopyable {
    var at = Frame.never
    /// How often it left: a script may double it.
    var times: UInt32 = 0
    var frame = TransferFrame()
  }
  /// One a second, both ends of the minute included.
  private typealias Minute = FixedRing<61, Waiting>

  private var waiting = Minute(filler: Waiting())
  /// What is to be written.
  private var kept: [UInt8] = []

  /// A frame left in this tick.
  mutating func take(_ frame: inout TransferFrame, times: UInt32, at now: Frame, isWanted: Bool) {
    guard !isWanted else { return keep(&frame, times: times) }
    waiting.append { next in
      (next.at, next.times) = (now, times)
      next.frame.copy(&frame)
    }
  }

  /// A window opens: what left in the minute before it is wanted too.
  mutating func open(at now: Frame) {
    while var next = waiting.popFirst() {
      if now - next.at <= RecordingWindows.secondsMargin { keep(&next.frame, times: next.times) }
    }
  }

  var hasKept: Bool { !kept.isEmpty }

  /// What has been kept since the last time.
  mutating func takeKept() -> [UInt8] {
    defer { kept.removeAll(keepingCapacity: true) }
    return kept
  }

  private mutating func keep(_ frame: inout TransferFrame, times: UInt32) {
    for _ in 0..<times { kept += frame.content }
  }

  // MARK: checkpoints

  /// Words for the bytes of a frame of either rate.
  private static let wordsPerFrame = (DownlinkRate.normal.frameBytes + 7) / 8

  /// What waits: its moment, how often it left, how many bytes it has, and these.
  mutating func save(to words: inout [UInt64]) {
    words.append(UInt64(waiting.count))
    for i in 0..<waiting.count {
      let next = waiting[i]
      let bytes = next.frame.content
      words += [UInt64(bitPattern: next.at.count), UInt64(next.times), UInt64(bytes.count)]
      var reader = LittleEndianReader(bytes + [UInt8](repeating: 0, count: 8 * Self.wordsPerFrame - bytes.count))
      while let word = reader.integer() { words.append(word) }
    }
  }

  /// False for words that no recorder of this build has written.
  mutating func restore(from words: inout ArraySlice<UInt64>) -> Bool {
    waiting.removeAll()
    guard let saved = words.popFirst(), saved <= UInt64(Minute.capacity) else { return false }
    for _ in 0..<saved {
      guard words.count >= 3 + Self.wordsPerFrame, let at = words.popFirst(), let times = words.popFirst(),
        let length = words.popFirst()
      else { return false }
      var bytes: [UInt8] = []
      for _ in 0..<Self.wordsPerFrame { bytes.append(littleEndian: words.removeFirst()) }
      guard length <= UInt64(bytes.count), var frame = TransferFrame(bytes.prefix(Int(length))) else { return false }
      take(&frame, times: UInt32(truncatingIfNeeded: times), at: Frame(Int64(bitPattern: at)), isWanted: false)
    }
    return true
  }
}
