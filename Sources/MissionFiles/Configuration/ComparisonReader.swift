package import FlightServices
import GroundInterface

/// Reads one comparison of a parameter: exactly one of `above`, `below`, `inside`, `outside`, `equals`,
/// `differs`, `invalid`, `stale`. Where the parameter is not known, its value cannot be judged and is passed over.
package enum ComparisonReader {
  package struct Comparison {
    package var check: MonitorCheck
    package var low = 0.0
    package var high = 0.0
  }

  private static let words = MissionKeys.comparisons.map(\.name)

  package static func read(_ mapping: MappingReader, _ entry: ParameterEntry?) -> Comparison {
    let present = words.filter(mapping.has)
    guard let word = present.first else {
      mapping.report(.missingKey, "a comparison is missing: one of \(words.joined(separator: ", "))")
      return Comparison(check: .above)
    }
    for surplus in present.dropFirst() {
      mapping.report(.contradiction, atKey: surplus, "'\(surplus)' beside '\(word)': one comparison only")
      _ = mapping.optional(surplus)
    }
    guard let entry else {
      _ = mapping.optional(word)
      return Comparison(check: .above)
    }
    return read(word, mapping, entry)
  }

  private static func read(_ word: String, _ mapping: MappingReader, _ entry: ParameterEntry) -> Comparison {
    guard let value = mapping.optional(word) else { return Comparison(check: .above) }
    switch word {
    case "above": return Comparison(check: .above, high: value.argument(entry.kind) ?? 0)
    case "below": return Comparison(check: .below, low: value.argument(entry.kind) ?? 0)
    case "equals": return Comparison(check: .equals, low: value.argument(entry.kind) ?? 0)
    case "differs": return Comparison(check: .differs, low: value.argument(entry.kind) ?? 0)
    case "stale": return Comparison(check: .stale, low: Double(value.duration() ?? 0) / 128)
    case "invalid":
      _ = value.boolean()
      return Comparison(check: .invalid)
    case "inside": return bounds(value, entry, .inside)
    default: return bounds(value, entry, .outside)
    }
  }

  private static func bounds(_ value: ValueReader, _ entry: ParameterEntry, _ check: MonitorCheck) -> Comparison {
    guard let bounds = value.list() else { return Comparison(check: check) }
    guard bounds.count == 2 else {
      value.report(.wrongKind, "two bounds are wanted: [low, high]")
      return Comparison(check: check)
    }
    let low = bounds[0].argument(entry.kind) ?? 0
    let high = bounds[1].argument(entry.kind) ?? 0
    if low > high { value.report(.limitsInverted, "the low bound is above the high one") }
    return Comparison(check: check, low: low, high: high)
  }
}

extension MappingReader {
  /// `phases: [a, b]`, every phase without it.
  package func phaseMask() -> UInt16 {
    guard let list = listIfPresent("phases") else { return 0x1FFF }
    return list.reduce(0) { mask, value in mask | (value.phase().map { 1 << UInt16($0.rawValue) } ?? 0) }
  }
  /// `modes: [A, B]`, every mode without it.
  package func modeMask() -> UInt8 {
    guard let list = listIfPresent("modes") else { return 0b11_1111 }
    return list.reduce(0) { mask, value in mask | (value.mode().map { 1 << $0.rawValue } ?? 0) }
  }
}
