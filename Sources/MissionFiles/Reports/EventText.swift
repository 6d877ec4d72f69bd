package import GroundInterface

/// One event in one line for people.
package enum EventText {
  package static func line(_ record: EventRecord) -> String {
    let entry = record.event.entry
    let values = [(entry.value1, record.value1), (entry.value2, record.value2)].filter { !$0.0.isEmpty }
    let text = values.map { "\($0.0) \(NumberText.write($0.1))" }.joined(separator: ", ")
    return "\(MomentText.text(record.frame))  \(record.severity)  \(entry.name)" + (text.isEmpty ? "" : "  \(text)")
  }
}
