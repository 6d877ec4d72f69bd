/// The part of the emulated computer that is only walked when a release comes before the jobs of the last one
/// may have ended, a task is slowed or stopped, or a new set of rows is released for the first time.
extension EmulatedComputer {
  @usableFromInline mutating func releaseCarefully(
    _ due: RowMask, at now: Int64, _ table: inout SlotTable
  ) -> ReleaseOutcome {
    var outcome = ReleaseOutcome(run: due)
    unfold(&table)
    work(until: now, &table, &outcome)
    var jobs = due & table.sheet.flightRows
    if pending == 0, fits(jobs, &table) {
      note(jobs, at: now)
      return outcome
    }
    while jobs != 0 {
      let row = jobs.trailingZeroBitCount
      jobs &= jobs &- 1
      start(row, at: now, &table, &outcome)
    }
    forecast(at: now, &table, &outcome)
    return outcome
  }

  /// Turns the release that was noted into jobs.
  @usableFromInline mutating func unfold(_ table: inout SlotTable) {
    guard noted != 0 else { return }
    pending = noted
    noted = 0
    accounted = notedAt
    var rest = pending
    while rest != 0 {
      let row = rest.trailingZeroBitCount
      rest &= rest &- 1
      remaining[row] = cost(row, &table)
      released[row] = notedAt
    }
  }

  /// Whether `rows`, released together on an idle computer, end in time; remembered when they do, with those
  /// already known if all of them fit together.
  private mutating func fits(_ rows: RowMask, _ table: inout SlotTable) -> Bool {
    if rows & ~knownToFit == 0 { return true }
    guard let together = time(of: rows | knownToFit, &table) else {
      guard let alone = time(of: rows, &table) else { return false }
      (knownToFit, fittingTime) = (rows, alone)
      return true
    }
    (knownToFit, fittingTime) = (rows | knownToFit, together)
    return true
  }

  /// Time for all of `rows` from a release together, nanoseconds; nil when one of them is stopped, or ends past
  /// its budget or period.
  private mutating func time(of rows: RowMask, _ table: inout SlotTable) -> Int64? {
    var rest = rows
    var time: Int64 = 0
    while rest != 0 {
      let row = rest.trailingZeroBitCount
      rest &= rest &- 1
      guard halted >> UInt64(table.sheet.rows[row].task) & 1 == 0 else { return nil }
      time &+= cost(row, &table)
      guard time <= min(table.sheet.rows[row].budget, table.sheet.rows[row].periodNanoseconds) else { return nil }
    }
    return time
  }

  /// Emulated time of one activation now, nanoseconds.
  private mutating func cost(_ row: Int, _ table: inout SlotTable) -> Int64 {
    max(1, table.sheet.rows[row].cost &+ extra[Int(table.sheet.rows[row].task)])
  }

  /// Releases one job, unless its task is stopped or its last job still runs (perhaps of the row it had
  /// in another mode).
  private mutating func start(_ row: Int, at now: Int64, _ table: inout SlotTable, _ outcome: inout ReleaseOutcome) {
    let task = table.sheet.rows[row].task
    if halted >> UInt64(task) & 1 == 1 {
      noticed |= 1 << UInt64(task)
      outcome.stopped |= .row(row)
      drop(row, &outcome)
    } else if let running = pendingRow(of: task, &table) {
      if running == row { miss(row, &outcome) }
      noticed |= slowed & (busy | 1 << UInt64(task))
      outcome.skipped |= .row(row)
      drop(row, &outcome)
    } else {
      pending |= .row(row)
      remaining[row] = cost(row, &table)
      released[row] = now
    }
  }

  private mutating func pendingRow(of task: UInt8, _ table: inout SlotTable) -> Int? {
    var rest = pending
    while rest != 0 {
      let row = rest.trailingZeroBitCount
      if table.sheet.rows[row].task == task { return row }
      rest &= rest &- 1
    }
    return nil
  }

  /// Works on the pending jobs from the accounted time up to `now`.
  private mutating func work(until now: Int64, _ table: inout SlotTable, _ outcome: inout ReleaseOutcome) {
    while pending != 0, accounted < now {
      let row = firstJob(of: pending, &table)
      let slice = min(remaining[row], now &- accounted)
      remaining[row] &-= slice
      accounted &+= slice
      busy |= 1 << UInt64(table.sheet.rows[row].task)
      if remaining[row] == 0 { end(row, at: accounted, &table, &outcome) }
    }
    if pending == 0 { busy = 0 }
    accounted = now
  }

  /// Looks at the ends that follow when nothing else is released: an end past budget or period is
  /// certain then, and an end in this frame is final, because releases come on frames only.
  private mutating func forecast(at now: Int64, _ table: inout SlotTable, _ outcome: inout ReleaseOutcome) {
    var waiting = pending
    var time = now
    while waiting != 0 {
      let row = firstJob(of: waiting, &table)
      waiting &= ~.row(row)
      time &+= remaining[row]
      busy |= 1 << UInt64(table.sheet.rows[row].task)
      if time &- now <= SlotRow.frameNanoseconds {
        end(row, at: time, &table, &outcome)
        accounted = time
      } else {
        judge(row, end: time, &table, &outcome)
      }
    }
    if pending == 0 { busy = 0 }
  }

  private mutating func end(_ row: Int, at time: Int64, _ table: inout SlotTable, _ outcome: inout ReleaseOutcome) {
    judge(row, end: time, &table, &outcome)
    let bit = RowMask.row(row)
    pending &= ~bit
    toldOverrun &= ~bit
    toldMissed &= ~bit
  }

  /// Judges an end. Whoever had the processor since it was last idle had a part in it.
  private mutating func judge(_ row: Int, end: Int64, _ table: inout SlotTable, _ outcome: inout ReleaseOutcome) {
    let response = end &- released[row]
    let late = response > table.sheet.rows[row].periodNanoseconds
    let over = response > table.sheet.rows[row].budget
    if over { overrun(row, response, &outcome) }
    if late { miss(row, &outcome) }
    if over || late { noticed |= slowed & busy }
  }

  private mutating func overrun(_ row: Int, _ response: Int64, _ outcome: inout ReleaseOutcome) {
    let bit = RowMask.row(row)
    guard toldOverrun & bit == 0 else { return }
    toldOverrun |= bit
    outcome.overran |= bit
    overruns[row] &+= 1
    lastOverrunRow = UInt8(row)
    lastOverrunNanoseconds = response
  }

  private mutating func miss(_ row: Int, _ outcome: inout ReleaseOutcome) {
    let bit = RowMask.row(row)
    guard toldMissed & bit == 0 else { return }
    toldMissed |= bit
    outcome.missed |= bit
    misses[row] &+= 1
  }

  private mutating func drop(_ row: Int, _ outcome: inout ReleaseOutcome) {
    outcome.run &= ~.row(row)
    skips[row] &+= 1
  }

  /// The job that has the processor: shortest period, then earliest release, then run order.
  private mutating func firstJob(of jobs: RowMask, _ table: inout SlotTable) -> Int {
    var best = jobs.trailingZeroBitCount
    var rest = jobs & (jobs &- 1)
    while rest != 0 {
      let row = rest.trailingZeroBitCount
      rest &= rest &- 1
      if table.sheet.rows[row].period != table.sheet.rows[best].period { break }
      if released[row] < released[best] { best = row }
    }
    return best
  }
}
