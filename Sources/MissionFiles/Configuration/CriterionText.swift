import FlightServices

/// A criterion in the words of the scripts: `nav.range below 30050000 m for 1min`.
enum CriterionText {
  static func text(_ entry: ParameterEntry, _ comparison: ComparisonReader.Comparison, frames: Int64) -> String {
    let value =
      switch comparison.check {
      case .above: "above \(written(comparison.high, entry))"
      case .below: "below \(written(comparison.low, entry))"
      case .inside: "inside \(written(comparison.low, entry)) to \(written(comparison.high, entry))"
      case .outside: "outside \(written(comparison.low, entry)) to \(written(comparison.high, entry))"
      case .equals: "equals \(written(comparison.low, entry))"
      case .differs: "differs from \(written(comparison.low, entry))"
      case .invalid: "invalid"
      case .stale: "older than \(NumberText.write(comparison.low)) s"
      }
    return "\(entry.name) \(value)" + (frames > 0 ? " for \(DurationText.text(frames))" : "")
  }

  private static func written(_ value: Double, _ entry: ParameterEntry) -> String {
    switch entry.kind {
    case .number(let unit): NumberText.write(value) + (unit.isEmpty ? "" : " \(unit)")
    case .integer: NumberText.write(value)
    case .words(let words): words.indices.contains(Int(value)) ? words[Int(value)] : NumberText.write(value)
    case .flag: value == 0 ? "false" : "true"
    }
  }
}
