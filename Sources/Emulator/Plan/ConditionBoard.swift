import GroundInterface
import Quantities

/// What one leaf remembers between commits.
struct LeafState: BitwiseCopyable, Sendable {
  /// First tick of the present unbroken truth; `.max` while false.
  var trueSince = Int64.max
  /// Frame of the last sample that was counted, and how many in a row satisfied.
  var lastFrame = Int64.min
  var run: Int32 = 0
  /// Occurrences that happened before this leaf began to count.
  var baseline: UInt32 = 0
}

/// What one condition remembers between commits.
struct ConditionState: BitwiseCopyable, Sendable {
  var trueSince = Int64.max
  var isTrue = false
  var wasTrue = false
  /// Occurrences in the last commit; of a level, its beginnings.
  var happenings: UInt32 = 0
}

/// Evaluates conditions on committed values: a bounded number of comparisons each, no search, no allocation.
struct ConditionBoard: Sendable {
  var leaves: [LeafState]
  var conditions: [ConditionState]
  var tallies: [Tally]
  /// Next tick in which a condition changes with nothing but time passing; found anew by every commit.
  var due = Int64.max

  init(_ plan: ScenarioPlan) {
    leaves = Array(repeating: LeafState(), count: plan.leaves.count)
    conditions = Array(repeating: ConditionState(), count: plan.conditions.count)
    tallies = Array(repeating: Tally(), count: plan.tallies.count)
  }

  mutating func note(_ tally: Int32, at tick: Int64) { tallies[Int(tally)].note(at: tick) }

  /// Forgets everything; counts occurrences from `tick` on, that tick included.
  mutating func start(_ index: Int32, _ plan: ScenarioPlan, from tick: Int64) {
    conditions[Int(index)] = ConditionState()
    let row = plan.conditions[Int(index)]
    for leaf in Int(row.first)..<Int(row.first + row.count) { leaves[leaf] = LeafState() }
    rebase(index, plan, from: tick)
  }

  /// Counts occurrences anew from `tick` on; what is known of levels stays.
  mutating func rebase(_ index: Int32, _ plan: ScenarioPlan, from tick: Int64) {
    let row = plan.conditions[Int(index)]
    for leaf in Int(row.first)..<Int(row.first + row.count) where plan.leaves[leaf].isOccurrence {
      leaves[leaf].baseline = tallies[Int(plan.leaves[leaf].subject)].countBefore(tick)
    }
  }

  /// Evaluates a condition on the values committed in `tick`; true for a level that holds or an occurrence in it.
  @discardableResult
  mutating func evaluate<S: SampleSource>(
    _ index: Int32, _ plan: ScenarioPlan, _ faults: borrowing [FaultState], at tick: Int64, _ source: inout S
  ) -> Bool {
    let row = plan.conditions[Int(index)]
    if row.isOccurrence { return evaluateOccurrence(Int(index), plan, Int(row.first), at: tick) }
    var isTrue = row.combination != .any
    for i in Int(row.first)..<Int(row.first + row.count) {
      let leaf = plan.leaves[i]
      let value = leaf.isOccurrence ? hasHappened(i, leaf) : level(i, leaf, faults, at: tick, &source)
      if row.combination == .any { isTrue = isTrue || value } else { isTrue = isTrue && value }
    }
    return settle(Int(index), isTrue, persistence: row.ticks, at: tick)
  }

  private mutating func evaluateOccurrence(_ index: Int, _ plan: ScenarioPlan, _ i: Int, at tick: Int64) -> Bool {
    let leaf = plan.leaves[i]
    let tally = tallies[Int(leaf.subject)]
    let baseline = leaves[i].baseline
    let total = tally.count &- baseline
    let before = max(tally.countBefore(tick), baseline) &- baseline
    let counted = max(before, leaf.nth &- 1)
    conditions[index].happenings = total > counted ? total &- counted : 0
    conditions[index].isTrue = total > counted
    return total > counted
  }

  private func hasHappened(_ i: Int, _ leaf: Leaf) -> Bool {
    (tallies[Int(leaf.subject)].count &- leaves[i].baseline >= leaf.nth) != leaf.isNegated
  }

  /// Applies the persistence of the whole and finds the beginnings of a level.
  private mutating func settle(_ index: Int, _ isTrue: Bool, persistence: Int64, at tick: Int64) -> Bool {
    var since = conditions[index].trueSince
    let holds = persists(isTrue, since: &since, persistence, at: tick)
    conditions[index].trueSince = since
    conditions[index].wasTrue = conditions[index].isTrue
    conditions[index].isTrue = holds
    conditions[index].happenings = holds && !conditions[index].wasTrue ? 1 : 0
    return holds
  }

  /// Whether something true now has been so for `persistence` ticks; notes when it will have been.
  private mutating func persists(_ isTrue: Bool, since: inout Int64, _ persistence: Int64, at tick: Int64) -> Bool {
    guard isTrue else {
      since = .max
      return false
    }
    since = min(since, tick)
    let due = since + max(persistence, 1) - 1
    if due > tick { self.due = min(self.due, due) }
    return tick >= due
  }

  // MARK: levels

  private mutating func level<S: SampleSource>(
    _ i: Int, _ leaf: Leaf, _ faults: borrowing [FaultState], at tick: Int64, _ source: inout S
  ) -> Bool {
    var state = leaves[i]
    let raw: Bool
    switch leaf.kind {
    case .phase:
      let now = source.situation()
      raw = Int32(now.phase.rawValue) == leaf.subject && (leaf.stage == 0 || now.stage == leaf.stage)
    case .mode: raw = Int32(source.situation().mode.rawValue) == leaf.subject
    case .faultActive: raw = faults[Int(leaf.subject)].stage == .active
    default:
      let sample = source.sample(leaf.source)
      raw = compare(leaf, sample, at: tick)
      if leaf.samples > 0 {
        let holds = counted(leaf, raw, sample, &state)
        leaves[i] = state
        return holds != leaf.isNegated
      }
    }
    let holds = persists(raw, since: &state.trueSince, leaf.ticks, at: tick)
    leaves[i] = state
    return holds != leaf.isNegated
  }

  /// Persistence in samples: only fresh ones count, one that fails starts again.
  private func counted(_ leaf: Leaf, _ raw: Bool, _ sample: Sample, _ state: inout LeafState) -> Bool {
    if sample.exists, sample.frame != state.lastFrame {
      state.lastFrame = sample.frame
      state.run = raw ? min(state.run, leaf.samples) + 1 : 0
    }
    return state.run >= leaf.samples
  }

  private mutating func compare(_ leaf: Leaf, _ sample: Sample, at tick: Int64) -> Bool {
    let value = sample.value
    switch leaf.kind {
    case .above: return value > leaf.low
    case .below: return value < leaf.low
    case .equals: return (value - leaf.low).magnitude <= leaf.high
    case .differs: return (value - leaf.low).magnitude > leaf.high
    case .inside: return value >= leaf.low && value <= leaf.high
    case .outside: return value < leaf.low || value > leaf.high
    case .invalid: return sample.exists && value.isNaN
    case .stale:
      let produced = sample.exists ? sample.frame : start
      let becomes = produced + leaf.age + 1
      if becomes > tick { due = min(due, becomes) }
      return tick >= becomes
    case .phase, .mode, .faultActive, .occurrence: return false
    }
  }

  /// First tick of the run: age of a value never sampled counts from it.
  var start: Int64 = 0
}

extension LeafState: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("trueSince", &trueSince)
    visitor.field("lastFrame", &lastFrame)
    visitor.field("run", &run)
    visitor.field("baseline", &baseline)
  }
}

extension ConditionState: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("trueSince", &trueSince)
    visitor.field("isTrue", &isTrue)
    visitor.field("wasTrue", &wasTrue)
    visitor.field("happenings", &happenings)
  }
}

extension ConditionBoard: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.rows("leaves", &leaves)
    visitor.rows("conditions", &conditions)
    visitor.rows("tallies", &tallies)
    visitor.field("due", &due)
    visitor.field("start", &start)
  }
}
