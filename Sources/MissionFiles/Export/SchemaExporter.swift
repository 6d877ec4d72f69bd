import GroundInterface

/// The JSON Schema of the script format, for editors that check and complete YAML while it is typed.
///
/// It knows the shape and the names. Units, ranges and what refers to what are `tianwen2 check`'s.
package enum SchemaExporter {
  package static func json(_ catalogue: CatalogueIndex) -> JSONValue {
    let printer = SchemaPrinter(catalogue: catalogue)
    let definitions = ScriptKeys.Definition.allCases.filter { $0 != .scenario }
    return .object([
      "$schema": .string("http://json-schema.org/draft-07/schema#"),
      "title": .string("Tianwen-2 fault and scenario script, format 1"),
      "anyOf": .array(ScriptKeys.Definition.scenario.forms.map { printer.form($0) }),
      "definitions": .object(
        definitions.map { JSONValue.Member(key: $0.rawValue, value: printer.definition($0)) }
          + SchemaPrinter.names.map { JSONValue.Member(key: $0.name, value: printer.list(of: $0.kind)) }),
    ])
  }
}

private struct SchemaPrinter {
  let catalogue: CatalogueIndex

  /// Lists of names are written once and referred to.
  static let names: [(name: String, kind: CatalogueName)] = [
    ("target_name", .target), ("parameter_name", .parameter), ("event_name", .event),
    ("telecommand_name", .telecommand), ("phase_name", .phase), ("phase_or_stage_name", .phaseOrStage),
    ("mode_name", .mode), ("goal_name", .goal),
  ]

  private static let duration =
    "[0-9]+(\\.[0-9]+)? ?(us|ms|s|m|min|h|d|ticks?)( ?[0-9]+(\\.[0-9]+)? ?(us|ms|s|m|min|h|d|ticks?))*"
  private static let utc = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z"

  func definition(_ definition: ScriptKeys.Definition) -> JSONValue {
    let forms = definition.forms.map { form($0) }
    return forms.count == 1 ? forms[0] : .object(["anyOf": .array(forms)])
  }

  func form(_ table: KeyTable) -> JSONValue {
    let required = table.keys.filter(\.isRequired).map { JSONValue.string($0.name) }
    return .object([
      "type": .string("object"),
      "properties": .object(table.keys.map { JSONValue.Member(key: $0.name, value: value($0.value)) }),
      "required": .array(required), "additionalProperties": .bool(false),
    ])
  }

  func list(of kind: CatalogueName) -> JSONValue {
    let names: [String] =
      switch kind {
      case .target: catalogue.targets.sorted()
      case .parameter: catalogue.parameters.keys.sorted()
      case .event: catalogue.events.keys.sorted()
      case .telecommand: catalogue.telecommands.keys.sorted()
      case .phase: catalogue.phases
      case .phaseOrStage: catalogue.phaseNames
      case .mode: catalogue.modes
      case .goal: (catalogue.goals ?? []).sorted()
      }
    guard !names.isEmpty else { return .object(["type": .string("string")]) }
    return .object(["enum": .array(names.map { .string($0) })])
  }

  // MARK: values

  private func value(_ value: KeyValue) -> JSONValue {
    switch value {
    case .text: .object(["type": .string("string"), "maxLength": .integer(4096)])
    case .identifier: pattern("[a-z][a-z0-9_-]{0,63}")
    case .boolean: .object(["type": .string("boolean")])
    case .integer(let range):
      .object([
        "type": .string("integer"), "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound),
      ])
    case .duration: pattern(Self.duration)
    case .moment: pattern("\\+\(Self.duration)|\(Self.utc)")
    case .samples: pattern("1 sample|[1-9][0-9]* samples")
    case .words(let words): .object(["enum": .array(words.map { .string($0) })])
    case .name(let kind): reference(Self.names.first { $0.kind == kind }?.name ?? "")
    case .scalar: .object(["type": .array(["number", "string", "boolean"].map { .string($0) })])
    case .list(let element):
      .object(["type": .string("array"), "minItems": .integer(1), "items": self.value(element)])
    case .pair(let element):
      .object([
        "type": .string("array"), "minItems": .integer(2), "maxItems": .integer(2), "items": self.value(element),
      ])
    case .dictionary(let element):
      .object(["type": .string("object"), "additionalProperties": self.value(element)])
    case .either(let values): .object(["anyOf": .array(values.map { self.value($0) })])
    case .definition(let definition): reference(definition.rawValue)
    }
  }

  private func pattern(_ text: String) -> JSONValue {
    .object(["type": .string("string"), "pattern": .string("^(\(text))$")])
  }

  private func reference(_ name: String) -> JSONValue { .object(["$ref": .string("#/definitions/\(name)")]) }
}
