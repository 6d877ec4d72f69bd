import Emulator

/// Reads `shape:`: how long a fault lasts and how strong it is.
struct ShapeReader {
  let type: TypeTraits

  func read(_ value: ValueReader?) -> ShapeRow {
    guard let mapping = value?.mapping() else { return ShapeRow() }
    mapping.follow(.shape)
    defer { mapping.finish() }
    let kinds = ["duration", "ramp", "pulse", "intermittent"]
    let present = mapping.keys.filter { kinds.contains($0) }
    for extra in present.dropFirst() {
      _ = mapping.optional(extra)
      mapping.report(.contradiction, atKey: extra, "'\(extra)' contradicts '\(present[0])': one shape at a time")
    }
    switch present.first {
    case "duration":
      var row = ShapeRow()
      row.kind = .duration
      row.first = mapping.duration("duration")
      return row
    case "ramp": return ramp(mapping)
    case "pulse": return pulse(mapping)
    case "intermittent": return intermittent(mapping)
    default:
      for kind in kinds { _ = mapping.optional(kind) }
      if mapping.keys.allSatisfy({ DidYouMean.nearest(to: $0, among: kinds) == nil }) {
        mapping.report(.missingKey, "a shape is missing: one of \(kinds.joined(separator: ", "))")
      }
      return ShapeRow()
    }
  }

  private func ramp(_ mapping: MappingReader) -> ShapeRow {
    var row = ShapeRow()
    row.kind = .ramp
    if !type.ramps { mapping.report(.shapeDoesNotFit, atKey: "ramp", "'\(type.name)' has no strength that could ramp") }
    guard let ramp = mapping.mapping("ramp") else { return row }
    ramp.follow(.ramp)
    row.first = ramp.duration("over")
    row.second = ramp.durationIfPresent("hold") ?? -1
    row.third = ramp.durationIfPresent("down") ?? 0
    if row.third > 0, row.second < 0 {
      ramp.report(.contradiction, atKey: "down", "'down' needs 'hold'")
    }
    ramp.finish()
    return row
  }

  private func pulse(_ mapping: MappingReader) -> ShapeRow {
    var row = ShapeRow()
    row.kind = .pulse
    row.second = 2
    guard let pulse = mapping.mapping("pulse") else { return row }
    pulse.follow(.pulse)
    row.first = pulse.duration("width")
    row.second = max(pulse.duration("every"), 1)
    row.count = pulse.integerIfPresent("count", in: 1...1_000_000_000) ?? -1
    if pulse.has("width"), pulse.has("every"), row.first >= row.second, !pulse.log.hasErrors {
      pulse.report(.limitsInverted, atKey: "width", "'width' must be below 'every'")
    }
    pulse.finish()
    return row
  }

  private func intermittent(_ mapping: MappingReader) -> ShapeRow {
    var row = ShapeRow()
    row.kind = .intermittent
    guard let bursts = mapping.mapping("intermittent") else { return row }
    bursts.follow(.intermittent)
    row.active = bursts.required("active").flatMap { stretch($0) } ?? StretchRow()
    row.quiet = bursts.required("quiet").flatMap { stretch($0) } ?? StretchRow()
    row.first = bursts.durationIfPresent("for") ?? -1
    bursts.finish()
    return row
  }

  /// A duration, `[low, high]`, or `{ mean: D }`.
  private func stretch(_ value: ValueReader) -> StretchRow? {
    switch value.node {
    case .scalar: return value.duration().map { StretchRow(.fixed, low: $0, high: $0) }
    case .list:
      guard let bounds = value.list(), bounds.count == 2 else {
        value.report(.wrongKind, "two bounds are wanted: [low, high]")
        return nil
      }
      guard let low = bounds[0].duration(), let high = bounds[1].duration() else { return nil }
      if low > high { bounds[0].report(.limitsInverted, "the low bound is above the high one") }
      return StretchRow(.uniform, low: low, high: high)
    case .mapping:
      guard let mapping = value.mapping() else { return nil }
      mapping.follow(.stretch)
      defer { mapping.finish() }
      return StretchRow(.exponential, low: mapping.duration("mean"), high: 0)
    }
  }
}
