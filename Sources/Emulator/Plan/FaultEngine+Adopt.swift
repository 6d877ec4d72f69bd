import HardwareInterface
package import Quantities

/// What a hand adds to a plan under way.
extension FaultEngine {
  /// Takes up the faults and operations of `addition`, all of which begin in tick `first`.
  ///
  /// They stand behind those of the plan, so every number that something remembers keeps its meaning; only the
  /// counters of what stands behind faults and operations move up. A script with the same entries at the same
  /// moment does the same to the spacecraft.
  package mutating func adopt(_ addition: ScenarioPlan, at first: Frame) {
    let old = plan
    var rows = old.rows
    for row in addition.faults { rows.faults.append(rows.rehomed(row, of: addition, at: first)) }
    for var row in addition.operations {
      row.trigger = TriggerRow(at: first)
      rows.operations.append(row)
    }
    rows.layerSignals()
    let shift = TallyShift(from: old.tallies, to: TallyMap(rows))
    for i in rows.leaves.indices where rows.leaves[i].isOccurrence {
      rows.leaves[i].subject = shift.moved(rows.leaves[i].subject)
    }
    plan = ScenarioPlan(rows, hash: rows.canonicalHash(old.hash))
    board.adopt(shift)
    adoptChains(of: old)
    schedule(faults: addition.faults.count, operations: addition.operations.count, at: first.count)
    reserve()
  }

  private mutating func schedule(faults newFaults: Int, operations newOperations: Int, at tick: Int64) {
    var coming = Array(moments[cursor...])
    for _ in 0..<newFaults {
      coming.append(ScheduledMoment(tick: tick, index: Int32(faults.count)))
      var state = FaultState()
      state.stage = .armed
      state.firstArmed = tick
      faults.append(state)
    }
    for _ in 0..<newOperations {
      coming.append(ScheduledMoment(tick: tick, index: Int32(operations.count), isOperation: true))
      operations.append(OperationState())
    }
    moments.removeSubrange(cursor...)
    moments += coming.sorted {
      ($0.tick, $0.isOperation ? 1 : 0, $0.index) < ($1.tick, $1.isOperation ? 1 : 0, $1.index)
    }
    ruling += Array(repeating: -1, count: plan.parts.count - ruling.count)
    written += Array(repeating: .none, count: plan.signals.count - written.count)
    due = min(due, tick)
  }

  /// A word's way without the new fault is the way it has had so far.
  private mutating func adoptChains(of old: ScenarioPlan) {
    var (newChains, newQueues) = SignalChain.all(of: plan)
    for signal in plan.signals.indices {
      for place in plan.chains(of: signal) {
        guard let source = oldChain(signal, omitting: newChains[place].omitted, in: old) else { continue }
        newChains[place].delivered = chains[source].delivered
        if newChains[place].queue >= 0, chains[source].queue >= 0 {
          newQueues[Int(newChains[place].queue)] = queues[Int(chains[source].queue)]
        }
      }
    }
    chains = newChains
    queues = newQueues
  }

  private func oldChain(_ signal: Int, omitting fault: Int32, in old: ScenarioPlan) -> Int? {
    guard signal < old.signals.count else { return nil }
    let own = old.chains(of: signal)
    return own.first { chains[$0].omitted == fault } ?? own.lowerBound
  }

  /// Fires an armed fault in tick `next`; false when it is not armed.
  package mutating func inject(_ i: Int, at next: Frame) -> Bool {
    guard inject(i) else { return false }
    due = next.count
    return true
  }

  /// Ends an active fault in tick `next`; false when it is not active.
  package mutating func clearByHand(_ i: Int, at next: Frame) -> Bool {
    guard clearByHand(i) else { return false }
    due = next.count
    return true
  }
}

extension TriggerRow {
  init(at frame: Frame) {
    self.init()
    moment = MomentRow(.fixed, ticks: frame.count)
  }
}

extension ScenarioPlan.Rows {
  /// A fault of another plan with the numbers of this one's parts and signals.
  fileprivate mutating func rehomed(_ row: FaultRow, of other: ScenarioPlan, at first: Frame) -> FaultRow {
    var row = row
    row.trigger = TriggerRow(at: first)
    switch row.target {
    case .part:
      let part = other.parts[Int(row.index)]
      let known = parts.firstIndex { $0.device == part.device && $0.part == part.part }
      if known == nil { parts.append(part) }
      row.index = Int32(known ?? parts.count - 1)
    case .signal:
      let signal = other.signals[Int(row.index)]
      let known = signals.firstIndex { $0.signal == signal.signal }
      if known == nil { signals.append(signal) }
      row.index = Int32(known ?? signals.count - 1)
    case .link, .clock, .task, .store: break
    }
    return row
  }

  /// Sorts the faults of each signal by layer, then by their place in the plan.
  package mutating func layerSignals() {
    signalFaults = []
    for index in signals.indices {
      let own = faults.indices.filter { faults[$0].target == .signal && faults[$0].index == index }
      let sorted = own.sorted { (faults[$0].effect, $0) < (faults[$1].effect, $1) }
      signals[index].first = Int32(signalFaults.count)
      signals[index].count = Int32(sorted.count)
      signals[index].delays = sorted.contains { faults[$0].effect == SignalLayer.delay.rawValue }
      signalFaults += sorted.map { Int32($0) }
    }
  }
}

/// Where each counter of one plan stands in a larger one.
struct TallyShift {
  let old: [Int32]
  let new: [Int32]
  let count: Int

  init(from old: TallyMap, to new: TallyMap) {
    self.old = [0, old.fault, old.operation, old.expectation, old.situation, old.change]
    self.new = [0, new.fault, new.operation, new.expectation, new.situation, new.change]
    count = new.count
  }

  func moved(_ tally: Int32) -> Int32 {
    let section = old.lastIndex { $0 <= tally } ?? 0
    return tally - old[section] + new[section]
  }
}

extension ConditionBoard {
  fileprivate mutating func adopt(_ shift: TallyShift) {
    var moved = Array(repeating: Tally(), count: shift.count)
    for i in tallies.indices { moved[Int(shift.moved(Int32(i)))] = tallies[i] }
    tallies = moved
  }
}
