package import GroundInterface
package import Quantities

/// The end of a tick: what was committed is judged, and decides what acts in the next.
extension FaultEngine {
  package mutating func note(_ event: Event, at now: Frame) {
    board.note(event, of: plan, at: now.count)
  }

  package mutating func commit<S: SampleSource>(at now: Frame, _ source: inout S) {
    let tick = now.count
    takeSituation(tick, &source)
    board.noteChanges(of: plan, &lastSamples, at: tick, &source)
    judge(tick, &source)
    judgeEnd(tick, &source)
    for i in busy { evaluateFault(Int(i), at: tick, &source) }
    for i in waiting { evaluateOperation(Int(i), at: tick, &source) }
    findDue(after: tick)
  }

  // MARK: situation and arming

  private mutating func takeSituation<S: SampleSource>(_ tick: Int64, _ source: inout S) {
    let old = situation
    let now = source.situation()
    guard old != now else { return }
    situation = now
    board.noteSituation(of: plan, from: old, to: now, at: tick)
    guard let old, old.phase != now.phase else { return }
    for i in faults.indices where !plan.faults[i].isAlwaysArmed { changePhase(i, to: now.phase, tick, &source) }
  }

  private mutating func changePhase<S: SampleSource>(
    _ i: Int, to phase: Phase, _ tick: Int64, _ source: inout S
  ) {
    let isIn = plan.faults[i].phases & 1 << UInt16(phase.rawValue) != 0
    if isIn, faults[i].stage == .disarmed {
      arm(i, from: tick + 1, &source, committed: tick)
    } else if !isIn, faults[i].stage == .armed {
      faults[i].stage = .disarmed
      faults[i].isPending = false
      if plan.faults[i].trigger.moment.kind != .afterCondition { remove(Int32(i), from: &busy) }
    }
  }

  /// Arms a fault from the top of tick `first` on, and looks at once at what is committed.
  mutating func arm<S: SampleSource>(
    _ i: Int, from first: Int64, _ source: inout S, committed tick: Int64
  ) {
    let trigger = plan.faults[i].trigger
    faults[i].stage = .armed
    if faults[i].firstArmed == .min { faults[i].firstArmed = first }
    guard trigger.condition >= 0 else { return }
    board.start(trigger.condition, plan, from: first)
    if faults[i].activations == 0 { faults[i].needsFalse = trigger.edge }
    insert(Int32(i), into: &busy)
    evaluateFault(i, at: tick, &source)
  }

  // MARK: triggers

  private mutating func evaluateFault<S: SampleSource>(_ i: Int, at tick: Int64, _ source: inout S) {
    let row = plan.faults[i]
    let stage = faults[i].stage
    if row.trigger.moment.kind == .afterCondition, faults[i].moment == .max, faults[i].activations == 0 {
      faults[i].moment = momentAfter(row.trigger.moment, at: tick, &source)
    }
    if row.trigger.condition >= 0, stage != .finished, stage != .disarmed {
      let isTrue = board.evaluate(row.trigger.condition, plan, faults, at: tick, &source)
      if !isTrue { faults[i].needsFalse = false }
      if stage == .armed { faults[i].isPending = isTrue && !faults[i].needsFalse }
    }
    guard stage == .active else { return }
    if row.untilCondition >= 0, board.evaluate(row.untilCondition, plan, faults, at: tick, &source) {
      faults[i].isEnding = true
    }
    if row.untilMoment.kind == .afterCondition, faults[i].untilMoment == .max {
      faults[i].untilMoment = momentAfter(row.untilMoment, at: tick, &source)
    }
  }

  mutating func evaluateOperation<S: SampleSource>(_ i: Int, at tick: Int64, _ source: inout S) {
    let trigger = plan.operations[i].trigger
    if trigger.moment.kind == .afterCondition {
      if operations[i].moment == .max { operations[i].moment = momentAfter(trigger.moment, at: tick, &source) }
      return
    }
    let isTrue = board.evaluate(trigger.condition, plan, faults, at: tick, &source)
    if !isTrue { operations[i].needsFalse = false }
    operations[i].isPending = isTrue && !operations[i].needsFalse
  }

  /// The tick of a moment whose condition is true now, the next tick at the earliest; `.max` while it is not.
  private mutating func momentAfter<S: SampleSource>(
    _ moment: MomentRow, at tick: Int64, _ source: inout S
  ) -> Int64 {
    guard board.evaluate(moment.condition, plan, faults, at: tick, &source) else { return .max }
    return tick + max(moment.ticks, 1)
  }

  // MARK: operations

  /// The next operation to hand over in this tick, in order of id; nil when there is none.
  package mutating func takeOperation() -> Int? { outbox.isEmpty ? nil : Int(outbox.removeFirst()) }

  package mutating func noteSent(operation i: Int, at now: Frame) {
    guard operations[i].sent == .min else { return }
    operations[i].sent = now.count
    board.note(plan.tallies.of(operation: i, .sent), at: now.count)
  }

  package mutating func noteAnswer(operation i: Int, accepted: Bool, at now: Frame) {
    guard operations[i].answer == .none else { return }
    operations[i].answer = accepted ? .accepted : .refused
    operations[i].answered = now.count
    board.note(plan.tallies.of(operation: i, accepted ? .accepted : .refused), at: now.count)
  }

  // MARK: what comes next

  private mutating func findDue(after tick: Int64) {
    var next = board.due
    if cursor < moments.count { next = min(next, moments[cursor].tick) }
    for index in busy {
      let i = Int(index)
      let fault = faults[i]
      if fault.isPending || fault.isEnding { next = tick + 1 }
      next = min(next, fault.moment)
      if fault.stage == .resting { next = min(next, fault.restEnd) }
      guard fault.stage == .active else { continue }
      next = min(next, fault.shapeEnd, fault.untilMoment, nextSwitch(i, after: tick))
    }
    for i in waiting { next = min(next, operations[Int(i)].isPending ? tick + 1 : operations[Int(i)].moment) }
    for row in forced { next = min(next, nextDelivery(row)) }
    due = max(min(next, nextJudgement(after: tick)), tick + 1)
  }
}
