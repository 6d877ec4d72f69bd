import GroundInterface

/// What a build offers to scripts, as text or JSON: the `catalogue` command.
package enum CataloguePrinter {
  package enum Section: String, CaseIterable, Sendable { case faults, telemetry, commands, events, phases, goals }

  struct Row {
    var name: String
    var columns: [(key: String, value: String)]
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
      catalogue.parameters.values.map(\.entry).sorted { $0.name < $1.name }.map { entry in
        Row(name: entry.name, columns: [("unit", kindText(entry.kind)), ("meaning", entry.meaning)])
      }
    case .commands:
      catalogue.telecommands.values.map(\.entry).sorted { $0.name < $1.name }.map { entry in
        let arguments = entry.arguments.map { "\($0.name): \(kindText($0.kind))" }.joined(separator: ", ")
        return Row(name: entry.name, columns: [("arguments", arguments), ("meaning", entry.meaning)])
      }
    case .events:
      catalogue.events.keys.sorted().compactMap { name in
        catalogue.events[name].map { event in
          Row(name: name, columns: [("severity", "\(event.severity)"), ("cause", event.entry.cause)])
        }
      }
    case .phases: catalogue.phaseNames.map { Row(name: $0, columns: []) }
    case .goals: (catalogue.goals ?? []).sorted().map { Row(name: $0, columns: []) }
    }
  }

  private static func faultRows(_ catalogue: CatalogueIndex) -> [Row] {
    let parts = catalogue.parts.values.flatMap { part in
      part.failures.map { failure in
        let value = failure.value.map { kindText($0) } ?? ""
        let range = failure.value == nil ? "" : "\(failure.range.lowerBound) to \(failure.range.upperBound)"
        let cure = part.cure.map { "cured by a power cycle of \($0)" } ?? ""
        return Row(
          name: "\(part.name) \(failure.name)",
          columns: [
            ("value", value), ("range", range), ("ramp", failure.ramps ? "ramps" : ""), ("cure", cure),
            ("meaning", failure.meaning),
          ])
      }
    }
    let signals = catalogue.signals.values.map { signal in
      Row(
        name: signal.entry.name,
        columns: [
          ("value", kindText(signal.entry.kind)), ("types", typeNames(TargetTypes.of(signal.entry))),
          ("meaning", signal.entry.meaning),
        ])
    }
    func surface(_ names: [String], _ types: [TypeTraits]) -> [Row] {
      names.map { Row(name: $0, columns: [("types", typeNames(types))]) }
    }
    let surfaces =
      surface(catalogue.links, TargetTypes.link) + surface(catalogue.clocks, TargetTypes.clock)
      + surface(catalogue.tasks.keys.sorted(), TargetTypes.task) + surface(catalogue.stores, TargetTypes.store)
    return (parts + signals + surfaces).sorted { $0.name < $1.name }
  }

  private static func typeNames(_ types: [TypeTraits]) -> String { types.map(\.name).joined(separator: " ") }

  private static func kindText(_ kind: ValueKind) -> String {
    switch kind {
    case .number(let unit): unit.isEmpty ? "number" : unit
    case .integer: "integer"
    case .words(let words): words.joined(separator: "|")
    case .flag: "true|false"
    }
  }
}
