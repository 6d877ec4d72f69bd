import FixedStorage
package import FlightSoftware
import GroundInterface

/// The thirteen phases for people: what `phases` prints.
package struct PhaseList {
  private let notes: [PhaseNotes]
  private var table: PhaseTable

  package init(_ notes: [PhaseNotes], _ table: PhaseTable) {
    self.notes = notes.sorted { $0.phase.rawValue < $1.phase.rawValue }
    self.table = table
  }

  // MARK: text

  package var text: String { notes.map { paragraph($0) }.joined(separator: "\n") }

  private func paragraph(_ note: PhaseNotes) -> String {
    let row = table.phases[Int(note.phase.rawValue)]
    let number = String(note.phase.rawValue + 1)
    var lines = [(number.count == 1 ? " " : "") + "\(number)  \(note.phase.name): \(note.chinese), \(note.english)"]
    func add(_ key: String, _ values: [String]) {
      for (i, value) in values.enumerated() {
        let label = i == 0 ? key : ""
        lines.append("    \(label)" + String(repeating: " ", count: max(9 - label.count, 1)) + value)
      }
    }
    add("planned", [MomentText.text(note.planned)])
    add(
      "modes", [everyCase(of: SpacecraftMode.self).filter { row.modes.contains($0) }.map(\.name).joined(separator: " ")]
    )
    add("stages", note.stages.isEmpty ? [] : [note.stages.joined(separator: " ")])
    add("entry", (row.needsRequest ? ["on request of the ground"] : []) + note.entryText)
    add("exit", note.exitText)
    add("next", [successors(row).map(\.name).joined(separator: " ")].filter { !$0.isEmpty })
    add("abort", [abort(note, row)].filter { !$0.isEmpty })
    return lines.joined(separator: "\n") + "\n"
  }

  private func abort(_ note: PhaseNotes, _ row: PhaseRow) -> String {
    guard row.timeoutSeconds.isFinite else { return note.abortText }
    let limit = "after " + DurationText.text(Int64(row.timeoutSeconds * 128))
    return note.abortText.isEmpty ? limit + ": the phase holds" : "\(note.abortText), also \(limit)"
  }

  private func successors(_ row: PhaseRow) -> [Phase] {
    everyCase(of: Phase.self).filter { row.successors & (1 << UInt16($0.rawValue)) != 0 }
  }

  // MARK: graph

  /// In the DOT language.
  package var graph: String {
    var out = "digraph phases {\n  node [shape=box];\n"
    for note in notes {
      let row = table.phases[Int(note.phase.rawValue)]
      let label = note.exitText.joined(separator: "\\n")
      for next in successors(row) { out += edge(note.phase, next, "label=\"\(label)\"") }
      if row.abortPhase >= 0, let phase = Phase(rawValue: UInt8(row.abortPhase)) {
        out += edge(note.phase, phase, "style=dashed, label=\"abort\"")
      }
    }
    return out + "}\n"
  }

  private func edge(_ from: Phase, _ to: Phase, _ attributes: String) -> String {
    "  \"\(from.name)\" -> \"\(to.name)\" [\(attributes)];\n"
  }
}
