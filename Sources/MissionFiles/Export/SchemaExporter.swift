import GroundInterface

/// The JSON Schemas of the files that people edit, for editors that check and complete YAML while it is typed.
///
/// They know shapes, names and units. Ranges of quantities and what refers to what are `tianwen2 check`'s.
package enum SchemaExporter {
  package static func json(_ kind: FileKind, _ catalogue: CatalogueIndex) -> JSONValue {
    let printer = SchemaPrinter(catalogue: catalogue)
    let references = KeyReferences(from: kind.keys)
    return .object([
      "$schema": .string("http://json-schema.org/draft-07/schema#"),
      "title": .string("Tianwen-2 \(kind.title), format 1"),
      "anyOf": .array(kind.keys.forms.map { printer.form($0) }),
      "definitions": .object(
        KeyDefinition.allCases.filter(references.definitions.contains).map {
          JSONValue.Member(key: $0.rawValue, value: printer.definition($0))
        }
          + (references.hasScalars ? [JSONValue.Member(key: "scalar", value: printer.scalar)] : [])
          + CatalogueName.allCases.filter(references.names.contains).map {
            JSONValue.Member(key: $0.definition, value: printer.list(of: $0))
          }),
    ])
  }
}

extension FileKind {
  fileprivate var title: String {
    switch self {
    case .mission: "mission"
    case .spacecraft: "data sheets of the spacecraft"
    case .schedule: "slot table"
    case .fdir: "failure detection, isolation and recovery"
    case .scenario: "fault and scenario script"
    }
  }
}

/// Definitions and lists of names that a kind of file refers to.
private struct KeyReferences {
  private(set) var definitions: Set<KeyDefinition> = []
  private(set) var names: Set<CatalogueName> = []
  private(set) var hasScalars = false

  init(from root: KeyDefinition) { follow(root.forms) }

  private mutating func follow(_ forms: [KeyTable]) { for form in forms { for key in form.keys { follow(key.value) } } }

  private mutating func follow(_ value: KeyValue) {
    switch value {
    case .name(let kind): names.insert(kind)
    case .scalar: hasScalars = true
    case .list(let element), .pair(let element), .dictionary(let element): follow(element)
    case .either(let values): for value in values { follow(value) }
    case .mapping(let table): follow([table])
    case .definition(let definition): if definitions.insert(definition).inserted { follow(definition.forms) }
    default: break
    }
  }
}

private struct SchemaPrinter {
  let catalogue: CatalogueIndex

  func definition(_ definition: KeyDefinition) -> JSONValue {
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

  /// Lists of names are written once and referred to.
  func list(of kind: CatalogueName) -> JSONValue {
    let names = catalogue.names(kind)
    return names.isEmpty ? .object(["type": .string("string")]) : words(names)
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
    case .duration: pattern(SchemaText.duration)
    case .moment: pattern("\\+\(SchemaText.duration)|\(SchemaText.utc)")
    case .utc: pattern(SchemaText.utc)
    case .quantity(unit: "", let range): .object(["anyOf": .array([number(range), pattern(SchemaText.quantity(""))])])
    case .quantity(let unit, _): pattern(SchemaText.quantity(unit))
    case .samples: pattern("1 sample|[1-9][0-9]* samples")
    case .words(let list): words(list)
    case .name(let kind): reference(kind.definition)
    case .scalar: reference("scalar")
    case .list(let element):
      .object(["type": .string("array"), "minItems": .integer(1), "items": self.value(element)])
    case .pair(let element):
      .object([
        "type": .string("array"), "minItems": .integer(2), "maxItems": .integer(2), "items": self.value(element),
      ])
    case .dictionary(let element):
      .object(["type": .string("object"), "additionalProperties": self.value(element)])
    case .either(let values): .object(["anyOf": .array(values.map { self.value($0) })])
    case .mapping(let table): form(table)
    case .definition(let definition): reference(definition.rawValue)
    }
  }

  /// A quantity in any unit, a number, a word or a boolean.
  var scalar: JSONValue {
    let kinds = ["number", "boolean"].map { JSONValue.object(["type": .string($0)]) }
    return .object(["anyOf": .array(kinds + [pattern("\(SchemaText.anyQuantity)|\(SchemaText.word)")])])
  }

  private func words(_ list: [String]) -> JSONValue { .object(["enum": .array(list.map { .string($0) })]) }

  private func number(_ range: ClosedRange<Double>) -> JSONValue {
    .object([
      "type": .string("number"), "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound),
    ])
  }

  private func pattern(_ text: String) -> JSONValue {
    .object(["type": .string("string"), "pattern": .string("^(\(text))$")])
  }

  private func reference(_ name: String) -> JSONValue { .object(["$ref": .string("#/definitions/\(name)")]) }
}
