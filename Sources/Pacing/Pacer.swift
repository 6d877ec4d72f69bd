package import Quantities

/// How simulated time follows the host's clock.
///
/// The policy, when the host is late:
/// * the clock is read before sleeping, and a frame whose deadline has passed starts at once (a sleep
///   to a past deadline costs 15 us);
/// * after `catchUpLimit` late frames in a row the thread sleeps for `breather`, so that a run that
///   cannot keep up (a real-time thread above all) does not hold its processor for ever;
/// * beyond `rebaseBehind` the deadlines move: the time is given up, no simulated frame is ever left out;
/// * events (a row of late frames) and frames are counted, and a report names the slowest task, at
///   most once in `reportInterval`.
///
/// Nothing of this enters the state, the events, the verdict or the digest of a run.
package struct PacingPolicy: Equatable, Sendable {
  package var catchUpLimit = 5
  /// Nanoseconds, all of them.
  package var breather: Int64 = 20_000
  package var rebaseBehind: Int64 = 500_000_000
  package var reportInterval: Int64 = 10_000_000_000

  package init() {}
}

/// How the frame just waited for begins.
package enum Wake: Equatable, Sendable {
  /// After a sleep to its deadline.
  case onTime
  /// At once: the frame before it (or the host) took too long.
  case late
  /// At once, and the deadlines were moved by the time given up, nanoseconds.
  case rebased(Int64)
  /// A signal came first. Wait again for the same frame, or leave.
  case interrupted
}

/// What the host's lateness amounted to.
package struct PacingCounts: Equatable, Sendable {
  /// Rows of late frames, and late frames.
  package var overrunEvents: UInt64 = 0
  package var overrunFrames: UInt64 = 0
  /// Breathers taken in the middle of a row of late frames.
  package var bursts: UInt64 = 0
  package var rebases: UInt64 = 0
  /// Time given up by moving deadlines, nanoseconds.
  package var givenUp: Int64 = 0
  /// Sleeps that ended before their deadline without a signal.
  package var earlyWakes: UInt64 = 0
  /// Times at which the clock was found to have gone back.
  package var clockSteps: UInt64 = 0
}

/// One throttled message about late frames.
package struct OverrunReport: Equatable, Sendable {
  /// Events and frames since the last report.
  package var events: UInt64
  package var frames: UInt64
  /// Slowest task of the frame that made the latest one late, when measured.
  package var slowestTask: Int?
  package var slowestNanoseconds: Int64
}

/// Keeps the frames of a run on absolute deadlines of a clock.
package struct Pacer<Clock: PacingClock> {
  package private(set) var counts = PacingCounts()
  /// Start of a frame less its deadline.
  package var lateness = LatenessHistogram()
  package var tasks: TaskTimes
  private var clock: Clock
  private let policy: PacingPolicy
  /// Nanoseconds of the host's clock that one frame lasts.
  private let framePeriod: Double
  private var origin = Frame(0)
  /// Reading of the clock at which frame `origin` is due.
  private var originDeadline: Int64 = 0
  private var latest: Int64 = 0
  private var lateInARow = 0
  private var reported = PacingCounts()
  private var reportedAt = Int64.min
  private var slowestOfLateFrame: (task: Int, nanoseconds: Int64)?

  /// `period` is the length of one frame at real pace, seconds; `speed` divides it.
  package init(
    clock: Clock, period: Double = Frame.seconds, speed: Double = 1, tasks: Int = 64, policy: PacingPolicy = .init()
  ) {
    precondition(speed > 0 && period > 0, "a pace has a positive period")
    self.clock = clock
    self.policy = policy
    self.tasks = TaskTimes(tasks: tasks)
    framePeriod = period * 1e9 / speed
  }

  /// Makes `frame` due one period from now; called at the start and after a pause.
  package mutating func start(at frame: Frame) {
    latest = clock.now()
    origin = frame
    originDeadline = latest + Int64(framePeriod)
    lateInARow = 0
  }

  /// Reading of the clock, for measuring tasks.
  package mutating func now() -> Int64 { clock.now() }

  /// Waits for the deadline of `frame`, which rises from call to call.
  package mutating func wait(for frame: Frame) -> Wake {
    let behind = read() - deadline(of: frame)
    let wake: Wake
    if behind > 0 {
      wake = startLate(behind)
      lateness.record(behind)
    } else {
      lateInARow = 0
      guard sleep(until: frame) else { return .interrupted }
      wake = .onTime
      lateness.record(latest - deadline(of: frame))
    }
    tasks.startFrame()
    return wake
  }

  /// The message now due about late frames, or nil.
  package mutating func report() -> OverrunReport? {
    let fresh = counts.overrunFrames - reported.overrunFrames
    guard fresh > 0, reportedAt == .min || latest - reportedAt >= policy.reportInterval else { return nil }
    let events = counts.overrunEvents - reported.overrunEvents
    reported = counts
    reportedAt = latest
    return OverrunReport(
      events: events, frames: fresh, slowestTask: slowestOfLateFrame?.task,
      slowestNanoseconds: slowestOfLateFrame?.nanoseconds ?? 0)
  }

  /// Reading of the clock at which `frame` is due, as things stand.
  package func deadline(of frame: Frame) -> Int64 { originDeadline + Int64(Double(frame - origin) * framePeriod) }

  /// Reads the clock. When it has gone back, the deadlines go back with it.
  private mutating func read() -> Int64 {
    let reading = clock.now()
    if reading < latest {
      counts.clockSteps += 1
      originDeadline -= latest - reading
    }
    latest = reading
    return reading
  }

  private mutating func startLate(_ behind: Int64) -> Wake {
    if lateInARow == 0 { counts.overrunEvents += 1 }
    counts.overrunFrames += 1
    lateInARow += 1
    slowestOfLateFrame = tasks.slowest
    if behind > policy.rebaseBehind { return rebase(by: behind) }
    if lateInARow % policy.catchUpLimit == 0 {
      counts.bursts += 1
      _ = clock.sleep(until: latest + policy.breather)
    }
    return .late
  }

  private mutating func rebase(by behind: Int64) -> Wake {
    originDeadline += behind
    counts.rebases += 1
    counts.givenUp += behind
    return .rebased(behind)
  }

  private mutating func sleep(until frame: Frame) -> Bool {
    while true {
      guard clock.sleep(until: deadline(of: frame)) else { return false }
      if read() >= deadline(of: frame) { return true }
      counts.earlyWakes += 1
    }
  }
}
