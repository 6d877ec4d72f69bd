import GroundInterface
import Quantities

/// What an event is worth keeping around it.
enum RecordingTrigger: Equatable, Sendable {
  /// Rows of every second, a minute before and after.
  case seconds
  /// These, and rows of every frame five seconds before and after: contact and pyros.
  case frames
  /// Rows of every second from now on, until the burn that begins here is over.
  case burn
}

/// Which rows are kept: the seconds around what happens, and the frames close to it.
struct RecordingWindows {
  /// A minute on either side.
  static let secondsMargin: Int64 = 60 * Frame.perSecond
  static let framesMargin: Int64 = 5 * Frame.perSecond
  /// In the quiet regime the minute before is known this often, as its telemetry is.
  private static let quietStride: Int64 = 4 * Frame.perSecond
  /// A burn that nobody ends holds its window open no longer.
  private static let longestBurn: Int64 = 3600 * Frame.perSecond

  private let keepsAllSeconds: Bool
  var secondsUntil = Frame.never
  var framesFrom = Frame.never
  var framesUntil = Frame.never

  init(_ level: RecordingLevel) { keepsAllSeconds = level == .full }

  mutating func open(_ trigger: RecordingTrigger, at now: Frame) {
    secondsUntil = max(secondsUntil, now + (trigger == .burn ? Self.longestBurn : Self.secondsMargin))
    guard trigger == .frames else { return }
    if framesUntil == .never || now - Self.framesMargin > framesUntil { framesFrom = now - Self.framesMargin }
    framesUntil = now + Self.framesMargin
  }

  /// The burn is over.
  mutating func endBurn(at now: Frame) { secondsUntil = now + Self.secondsMargin }

  /// Whether the row of a second is kept; windows behind the row have had it already.
  func keepsSecond(_ frame: Frame) -> Bool { keepsAllSeconds || frame <= secondsUntil }
  /// Whether the row of this tick is copied at all: one of a quiet second only when it may be kept, or every so often.
  func copies(_ now: Frame, isQuiet: Bool) -> Bool {
    !isQuiet || keepsSecond(now) || now.count % Self.quietStride == 0
  }
  func keepsFrame(_ frame: Frame) -> Bool { frame >= framesFrom && frame <= framesUntil }
}

extension EventRecord {
  /// Burns below this are corrections of attitude and station, m/s.
  private static let burnWorthRecording = 1.0

  var recordingTrigger: RecordingTrigger? {
    switch event {
    case .contact, .contactEnded, .touchdown, .liftOff: return .frames
    case .capsuleSeparationFired, .capsuleSeparationRetried, .capsuleDrogueFired, .capsuleDrogueByTimer,
      .capsuleDrogueByPressure, .capsuleMainFired, .capsuleMainByTimer, .capsuleHeatShieldDropped:
      return .frames
    case .burnStarted where value1 >= Self.burnWorthRecording: return .burn
    case .phaseEntered, .anacImageTaken, .armImageTaken: return .seconds
    default: return severity >= .warning ? .seconds : nil
    }
  }

  /// A burn worth a window is over.
  var endsBurn: Bool { event == .burnEnded && value2 >= Self.burnWorthRecording }
}
