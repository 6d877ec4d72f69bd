import Emulator
package import GroundInterface
package import Quantities

/// Waits for a condition in the scripts' grammar, beside the run and unseen by it.
package struct ConditionWatch {
  private var engine: FaultEngine

  /// Compiles the condition; nil, and told, when it is refused.
  package init?(_ condition: String, _ catalogue: CatalogueIndex, log: DiagnosticLog) {
    let text = "format: 1\nscenario: until\nrun: { until: { \(condition) } }\n"
    let source = SourceText(file: "prompt", text: text)
    guard let scenario = ScenarioCompiler.compile([source], catalogue: catalogue, log: log) else { return nil }
    engine = FaultEngine(scenario.plan)
  }

  package mutating func start(_ session: RunSession) {
    engine.start(at: session.now + 1, &session.emulator.craft)
  }

  package mutating func note(_ event: Event, at frame: Frame) { engine.note(event, at: frame) }

  /// The next frame that must be looked at even if nothing is due in it.
  package var due: Frame { Frame(engine.due) }

  /// Looks at what a tick has committed; true when the condition holds.
  package mutating func holds(_ session: RunSession) -> Bool {
    engine.commit(at: session.now, &session.emulator.craft)
    return engine.shouldStop
  }
}
