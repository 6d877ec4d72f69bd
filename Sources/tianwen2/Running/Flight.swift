import Emulator
import GroundInterface
import MissionFiles
import Pacing
import Quantities

/// Flies a session to its end at a pace, telling how it gets on and obeying signals.
///
/// One thread for everything: between two frames it looks at the signals, the clock and the terminal. Nothing of
/// this is seen by the session, which computes the same at any pace.
final class Flight {
  private let session: RunSession
  private let pace: Pace
  private var progress: ProgressPrinter
  private var clock = HostClock()
  private var pacer: Pacer<HostClock>?
  private let begin: Int64
  private var checkpointDue: Int64

  /// A checkpoint every so many nanoseconds of wall time.
  private static let checkpointInterval: Int64 = 30_000_000_000
  /// In `max` the signals are looked at about this often, nanoseconds.
  private static let look: Int64 = 50_000_000

  init(_ session: RunSession, pace: Pace, isQuiet: Bool) {
    self.session = session
    self.pace = pace
    progress = ProgressPrinter(from: session.now, isQuiet: isQuiet)
    begin = clock.now()
    checkpointDue = begin + Self.checkpointInterval
  }

  /// How it ended; nil when it was interrupted.
  func fly() throws -> RunSession.Stop? {
    try session.writeCheckpoint()
    session.onPhase = { [unowned self] () throws(FileError) in try session.writeCheckpoint() }
    defer { progress.wipe() }
    if let speed = pace.speed { return try flyPaced(speed) }
    return try flyFast()
  }

  // MARK: paces

  private func flyFast() throws -> RunSession.Stop? {
    var stride = 64 * Frame.perSecond
    while !ProcessSignals.isStopRequested {
      let before = clock.now()
      if let stop = try session.advance(to: session.now + stride) { return stop }
      let took = clock.now() - before
      if took < Self.look / 2 { stride = min(stride * 2, 1 << 40) }
      if took > Self.look * 2 { stride = max(stride / 2, 1) }
      try lookAround()
    }
    return nil
  }

  private func flyPaced(_ speed: Double) throws -> RunSession.Stop? {
    var pacer = Pacer(clock: HostClock(), speed: speed, tasks: TaskRegister.count)
    pacer.start(at: session.now)
    defer { self.pacer = pacer }
    while !ProcessSignals.isStopRequested {
      let next = min(session.emulator.nextFrame(), session.lastFrame)
      if case .interrupted = pacer.wait(for: next) {
        try lookAround()
        continue
      }
      if let stop = try session.advance(to: next, by: { $0.tick(timedBy: &pacer) }) { return stop }
      if let late = pacer.report() { progress.message(HostReport.text(late)) }
      try lookAround()
    }
    return nil
  }

  /// Between two frames: progress, checkpoints.
  private func lookAround() throws {
    if progress.isDue(phase: session.phase.name) { progress.show(session.progress()) }
    guard ProcessSignals.takeCheckpointRequest() || clock.now() >= checkpointDue else { return }
    checkpointDue = clock.now() + Self.checkpointInterval
    try session.writeCheckpoint()
  }

  // MARK: the end

  /// Report of the whole run, written to its folder.
  func finish(after stop: RunSession.Stop?, failed: Bool = false) throws -> RunReport {
    let isInterrupted = stop == nil && !failed
    if isInterrupted { try session.writeCheckpoint() }
    return try session.finish(
      after: stop, interrupted: isInterrupted, failed: failed, wallSeconds: wallSeconds, scheduler: schedulerReport)
  }

  func table(of report: RunReport) -> String {
    let table = RunTable(report).text
    guard let pacer else { return table }
    return table + HostReport.text(pacer)
  }

  private var wallSeconds: Double { Double(clock.now() - begin) * 1e-9 }

  private var schedulerReport: JSONValue {
    var members = session.taskCounts
    members.append(JSONValue.Member(key: "pace", value: .string(pace.text)))
    if let pacer { members += HostReport.members(pacer) }
    return .object(members)
  }
}
