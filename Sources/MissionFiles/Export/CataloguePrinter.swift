import Emulator
import FlightSoftware
import GroundInterface

/// What a build offers to scripts, as text or JSON: the `catalogue` command.
package enum CataloguePrinter {
  package enum Section: String, CaseIterable, Sendable { case faults, telemetry, commands, events, phases, goals }

  struct Row {
    var name: String
    var columns: [(key: String, value: String)] = []
  }

  package static func text(_ catalogue: CatalogueIndex, _ sections: [Section] = Section.allCases) -> String {
    sections.map { section in
      let rows = rows(section, catalogue)
      let width = rows.map(\.name.count).max() ?? 0
      let lines = rows.map { row in
        let name = row.name + String(repeating: " ", count: width - row.name.count)
        return "  " + ([name] + row.columns.map(\.value).filter { !$0.isEmpty }).joined(separator: "  ")
      }
      return ([section.rawValue] + lines).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  package static func json(_ catalogue: CatalogueIndex, _ sections: [Section] = Section.allCases) -> JSONValue {
    .object(
      sections.map { section in
        let rows = rows(section, catalogue).map { row in
          let name = JSONValue.Member(key: "name", value: .string(row.name))
          return JSONValue.object([name] + row.columns.map { JSONValue.Member(key: $0.key, value: .string($0.value)) })
        }
        return JSONValue.Member(key: section.rawValue, value: .array(rows))
      })
  }

  static func rows(_ section: Section, _ catalogue: CatalogueIndex) -> [Row] {
    switch section {
    case .faults: faultRows(catalogue)
    case .telemetry:
      catalogue.parameters.keys.sorted().compactMap { catalogue.parameters[$0] }.map { row($0, catalogue) }
    case .commands:
      catalogue.telecommands.keys.sorted().compactMap { catalogue.telecommands[$0] }.map { row($0, catalogue) }
    case .events: catalogue.events.keys.sorted().compactMap { catalogue.events[$0] }.map { row($0, catalogue) }
    case .phases: catalogue.phaseNames.map { Row(name: $0) }
    case .goals: (catalogue.goals ?? []).sorted().map { Row(name: $0) }
    }
  }

  // MARK: rows

  private static func row(_ parameter: CatalogueIndex.ParameterRow, _ catalogue: CatalogueIndex) -> Row {
    let entry = parameter.entry
    return Row(
      name: entry.name,
      columns: kind(entry.kind) + [
        ("rate", catalogue.rate(of: parameter)), ("packet", packet(of: parameter)), ("module", entry.module),
        ("meaning", entry.meaning),
      ])
  }

  /// The APID that brings an on-board parameter down; empty for what is known on the ground alone.
  private static func packet(of parameter: CatalogueIndex.ParameterRow) -> String {
    guard parameter.source.sheet == .telemetry, let name = Parameter(rawValue: parameter.source.index),
      let packet = DownlinkPacket.carrier(of: name)
    else { return "" }
    return "APID \(packet.apid)"
  }

  private static func row(_ code: TelecommandCode, _ catalogue: CatalogueIndex) -> Row {
    let arguments = code.entry.arguments.map { "\($0.name): \(text($0))" }.joined(separator: ", ")
    return Row(
      name: code.entry.name,
      columns: [
        ("arguments", arguments), ("rate", catalogue.rate(of: .flight(.commands))), ("module", code.module),
        ("meaning", code.entry.meaning),
      ])
  }

  private static func row(_ event: Event, _ catalogue: CatalogueIndex) -> Row {
    let entry = event.entry
    return Row(
      name: entry.name,
      columns: [
        ("severity", "\(event.severity)"), ("value1", entry.value1), ("value2", entry.value2),
        ("rate", catalogue.rate(of: event.task)), ("module", event.module), ("cause", entry.cause),
      ])
  }

  // MARK: words of several rows

  /// The type, and the unit of a number or the words of an enumeration.
  static func kind(_ kind: ValueKind) -> [(key: String, value: String)] {
    switch kind {
    case .number(let unit): [("type", "number"), ("unit", unit)]
    case .integer: [("type", "integer"), ("unit", "")]
    case .words(let words): [("type", "word"), ("unit", words.joined(separator: "|"))]
    case .flag: [("type", "boolean"), ("unit", "")]
    }
  }

  /// Empty where the type says it all.
  static func range(_ range: ClosedRange<Double>, of kind: ValueKind) -> String {
    switch kind {
    case .number, .integer:
      range == TelecommandEntry.Argument.anything
        ? "" : "\(NumberText.write(range.lowerBound)) to \(NumberText.write(range.upperBound))"
    case .words, .flag: ""
    }
  }

  /// Kind and, where there is one, range: what stands behind the name of an argument.
  private static func text(_ argument: TelecommandEntry.Argument) -> String {
    let facts = kind(argument.kind).map(\.value) + [range(argument.range, of: argument.kind)]
    return facts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
