package import Quantities

/// Expectations and the end of the run, judged on what a tick committed.
extension FaultEngine {
  mutating func startExpectations(_ tick: Int64) {
    for index in plan.rows.judgeOrder {
      let row = plan.expectations[Int(index)]
      for condition in [row.condition, row.from, row.during] where condition >= 0 {
        board.start(condition, plan, from: tick)
      }
      open.append(index)
    }
    if plan.rows.end.condition >= 0 { board.start(plan.rows.end.condition, plan, from: tick) }
  }

  mutating func judge<S: SampleSource>(_ tick: Int64, _ source: inout S) {
    var place = 0
    while place < open.count {
      let i = Int(open[place])
      judgeOne(i, plan.expectations[i], tick, &source)
      if expectations[i].result == .pending { place += 1 } else { open.remove(at: place) }
    }
  }

  private mutating func judgeOne<S: SampleSource>(
    _ i: Int, _ row: ExpectationRow, _ tick: Int64, _ source: inout S
  ) {
    let isOpen = openWindow(i, row, tick, &source)
    let isTrue = board.evaluate(row.condition, plan, faults, at: tick, &source)
    switch row.form {
    case .within: if isOpen { judgeWithin(i, row, isTrue, tick) }
    case .always: judgeWindow(i, row, isOpen, isViolated: !isTrue, tick)
    case .never: judgeWindow(i, row, isOpen, isViolated: isTrue, tick)
    case .count: judgeCount(i, row, isOpen, tick)
    case .finally: break
    }
  }

  /// Whether this tick lies in the expectation's window; the tick that opens it is its first.
  private mutating func openWindow<S: SampleSource>(
    _ i: Int, _ row: ExpectationRow, _ tick: Int64, _ source: inout S
  ) -> Bool {
    var isOpen = true
    if row.during >= 0 {
      isOpen = board.evaluate(row.during, plan, faults, at: tick, &source)
    } else if row.from >= 0, expectations[i].opened == .min {
      isOpen = board.evaluate(row.from, plan, faults, at: tick, &source)
    }
    if isOpen, expectations[i].opened == .min {
      expectations[i].opened = row.from < 0 && row.during < 0 ? start : tick
      if row.from >= 0 || row.during >= 0 { board.rebase(row.condition, plan, from: tick) }
    }
    guard isOpen, row.length >= 0 else { return isOpen }
    return tick < expectations[i].opened + row.length
  }

  private mutating func judgeWithin(_ i: Int, _ row: ExpectationRow, _ isTrue: Bool, _ tick: Int64) {
    let elapsed = tick - expectations[i].opened
    if isTrue, elapsed < row.earliest { return settle(i, .broken, tick) }
    guard row.stays > 0 else {
      if isTrue, elapsed <= row.latest { return settle(i, .held, tick) }
      if elapsed >= row.latest { settle(i, .broken, tick) }
      return
    }
    if !isTrue {
      expectations[i].attempt = .max
    } else if expectations[i].attempt == .max, elapsed <= row.latest {
      expectations[i].attempt = tick
    }
    if expectations[i].attempt != .max {
      if tick - expectations[i].attempt + 1 >= row.stays { settle(i, .held, tick) }
    } else if elapsed >= row.latest {
      settle(i, .broken, tick)
    }
  }

  private mutating func judgeWindow(
    _ i: Int, _ row: ExpectationRow, _ isOpen: Bool, isViolated: Bool, _ tick: Int64
  ) {
    if isOpen, isViolated { return settle(i, .broken, tick) }
    if isLast(tick, i, row) { settle(i, .held, tick) }
  }

  private mutating func judgeCount(_ i: Int, _ row: ExpectationRow, _ isOpen: Bool, _ tick: Int64) {
    if isOpen { expectations[i].count += Int64(board.conditions[Int(row.condition)].happenings) }
    let count = expectations[i].count
    if row.bound != .atLeast, count > row.limit { return settle(i, .broken, tick) }
    if row.bound == .atLeast, count >= row.limit { return settle(i, .held, tick) }
    if isLast(tick, i, row) { settle(i, countResult(row, count), tick) }
  }

  private func countResult(_ row: ExpectationRow, _ count: Int64) -> ExpectationState.Result {
    switch row.bound {
    case .atMost: count <= row.limit ? .held : .broken
    case .atLeast: count >= row.limit ? .held : .broken
    case .exactly: count == row.limit ? .held : .broken
    }
  }

  /// The last tick of a window of stated length, or behind it.
  private func isLast(_ tick: Int64, _ i: Int, _ row: ExpectationRow) -> Bool {
    row.length >= 0 && expectations[i].opened != .min && tick >= expectations[i].opened + row.length - 1
  }

  private mutating func settle(_ i: Int, _ result: ExpectationState.Result, _ tick: Int64) {
    expectations[i].result = result
    expectations[i].settled = tick
    if result == .held || result == .broken {
      board.note(plan.tallies.of(expectation: i, result == .held ? .held : .broken), at: tick)
    }
  }

  // MARK: the end

  mutating func judgeEnd<S: SampleSource>(_ tick: Int64, _ source: inout S) {
    let end = plan.rows.end
    if let last = lastTick, tick >= last { shouldStop = true }
    if end.condition >= 0, board.evaluate(end.condition, plan, faults, at: tick, &source) { shouldStop = true }
  }

  /// Last tick that the script lets the run fly, nil when only a condition or the mission ends it.
  package var lastTick: Int64? {
    let end = plan.rows.end
    let byMoment = fixedTick(end.moment).map { $0 - 1 }
    let byLength = end.within >= 0 ? start + end.within - 1 : nil
    switch (byMoment, byLength) {
    case (let a?, let b?): return min(a, b)
    case (let a, let b): return a ?? b
    }
  }

  /// The run is over after `last`: closes every window that has no stated length.
  package mutating func finish(at last: Frame) {
    for i in expectations.indices where expectations[i].result == .pending {
      settle(i, resultAtEnd(i, plan.expectations[i]), last.count)
    }
    open.removeAll(keepingCapacity: true)
  }

  private func resultAtEnd(_ i: Int, _ row: ExpectationRow) -> ExpectationState.Result {
    if row.form == .finally { return board.conditions[Int(row.condition)].isTrue ? .held : .broken }
    guard expectations[i].opened != .min else { return .unreached }
    guard row.form != .within, row.length < 0 else { return .open }
    return row.form == .count ? countResult(row, expectations[i].count) : .held
  }

  /// Next tick in which an expectation is settled by time alone.
  mutating func nextJudgement(after tick: Int64) -> Int64 {
    var next = lastTick ?? .max
    for index in open {
      let i = Int(index)
      let row = plan.expectations[i]
      let state = expectations[i]
      guard state.opened != .min else { continue }
      if row.length >= 0 { next = min(next, state.opened + row.length - 1) }
      guard row.form == .within else { continue }
      for time in [row.earliest, row.latest] where state.opened + time > tick { next = min(next, state.opened + time) }
      if state.attempt != .max { next = min(next, state.attempt + row.stays - 1) }
    }
    return next
  }
}
