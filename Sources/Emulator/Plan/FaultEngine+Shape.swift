import Quantities

/// How long and how strong: the shapes, tick by tick.
extension FaultEngine {
  mutating func startShape(_ i: Int, _ row: FaultRow, _ tick: Int64) {
    faults[i].isFrozen = false
    faults[i].isOn = true
    faults[i].elapsed = 0
    faults[i].strength = 1
    faults[i].nextSwitch = .max
    faults[i].shapeEnd = Self.end(of: row.shape).map { tick + $0 } ?? .max
    if row.shape.kind == .intermittent { faults[i].nextSwitch = tick + stretch(row.shape.active, row, tick) }
  }

  /// Ticks from onset to the end of a shape, nil when it has none.
  static func end(of shape: ShapeRow) -> Int64? {
    switch shape.kind {
    case .untilCleared: nil
    case .duration: shape.first
    case .ramp: shape.second < 0 ? nil : shape.first + shape.second + shape.third
    case .pulse: shape.count < 0 ? nil : (shape.count - 1) * shape.second + shape.first
    case .intermittent: shape.first < 0 ? nil : shape.first
    }
  }

  /// Brings every contribution to this tick.
  mutating func applyShapes(_ tick: Int64) {
    for index in applied where !faults[Int(index)].isFrozen {
      let i = Int(index)
      let row = plan.faults[i]
      let elapsed = tick - faults[i].onset
      faults[i].elapsed = elapsed
      faults[i].strength = row.ramps ? Self.strength(of: row.shape, elapsed) : 1
      switch row.shape.kind {
      case .pulse: faults[i].isOn = elapsed % row.shape.second < row.shape.first
      case .intermittent: switchIntermittent(i, row, tick)
      case .untilCleared, .duration, .ramp: faults[i].isOn = true
      }
    }
  }

  private mutating func switchIntermittent(_ i: Int, _ row: FaultRow, _ tick: Int64) {
    while faults[i].nextSwitch <= tick {
      faults[i].isOn.toggle()
      let length = stretch(faults[i].isOn ? row.shape.active : row.shape.quiet, row, faults[i].nextSwitch)
      faults[i].nextSwitch += length
    }
  }

  /// Length of the stretch that begins in `tick`, at least one.
  private func stretch(_ stretch: StretchRow, _ row: FaultRow, _ tick: Int64) -> Int64 {
    let stream = NoiseStream(key: row.shapeKey)
    switch stretch.kind {
    case .fixed: return max(stretch.low, 1)
    case .uniform:
      let choices = UInt64(max(stretch.high - stretch.low, 0)) + 1
      return max(stretch.low + Int64(stream.index(below: choices, at: Frame(tick), draw: 0)), 1)
    case .exponential:
      let length = Double(stretch.low) * stream.exponential(at: Frame(tick), draw: 0)
      return max(Int64(length + 0.5), 1)
    }
  }

  /// (k+1)/N in tick k of the N ticks of a rise, 1 while held, falling by (k+1)/N likewise.
  static func strength(of shape: ShapeRow, _ elapsed: Int64) -> Double {
    guard shape.kind == .ramp else { return 1 }
    if elapsed < shape.first { return Double(elapsed + 1) / Double(shape.first) }
    guard shape.second >= 0, elapsed >= shape.first + shape.second else { return 1 }
    guard shape.third > 0 else { return 1 }
    let fallen = min(elapsed - shape.first - shape.second + 1, shape.third)
    return 1 - Double(fallen) / Double(shape.third)
  }

  /// Next tick after `tick` in which the shape of an active fault switches, `.max` for none.
  func nextSwitch(_ i: Int, after tick: Int64) -> Int64 {
    let row = plan.faults[i]
    if faults[i].isFrozen { return .max }
    switch row.shape.kind {
    case .pulse:
      let elapsed = tick - faults[i].onset
      let phase = elapsed % row.shape.second
      return tick + (phase < row.shape.first ? row.shape.first - phase : row.shape.second - phase)
    case .intermittent: return faults[i].nextSwitch
    case .untilCleared, .duration, .ramp: return .max
    }
  }
}
