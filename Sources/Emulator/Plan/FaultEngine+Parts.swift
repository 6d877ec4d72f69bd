package import Quantities

/// Failing parts: a part has one failure at a time, the latest onset rules.
extension FaultEngine {
  mutating func applyParts<Craft: FaultSurfaces>(_ craft: inout Craft) {
    guard !failing.isEmpty || !applied.isEmpty else { return }
    for part in failing { ruling[Int(part)] = -1 }
    for i in applied where plan.faults[Int(i)].target == .part && faults[Int(i)].isOn {
      let part = plan.faults[Int(i)].index
      let rival = ruling[Int(part)]
      // The same tick: the smaller id, which came first.
      if rival < 0 || faults[Int(rival)].onset < faults[Int(i)].onset { ruling[Int(part)] = i }
      insert(part, into: &failing)
    }
    var place = 0
    while place < failing.count {
      let part = failing[place]
      let row = plan.parts[Int(part)]
      let ruler = ruling[Int(part)]
      if ruler >= 0 {
        let fault = plan.faults[Int(ruler)]
        let severity = fault.value * faults[Int(ruler)].strength
        craft.fail(row.device, part: row.part, kind: fault.effect, severity: severity)
        place += 1
      } else {
        craft.fail(row.device, part: row.part, kind: nil, severity: 0)
        failing.remove(at: place)
      }
    }
  }

  /// After the plant's step: which failures mattered.
  package mutating func collectDifferences<Craft: FaultSurfaces>(at now: Frame, _ craft: inout Craft) {
    for part in failing {
      let row = plan.parts[Int(part)]
      if craft.takeDifference(row.device, part: row.part) { noteEffective(Int(ruling[Int(part)]), now.count) }
    }
  }

  /// A unit was switched off and on again: latched failures that this cures end at the top of the next tick.
  package mutating func notePowerCycle(of unit: UInt8) {
    for i in applied where plan.faults[Int(i)].target == .part && plan.faults[Int(i)].clear == .latched {
      let part = plan.parts[Int(plan.faults[Int(i)].index)]
      if part.cure == unit, faults[Int(i)].stage == .active { faults[Int(i)].isEnding = true }
    }
  }

  mutating func noteEffective(_ i: Int, _ tick: Int64) {
    guard !faults[i].isEffective else { return }
    faults[i].isEffective = true
    if faults[i].firstEffective == .min { faults[i].firstEffective = tick }
    board.note(plan.tallies.of(fault: i, .effective), at: tick)
  }

  // MARK: by hand

  /// Fires an armed fault at the top of the next tick; false when it is not armed.
  package mutating func inject(_ i: Int) -> Bool {
    guard faults[i].stage == .armed else { return false }
    faults[i].isPending = true
    insert(Int32(i), into: &busy)
    due = .min
    return true
  }

  /// Ends an active fault at the top of the next tick; false when it is not active.
  package mutating func clearByHand(_ i: Int) -> Bool {
    guard faults[i].stage == .active else { return false }
    faults[i].isEnding = true
    due = .min
    return true
  }
}
