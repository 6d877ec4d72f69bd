public import Quantities

/// What one release of rows led to; every mask is of rows.
@frozen public struct ReleaseOutcome: BitwiseCopyable, Equatable, Sendable {
  /// Due rows that run in this frame, plant rows included.
  public var run: RowMask
  /// Rows that became certain, at this release, to end past their budget.
  public var overran: RowMask
  /// Rows whose job became certain, at this release, to end past their period.
  public var missed: RowMask
  /// Due rows that do not run: still busy with their last activation.
  public var skipped: RowMask
  /// Due rows of stopped tasks. Nothing in the computer tells the spacecraft of them: that is a watchdog's work.
  public var stopped: RowMask

  @inlinable public init(
    run: RowMask, overran: RowMask = 0, missed: RowMask = 0, skipped: RowMask = 0, stopped: RowMask = 0
  ) {
    self.run = run
    self.overran = overran
    self.missed = missed
    self.skipped = skipped
    self.stopped = stopped
  }

  /// Something happened that the spacecraft knows of.
  @inlinable public var isUneventful: Bool { overran | missed | skipped == 0 }
}

/// How the emulated computer spends its time, in emulated nanoseconds.
///
/// The model is fixed-priority scheduling with preemption. A job is one activation of a flight row.
/// * Jobs released in one frame run one after another in run order: the faster rows first,
///   then by `order`.
/// * A job still running when a faster row is released is interrupted and goes on afterwards.
///   A row of the same period does not interrupt it, but waits.
/// * So end = release + own cost + cost of the faster releases meanwhile (and of the jobs of its
///   own period that stood before it). End − release over the row's budget is an overrun; over its
///   period a missed deadline, and an activation that falls due before the end does not run.
///
/// What a job computes is computed whole in the frame of its release: only its time is emulated. An
/// overrun is told at the first release at which it is certain, which may be before its end: until
/// the next release nothing can shorten a job. Once per job each.
///
/// In a healthy spacecraft every release finds the computer idle and fits: each of its jobs ends within budget
/// when nothing else is released meanwhile. The widest set of rows found to fit is remembered, and a
/// release out of it is only noted, so it costs a comparison; it is unfolded into jobs when another release
/// comes before all of them have ended.
@frozen public struct EmulatedComputer: BitwiseCopyable, Sendable {
  /// Nanoseconds still to run of the job of each row in `pending`.
  @usableFromInline var remaining: InlineArray<128, Int64>
  /// Release of the job of each row in `pending`, nanoseconds since frame zero.
  @usableFromInline var released: InlineArray<128, Int64>
  /// Rows with a job that has not ended.
  @usableFromInline var pending: RowMask
  /// Rows of `pending` whose overrun, and whose missed deadline, was told.
  @usableFromInline var toldOverrun: RowMask
  @usableFromInline var toldMissed: RowMask
  /// Tasks that have had the processor since it was last idle.
  @usableFromInline var busy: UInt64
  /// Time up to which the work on `pending` is accounted, nanoseconds since frame zero.
  @usableFromInline var accounted: Int64
  /// Flight rows that, released together on an idle computer, all end within budget and period.
  @usableFromInline var knownToFit: RowMask
  /// Emulated time of all rows in `knownToFit` together, nanoseconds.
  @usableFromInline var fittingTime: Int64
  /// Rows of the latest release that was only noted, and its time, nanoseconds since frame zero.
  @usableFromInline var noted: RowMask
  @usableFromInline var notedAt: Int64
  /// Emulated time added to every activation of a task, nanoseconds; may be negative.
  @usableFromInline var extra: InlineArray<64, Int64>
  /// Tasks whose extra time is not zero.
  @usableFromInline var slowed: UInt64
  /// Tasks that are not activated.
  @usableFromInline var halted: UInt64
  /// Tasks whose extra time or stop has made a difference, own or another row's, since it was set.
  @usableFromInline var noticed: UInt64
  /// Per row: jobs that ended past their budget, past their period, activations that did not run.
  public var overruns: InlineArray<128, UInt32>
  public var misses: InlineArray<128, UInt32>
  public var skips: InlineArray<128, UInt32>
  /// Row of the latest overrun, and its time from release to the end then certain, nanoseconds.
  public var lastOverrunRow: UInt8
  public var lastOverrunNanoseconds: Int64

  @inlinable public init() {
    remaining = InlineArray(repeating: 0)
    released = InlineArray(repeating: 0)
    pending = 0
    toldOverrun = 0
    toldMissed = 0
    busy = 0
    accounted = 0
    knownToFit = 0
    fittingTime = 0
    noted = 0
    notedAt = 0
    extra = InlineArray(repeating: 0)
    slowed = 0
    halted = 0
    noticed = 0
    overruns = InlineArray(repeating: 0)
    misses = InlineArray(repeating: 0)
    skips = InlineArray(repeating: 0)
    lastOverrunRow = 0
    lastOverrunNanoseconds = 0
  }

  /// Charges every later activation of `task` with `nanoseconds` more; zero ends it.
  @inlinable public mutating func extraTime(_ task: UInt8, nanoseconds: Int64, _ table: inout SlotTable) {
    guard extra[Int(task)] != nanoseconds else { return }
    unfold(&table)
    let bit: UInt64 = 1 << UInt64(task)
    if extra[Int(task)] == 0 { noticed &= ~bit }
    extra[Int(task)] = nanoseconds
    slowed = nanoseconds == 0 ? slowed & ~bit : slowed | bit
    knownToFit = 0
  }

  /// Stops a task: its later activations do not run. A job in progress ends.
  @inlinable public mutating func stop(_ task: UInt8, _ stopped: Bool, _ table: inout SlotTable) {
    let bit: UInt64 = 1 << UInt64(task)
    guard stopped != (halted & bit != 0) else { return }
    unfold(&table)
    if stopped { noticed &= ~bit }
    halted ^= bit
    knownToFit = 0
  }

  /// Whether the extra time or stop of `task` has made a difference since it was set: its own
  /// activation overran, was late or did not run, or it pushed another row into that.
  @inlinable public func madeDifference(_ task: UInt8) -> Bool { noticed >> UInt64(task) & 1 == 1 }

  /// Releases the rows due in `frame` and says which of them run. Called once in every frame in
  /// which something is due, in rising order; reads the rows of `table` and changes nothing in it.
  @inlinable public mutating func release(_ due: RowMask, at frame: Frame, _ table: inout SlotTable) -> ReleaseOutcome {
    let jobs = due & table.sheet.flightRows
    let time = frame.count &* SlotRow.frameNanoseconds
    if pending == 0, jobs & ~knownToFit == 0, jobs == 0 || time &- notedAt >= fittingTime {
      note(jobs, at: time)
      return ReleaseOutcome(run: due)
    }
    return releaseCarefully(due, at: time, &table)
  }

  /// The jobs are sure to end in time, as far as one can know now.
  @inlinable mutating func note(_ jobs: RowMask, at time: Int64) {
    guard jobs != 0 else { return }
    noted = jobs
    notedAt = time
  }
}

extension EmulatedComputer: Visitable {
  @inlinable public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("remaining", &remaining)
    visitor.field("released", &released)
    visitor.field("pending", &pending)
    visitor.field("toldOverrun", &toldOverrun)
    visitor.field("toldMissed", &toldMissed)
    visitor.field("busy", &busy)
    visitor.field("accounted", &accounted)
    visitor.field("knownToFit", &knownToFit)
    visitor.field("fittingTime", &fittingTime)
    visitor.field("noted", &noted)
    visitor.field("notedAt", &notedAt)
    visitor.field("extra", &extra)
    visitor.field("slowed", &slowed)
    visitor.field("halted", &halted)
    visitor.field("noticed", &noticed)
    visitor.field("overruns", &overruns)
    visitor.field("misses", &misses)
    visitor.field("skips", &skips)
    visitor.field("lastOverrunRow", &lastOverrunRow)
    visitor.field("lastOverrunNanoseconds", &lastOverrunNanoseconds)
  }
}
