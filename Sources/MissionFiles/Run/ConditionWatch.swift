import Emulator
package import GroundInterface
package import Quantities

/// A condition in the scripts' grammar, typed at the prompt: it may name whatever the session's scripts define.
package struct ConditionWatch {
  private var probe: ConditionProbe

  /// Compiles the condition; nil, and told, when it is refused.
  package init?(_ condition: String, _ session: RunSession, log: DiagnosticLog) {
    let source = SourceText(file: "prompt", text: "{ \(condition) }")
    guard let tree = StrictParser.parse(source, log: log) else { return nil }
    let scenario = session.run.scenario
    let ids = IDTable(
      faults: scenario.faultIDs, operations: scenario.operationIDs, expectations: scenario.expectationIDs)
    let builder = PlanBuilder(session.catalogue, ids)
    builder.rows.faults = scenario.plan.faults
    builder.rows.operations = scenario.plan.operations
    builder.rows.expectations = scenario.plan.expectations
    let compiled = ConditionCompiler(builder).compile(ValueReader(tree, source, log))
    guard let compiled, !log.hasErrors else { return nil }
    builder.rows.end.condition = compiled.index
    probe = ConditionProbe(builder.finish(judgeOrder: [], names: 0))
    probe.start(at: session.nextFrame, beside: session.emulator.faults, &session.emulator.craft)
  }

  package mutating func note(_ event: Event, at frame: Frame) { probe.note(event, at: frame) }

  /// The next frame that must be looked at even if nothing is due in it.
  package var due: Frame { probe.due }

  /// Looks at what a tick has committed; true when the condition holds.
  package mutating func holds(_ session: RunSession) -> Bool {
    probe.holds(at: session.now, beside: session.emulator.faults, &session.emulator.craft)
  }
}
