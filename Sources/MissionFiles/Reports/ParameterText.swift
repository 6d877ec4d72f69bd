package import Emulator

/// Values of parameters for people, by name or by module.
package enum ParameterText {
  /// Sorted lines `name  value unit  meaning` of one parameter or of all of a module; empty when nothing has the name.
  package static func lines(
    _ wanted: String, _ catalogue: CatalogueIndex, _ craft: inout Craft
  ) -> [String] {
    let names = catalogue.parameters.keys.filter { $0 == wanted || $0.hasPrefix(wanted + ".") }.sorted()
    return aligned(
      names.compactMap { name in
        guard let row = catalogue.parameters[name] else { return nil }
        let sample = craft.sample(row.source)
        return (name, sample.exists ? value(sample.value, row.entry.kind) : "not sampled")
      })
  }

  /// A line for each name, the texts below one another.
  static func aligned(_ rows: [(name: String, text: String)]) -> [String] {
    let width = rows.map(\.name.count).max() ?? 0
    return rows.map { $0.name + String(repeating: " ", count: width - $0.name.count + 2) + $0.text }
  }

  package static func value(_ value: Double, _ kind: ValueKind) -> String {
    guard !value.isNaN else { return "invalid" }
    return kind.unitText.isEmpty ? bare(value, kind) : bare(value, kind) + " \(kind.unitText)"
  }

  /// `name [unit]`, over a column.
  static func heading(_ name: String, unit: String) -> String { unit.isEmpty ? name : "\(name) [\(unit)]" }

  /// A value from the downlink without its unit: no more digits than a field of four bytes can carry.
  static func received(_ value: Double, _ kind: ValueKind) -> String {
    guard case .number = kind, !value.isNaN else { return self.value(value, kind) }
    return "\(Float(value))"
  }

  /// A valid sample without its unit.
  static func bare(_ value: Double, _ kind: ValueKind) -> String {
    switch kind {
    case .number: return "\(value)"
    case .integer: return NumberText.write(value)
    case .words(let words):
      let index = Int(exactly: value) ?? -1
      return words.indices.contains(index) ? words[index] : "\(value)"
    case .flag: return value == 0 ? "false" : "true"
    }
  }
}
