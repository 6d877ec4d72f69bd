import Foundation

@testable import MissionFiles

/// Checks a YAML tree against a JSON Schema: the words that `SchemaExporter` uses, and no others.
struct SchemaChecker {
  let root: JSONValue
  /// Pointers of the properties that accepted values have used.
  private(set) var used: Set<String> = []

  init(_ root: JSONValue) { self.root = root }

  /// What is wrong with the text, empty when it conforms.
  mutating func check(_ text: String) -> [String] {
    let log = DiagnosticLog()
    guard let tree = StrictParser.parse(SourceText(file: "t", text: text), log: log) else { return ["no YAML"] }
    var found: Set<String> = []
    let problems = check(tree, root, "#", &found)
    if problems.isEmpty { used.formUnion(found) }
    return problems
  }

  /// Pointers of all properties of the schema.
  var properties: Set<String> {
    var all: Set<String> = []
    collect(root, "#", &all)
    return all
  }

  private func collect(_ schema: JSONValue, _ pointer: String, _ all: inout Set<String>) {
    switch schema {
    case .object(let members):
      for member in members {
        if pointer.hasSuffix("/properties") { all.insert("\(pointer)/\(member.key)") }
        collect(member.value, "\(pointer)/\(member.key)", &all)
      }
    case .array(let values): for (i, value) in values.enumerated() { collect(value, "\(pointer)/\(i)", &all) }
    default: break
    }
  }

  // MARK: one value

  private func check(_ node: StrictNode, _ schema: JSONValue, _ pointer: String, _ used: inout Set<String>) -> [String]
  {
    if case .string(let reference)? = schema["$ref"] {
      let name = String(reference.dropFirst("#/definitions/".count))
      guard let target = root["definitions"]?[name] else { return ["no definition '\(name)'"] }
      return check(node, target, reference, &used)
    }
    if case .array(let choices)? = schema["anyOf"] { return checkAny(node, choices, pointer, &used) }
    if case .array(let words)? = schema["enum"] {
      guard case .scalar(let scalar) = node else { return ["a word is wanted"] }
      return words.contains(.string(scalar.text)) ? [] : ["'\(scalar.text)' is not in the list"]
    }
    guard case .string(let type)? = schema["type"] else { return isScalar(node) ? [] : ["a scalar is wanted"] }
    switch (type, node) {
    case ("object", .mapping(let mapping)): return checkObject(mapping, schema, pointer, &used)
    case ("array", .list(let list)): return checkArray(list, schema, pointer, &used)
    case ("string", .scalar(let scalar)): return checkText(scalar.text, schema)
    case ("boolean", .scalar(let scalar)): return ["true", "false"].contains(scalar.text) ? [] : ["no boolean"]
    case ("integer", .scalar(let scalar)): return checkInteger(scalar.text, schema)
    case ("number", .scalar(let scalar)): return checkNumber(scalar.text, schema)
    default: return ["\(type) is wanted at \(node.position)"]
    }
  }

  private func isScalar(_ node: StrictNode) -> Bool { if case .scalar = node { true } else { false } }

  private func checkAny(
    _ node: StrictNode, _ choices: [JSONValue], _ pointer: String, _ used: inout Set<String>
  ) -> [String] {
    var problems: [String] = []
    for (i, choice) in choices.enumerated() {
      var found: Set<String> = []
      let wrong = check(node, choice, "\(pointer)/anyOf/\(i)", &found)
      if wrong.isEmpty {
        used.formUnion(found)
        return []
      }
      problems += wrong
    }
    return ["no form fits: " + problems.joined(separator: "; ")]
  }

  private func checkObject(
    _ mapping: MappingNode, _ schema: JSONValue, _ pointer: String, _ used: inout Set<String>
  ) -> [String] {
    var problems: [String] = []
    if case .array(let required)? = schema["required"] {
      problems += required.compactMap { key in
        guard case .string(let name) = key, mapping[name] == nil else { return nil }
        return "'\(name)' is missing"
      }
    }
    for entry in mapping.entries {
      if let property = schema["properties"]?[entry.key.text] {
        used.insert("\(pointer)/properties/\(entry.key.text)")
        problems += check(entry.value, property, "\(pointer)/properties/\(entry.key.text)", &used)
      } else if let other = schema["additionalProperties"], other != .bool(false) {
        problems += check(entry.value, other, "\(pointer)/additionalProperties", &used)
      } else {
        problems.append("unknown key '\(entry.key.text)'")
      }
    }
    return problems
  }

  private func checkArray(
    _ list: ListNode, _ schema: JSONValue, _ pointer: String, _ used: inout Set<String>
  ) -> [String] {
    let count = Int64(list.elements.count)
    if case .integer(let least)? = schema["minItems"], count < least { return ["too few elements"] }
    if case .integer(let most)? = schema["maxItems"], count > most { return ["too many elements"] }
    guard let items = schema["items"] else { return [] }
    return list.elements.flatMap { check($0, items, "\(pointer)/items", &used) }
  }

  private func checkText(_ text: String, _ schema: JSONValue) -> [String] {
    guard case .string(let pattern)? = schema["pattern"] else { return [] }
    let isMatch = text.range(of: pattern, options: .regularExpression) != nil
    return isMatch ? [] : ["'\(text)' does not match"]
  }

  private func checkNumber(_ text: String, _ schema: JSONValue) -> [String] {
    guard let number = Double(text) else { return ["'\(text)' is no number"] }
    if case .number(let low)? = schema["minimum"], number < low { return ["\(text) is too small"] }
    if case .number(let high)? = schema["maximum"], number > high { return ["\(text) is too large"] }
    return []
  }

  private func checkInteger(_ text: String, _ schema: JSONValue) -> [String] {
    guard let number = Int64(text), case .integer(let low)? = schema["minimum"],
      case .integer(let high)? = schema["maximum"]
    else { return ["'\(text)' is no whole number"] }
    return (low...high).contains(number) ? [] : ["\(text) is out of range"]
  }
}

extension JSONValue {
  /// A member of an object, or an element of an array.
  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members.first { $0.key == key }?.value } else { nil }
  }
}
