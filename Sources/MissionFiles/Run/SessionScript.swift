import Emulator
import GroundInterface
package import Quantities

/// What was done by hand, written as a script that replays the session.
package struct SessionScript: Sendable {
  private struct Entry: Sendable {
    var kind: EntryExplanation.Kind
    var id: String
    var parts: [String]
  }
  private var entries: [Entry]
  private let waived: [String]

  /// Begins with the entries of the session's own scripts.
  package init(_ scenario: CompiledScenario) {
    entries = scenario.explanations.map { Entry(kind: $0.kind, id: $0.id, parts: $0.parts) }
    waived = scenario.waivedGoals
  }

  /// An id that no entry has.
  package func freeID() -> String {
    var number = 1
    while entries.contains(where: { $0.id == "hand-\(number)" }) { number += 1 }
    return "hand-\(number)"
  }

  package mutating func addFault(_ id: String, parts: [String], at frame: Frame) {
    entries.append(Entry(kind: .fault, id: id, parts: parts + ["when: \(moment(frame))"]))
  }

  package mutating func addOperation(_ id: String, parts: [String], at frame: Frame) {
    entries.append(Entry(kind: .operation, id: id, parts: parts + ["when: \(moment(frame))"]))
  }

  package mutating func inject(_ id: String, at frame: Frame) { replace("when", of: id, by: moment(frame)) }
  package mutating func clear(_ id: String, at frame: Frame) { replace("until", of: id, by: moment(frame)) }

  private mutating func replace(_ key: String, of id: String, by value: String) {
    guard let index = entries.firstIndex(where: { $0.id == id }) else { return }
    entries[index].parts.removeAll { $0.hasPrefix(key + ":") }
    entries[index].parts.append("\(key): \(value)")
  }

  private func moment(_ frame: Frame) -> String { "{ at: \(MomentText.text(frame)) }" }

  /// The script; it ends with the last frame flown.
  package func text(_ run: PreparedRun, last: Frame) -> String {
    var start = ""
    if case .phase(let phase, let stage) = run.start {
      let stages = run.mission.phases.notes.first { $0.phase == phase }?.stages ?? []
      start = "start: { phase: \(phase.name)\(stage > 0 ? "/" + stages[Int(stage) - 1] : "") }, "
    }
    var text = "format: 1\nscenario: session\nsession: true\n"
    text += "run: { \(start)until: \(MomentText.text(last + 1)), seed: \(run.seed) }\n"
    if !waived.isEmpty { text += "waive: [\(waived.joined(separator: ", "))]\n" }
    for (key, kind) in [("faults", EntryExplanation.Kind.fault), ("operations", .operation), ("expect", .expectation)] {
      let own = entries.filter { $0.kind == kind }
      guard !own.isEmpty else { continue }
      text += "\(key):\n" + own.map { "  - { id: \"\($0.id)\", \($0.parts.joined(separator: ", ")) }\n" }.joined()
    }
    return text
  }
}
