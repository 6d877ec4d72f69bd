package import GroundInterface

/// The events that came down in APIDs 24 and 25, each once, by running number; what is missing shows as a gap.
package struct EventList {
  private var records: [UInt32: EventRecord] = [:]

  package init() {}

  /// Takes the records of a packet; one that says nothing new changes nothing.
  package mutating func take(_ packet: ReceivedPacket, _ events: EventReports) {
    switch packet.kind {
    case .events: take(events.all)
    case .warnings: take(events.warnings)
    default: return
    }
  }

  private mutating func take(_ report: EventReport) {
    for place in report.records.indices where report.records[place].number > 0 {
      records[report.records[place].number] = report.records[place]
    }
  }

  private var rows: [(record: EventRecord, missing: UInt32)] {
    var last: UInt32?
    return records.keys.sorted().compactMap { number in
      guard let record = records[number] else { return nil }
      let missing = last.map { number - $0 - 1 } ?? 0
      last = number
      return (record, missing)
    }
  }

  package var text: String {
    let lines = rows.flatMap { record, missing in
      (missing > 0 ? ["        \(missing) not received"] : []) + ["\(pad(record.number))  \(EventText.line(record))"]
    }
    return "events\n" + lines.map { $0 + "\n" }.joined()
  }

  private func pad(_ number: UInt32) -> String {
    let text = String(number)
    return String(repeating: " ", count: max(0, 6 - text.count)) + text
  }

  package var json: JSONValue {
    .array(
      rows.map { record, missing in
        .object([
          "number": .integer(Int64(record.number)), "missing_before": .integer(Int64(missing)),
          "utc": .string(MomentText.text(record.time)), "event": .string(record.event.entry.name),
          "severity": .string("\(record.severity)"), "source": .string("\(record.source)"),
          "value1": .number(record.value1), "value2": .number(record.value2),
        ])
      })
  }
}
