import GroundInterface
package import Quantities

/// The top of a tick: moments, then conditions, then clears; one change per fault and tick.
extension FaultEngine {
  package mutating func begin<Craft: FaultSurfaces>(at now: Frame, _ craft: inout Craft) {
    let tick = now.count
    board.due = .max
    takeMoments(tick, &craft)
    takeConditions(tick, &craft)
    takeClears(tick, &craft)
    applyShapes(tick)
    applyParts(&craft)
  }

  private mutating func takeMoments<Craft: FaultSurfaces>(_ tick: Int64, _ craft: inout Craft) {
    while cursor < moments.count, moments[cursor].tick <= tick {
      let moment = moments[cursor]
      cursor += 1
      if moment.isOperation {
        trigger(operation: Int(moment.index), tick)
      } else if faults[Int(moment.index)].stage == .armed {
        trigger(Int(moment.index), tick, &craft)
      }
    }
    for i in busy where faults[Int(i)].moment <= tick {
      faults[Int(i)].moment = .max
      if faults[Int(i)].stage == .armed { trigger(Int(i), tick, &craft) }
    }
    for i in waiting where operations[Int(i)].moment <= tick { operations[Int(i)].isPending = true }
  }

  private mutating func takeConditions<Craft: FaultSurfaces>(_ tick: Int64, _ craft: inout Craft) {
    for i in busy where faults[Int(i)].isPending && faults[Int(i)].stage == .armed { trigger(Int(i), tick, &craft) }
    var place = 0
    while place < waiting.count {
      let i = waiting[place]
      guard operations[Int(i)].isPending else {
        place += 1
        continue
      }
      waiting.remove(at: place)
      trigger(operation: Int(i), tick)
    }
  }

  private mutating func takeClears<Craft: FaultSurfaces>(_ tick: Int64, _ craft: inout Craft) {
    var place = 0
    while place < busy.count {
      let i = Int(busy[place])
      if faults[i].stage == .active, faults[i].onset < tick { clearIfOver(i, tick) }
      if faults[i].stage == .resting, faults[i].restEnd <= tick { rearm(i, tick) }
      // A fault without further work has left the list, and the next stands in its place.
      if place < busy.count, Int(busy[place]) == i { place += 1 }
    }
  }

  // MARK: one fault

  mutating func trigger<Craft: FaultSurfaces>(_ i: Int, _ tick: Int64, _ craft: inout Craft) {
    let row = plan.faults[i]
    faults[i].stage = .active
    faults[i].onset = tick
    faults[i].activations += 1
    if faults[i].firstTriggered == .min { faults[i].firstTriggered = tick }
    faults[i].isPending = false
    faults[i].isEnding = false
    faults[i].isEffective = false
    faults[i].needsFalse = row.trigger.condition >= 0 && !plan.conditions[Int(row.trigger.condition)].isOccurrence
    board.note(plan.tallies.of(fault: i, .triggered), at: tick)
    startShape(i, row, tick)
    startUntil(i, row, tick)
    if row.target == .signal { capture(i, row, &craft) }
    insert(Int32(i), into: &busy)
    insert(Int32(i), into: &applied)
  }

  private mutating func startUntil(_ i: Int, _ row: FaultRow, _ tick: Int64) {
    faults[i].untilMoment = fixedTick(row.untilMoment) ?? .max
    if row.untilMoment.kind == .afterCondition { board.start(row.untilMoment.condition, plan, from: tick) }
    if row.untilCondition >= 0 { board.start(row.untilCondition, plan, from: tick) }
  }

  private mutating func clearIfOver(_ i: Int, _ tick: Int64) {
    let isEnded = faults[i].isEnding || faults[i].untilMoment <= tick
    let isShapeOver = faults[i].shapeEnd <= tick
    if isEnded { return clear(i, tick) }
    guard isShapeOver else { return }
    if plan.faults[i].clear == .latched {
      // It outlives its shape with the contribution of its last tick.
      faults[i].isFrozen = true
      faults[i].shapeEnd = .max
      faults[i].nextSwitch = .max
    } else {
      clear(i, tick)
    }
  }

  mutating func clear(_ i: Int, _ tick: Int64) {
    if faults[i].firstCleared == .min { faults[i].firstCleared = tick }
    board.note(plan.tallies.of(fault: i, .cleared), at: tick)
    faults[i].isEnding = false
    faults[i].isPending = false
    let isHeld = plan.faults[i].clear == .holdLast
    faults[i].isFrozen = isHeld
    if !isHeld {
      faults[i].isOn = false
      remove(Int32(i), from: &applied)
    }
    guard faults[i].activations < plan.faults[i].times else {
      faults[i].stage = .finished
      return remove(Int32(i), from: &busy)
    }
    faults[i].stage = .resting
    let (end, overflow) = tick.addingReportingOverflow(plan.faults[i].rearm)
    faults[i].restEnd = overflow ? .max : end
  }

  /// Armed again in the tick in which its rest is over; occurrences count from this tick on.
  private mutating func rearm(_ i: Int, _ tick: Int64) {
    let row = plan.faults[i]
    faults[i].restEnd = .max
    guard let phase = situation?.phase, row.phases & 1 << UInt16(phase.rawValue) != 0 else {
      faults[i].stage = .disarmed
      if row.trigger.moment.kind != .afterCondition { remove(Int32(i), from: &busy) }
      return
    }
    faults[i].stage = .armed
    guard row.trigger.condition >= 0 else { return }
    board.rebase(row.trigger.condition, plan, from: tick)
    if plan.conditions[Int(row.trigger.condition)].awaitsOccurrence { faults[i].needsFalse = false }
  }

  mutating func trigger(operation i: Int, _ tick: Int64) {
    operations[i].isPending = false
    operations[i].moment = .max
    guard operations[i].triggered == .min else { return }
    operations[i].triggered = tick
    insert(Int32(i), into: &outbox)
  }
}
