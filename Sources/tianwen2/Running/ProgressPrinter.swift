import MissionFiles
import Pacing
import Quantities

/// Tells how a run gets on: on a terminal one line drawn over and over, elsewhere plain lines.
struct ProgressPrinter {
  private let isOnTerminal: Bool
  private let isQuiet: Bool
  private var clock = HostClock()
  private var begin: Int64
  private let beginFrame: Int64
  private var lastPrinted = Int64.min
  private var lastPhase = ""
  private var hasLine = false

  /// Nanoseconds between two redrawings, and between two plain lines.
  private static let redraw: Int64 = 250_000_000
  private static let repeatLine: Int64 = 10_000_000_000

  init(from first: Frame, isQuiet: Bool, isOnTerminal: Bool = Terminal.showsProgress) {
    self.isQuiet = isQuiet
    self.isOnTerminal = isOnTerminal
    begin = clock.now()
    beginFrame = first.count
  }

  /// Whether a sample would be printed now: making one costs something.
  mutating func isDue(phase: String) -> Bool {
    guard !isQuiet else { return false }
    if phase != lastPhase || lastPrinted == .min { return true }
    return clock.now() - lastPrinted >= (isOnTerminal ? Self.redraw : Self.repeatLine)
  }

  mutating func show(_ sample: RunProgress) {
    let now = clock.now()
    let wall = Double(now - begin) * 1e-9
    let flown = Double(sample.frame.count - beginFrame) / 128
    let left = sample.share.flatMap { $0 > 0.001 ? wall / $0 * (1 - $0) : nil }
    let line = ProgressLine.text(sample, speedUp: wall > 0 ? flown / wall : 0, secondsLeft: left)
    lastPrinted = now
    lastPhase = sample.phase
    hasLine = isOnTerminal
    Output.note(isOnTerminal ? "\r\u{1B}[K" + line.prefix(Terminal.columns - 1) : line + "\n")
  }

  /// A line of its own: what was drawn is wiped first and comes back with the next sample.
  mutating func message(_ text: String) {
    wipe()
    if !isQuiet { Output.note(text + "\n") }
  }

  mutating func wipe() {
    if hasLine { Output.note("\r\u{1B}[K") }
    hasLine = false
  }
}
