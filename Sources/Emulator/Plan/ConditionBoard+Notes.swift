import GroundInterface
import Quantities

/// Occurrences as they happen, counted where the plan counts them.
extension ConditionBoard {
  mutating func note(_ event: Event, of plan: ScenarioPlan, at tick: Int64) {
    let raw = Int(event.rawValue)
    guard raw < plan.rows.eventTallies.count, plan.rows.eventTallies[raw] >= 0 else { return }
    note(plan.rows.eventTallies[raw], at: tick)
  }

  /// Phases, stages and modes entered and left.
  mutating func noteSituation(of plan: ScenarioPlan, from old: Situation?, to new: Situation, at tick: Int64) {
    for i in plan.rows.situations.indices where plan.rows.situations[i].happens(from: old, to: new) {
      note(plan.tallies.situation + Int32(i), at: tick)
    }
  }

  /// Values that are not what they were.
  mutating func noteChanges<S: SampleSource>(
    of plan: ScenarioPlan, _ last: inout [SampleState], at tick: Int64, _ source: inout S
  ) {
    for i in last.indices where last[i].take(source.sample(plan.rows.changes[i])) {
      note(plan.tallies.change + Int32(i), at: tick)
    }
  }
}
