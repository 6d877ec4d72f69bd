import Emulator
import GroundInterface
package import Quantities

/// What a person at the prompt does to a session; all of it takes effect in the next frame.
extension RunSession {
  /// Everything that scripts of this run may name.
  package var catalogue: CatalogueIndex { run.catalogue }

  /// The frame in which an action of now takes effect.
  package var nextFrame: Frame { now + 1 }

  /// Compiles one fault or operation, given as text of a script, and takes it up; nil, and told, when refused.
  package func add(_ text: String, id: String, log: DiagnosticLog) -> Bool {
    let source = SourceText(file: "prompt", text: text)
    guard ScenarioCompiler.compile([source], catalogue: catalogue, seed: run.seed, log: log) != nil else {
      return false
    }
    adopt(CheckpointPaper.HandEntry(frame: nextFrame.count, text: text))
    return true
  }

  func adopt(_ entry: CheckpointPaper.HandEntry) {
    let source = SourceText(file: "prompt", text: entry.text)
    let log = DiagnosticLog()
    guard let added = ScenarioCompiler.compile([source], catalogue: catalogue, seed: run.seed, log: log) else {
      preconditionFailure("a hand's entry was compiled before it was kept")
    }
    emulator.adopt(added.plan, at: Frame(entry.frame))
    extend(added, entry)
  }

  /// Fires a fault of the plan; false when it is not armed.
  package func inject(_ id: String) -> Bool? {
    guard let index = run.scenario.faultIDs.firstIndex(of: id) else { return nil }
    return emulator.faults.inject(index, at: nextFrame)
  }

  /// Ends a fault of the plan; false when it is not active.
  package func clear(_ id: String) -> Bool? {
    guard let index = run.scenario.faultIDs.firstIndex(of: id) else { return nil }
    return emulator.faults.clearByHand(index, at: nextFrame)
  }
}
