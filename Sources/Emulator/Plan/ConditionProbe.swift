package import GroundInterface
package import Quantities

/// Waits for one condition beside a run, and unseen by it: what `until` at the prompt asks for.
///
/// Its plan holds the entries of the run's own plan, so that they can be named; it lets none of them act, and
/// takes what happened to them from the run's engine.
package struct ConditionProbe: Sendable {
  private let plan: ScenarioPlan
  private var board: ConditionBoard
  private var situation: Situation?
  private var lastSamples: [SampleState]

  /// `plan` ends with the condition that is waited for.
  package init(_ plan: ScenarioPlan) {
    self.plan = plan
    board = ConditionBoard(plan)
    lastSamples = Array(repeating: SampleState(), count: plan.rows.changes.count)
  }

  /// Counts from tick `first` on; the state before it counts as committed.
  package mutating func start<S: SampleSource>(at first: Frame, beside engine: FaultEngine, _ source: inout S) {
    board.start = engine.start
    situation = source.situation()
    for i in lastSamples.indices { lastSamples[i].take(source.sample(plan.rows.changes[i])) }
    takeTallies(of: engine)
    board.start(plan.end.condition, plan, from: first.count)
  }

  package mutating func note(_ event: Event, at now: Frame) {
    board.note(event, of: plan, at: now.count)
  }

  /// Looks at what tick `now` has committed; true when the condition holds or happened in it.
  package mutating func holds<S: SampleSource>(
    at now: Frame, beside engine: FaultEngine, _ source: inout S
  ) -> Bool {
    board.due = .max
    takeTallies(of: engine)
    let present = source.situation()
    board.noteSituation(of: plan, from: situation, to: present, at: now.count)
    situation = present
    board.noteChanges(of: plan, &lastSamples, at: now.count, &source)
    return board.evaluate(plan.end.condition, plan, engine.faults, at: now.count, &source)
  }

  /// The next tick in which the condition changes with nothing but time passing.
  package var due: Frame { Frame(board.due) }

  /// Faults, operations and expectations stand in both plans in the same order.
  private mutating func takeTallies(of engine: FaultEngine) {
    let count = Int(plan.tallies.situation - plan.tallies.fault)
    for i in 0..<count {
      board.tallies[Int(plan.tallies.fault) + i] = engine.board.tallies[Int(engine.plan.tallies.fault) + i]
    }
  }
}
