/// Reading by the key tables: names, units, ranges and words stand there and nowhere else.
extension MappingReader {
  /// From here on only keys of these forms may be asked for, so that their tables cannot fall behind the reader.
  /// `refused` names keys of others that are asked for only to say why they cannot stand here.
  func follow(_ definition: KeyDefinition, refusing refused: [String] = []) {
    follow(definition.forms, refusing: refused)
  }

  // MARK: values as their table has them

  package func integer(_ key: String) -> Int64 { integer(key, in: range(of: key)) }
  package func integerIfPresent(_ key: String) -> Int64? { integerIfPresent(key, in: range(of: key)) }
  package func quantity(_ key: String) -> Double {
    let (unit, range) = quantity(of: key)
    return quantity(key, unit: unit, in: range)
  }
  package func quantityIfPresent(_ key: String) -> Double? {
    let (unit, range) = quantity(of: key)
    return quantityIfPresent(key, unit: unit, in: range)
  }
  /// Index among the words of the table.
  package func word(_ key: String, noun: String = "word", code: DiagnosticCode = .notAllowedWord) -> Int {
    guard case .words(let words) = listed(key) else { preconditionFailure("no words stand in the table") }
    return word(key, of: words, noun: noun, code: code)
  }

  private func range(of key: String) -> ClosedRange<Int64> {
    guard case .integer(let range) = listed(key) else { preconditionFailure("no integer stands in the table") }
    return range
  }

  private func quantity(of key: String) -> (unit: String, range: ClosedRange<Double>) {
    guard case .quantity(let unit, let range) = listed(key) else {
      preconditionFailure("no quantity stands in the table")
    }
    return (unit, range)
  }
}
