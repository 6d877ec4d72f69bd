package import FixedStorage
package import GroundInterface
package import Quantities

/// What a monitor compares.
package enum MonitorCheck: UInt8, BitwiseCopyable, Sendable {
  case above, below, inside, outside, equals, differs, invalid, stale

  /// Whether a sample of this value and age (s) satisfies the comparison; NaN satisfies `invalid` only.
  package func holds(_ value: Double, low: Double, high: Double, age: Double = 0) -> Bool {
    switch self {
    case .above: value > high
    case .below: value < low
    case .inside: value >= low && value <= high
    case .outside: value < low || value > high
    case .equals: value == low
    case .differs: !value.isNaN && value != low
    case .invalid: value.isNaN
    case .stale: age > low
    }
  }
}

/// One limit monitor: which parameter, which bound, how often in a row, and what it raises.
package struct MonitorRow: BitwiseCopyable, Sendable {
  package var parameter: Parameter
  package var check: MonitorCheck
  /// Bounds in the parameter's unit; `stale` takes seconds in `low`.
  package var low, high: Double
  /// Fresh samples in a row that must violate.
  package var persistence: UInt16
  /// Phases in which it watches, bit per phase; modes likewise.
  package var phases: UInt16
  package var modes: UInt8
  package var event: Event
  package var isEnabled = true

  /// Violations so far in a row; stays at `persistence` until the excursion ends.
  package var strikes: UInt16 = 0
  /// Frame of the sample judged last.
  package var judged: Int64 = .min

  package init(
    parameter: Parameter, check: MonitorCheck, low: Double, high: Double, persistence: UInt16, phases: UInt16,
    modes: UInt8, event: Event
  ) {
    self.parameter = parameter
    self.check = check
    self.low = low
    self.high = high
    self.persistence = persistence
    self.phases = phases
    self.modes = modes
    self.event = event
  }
}

/// Watches parameters: each row raises its event once per excursion.
package struct MonitorService: BitwiseCopyable, Sendable {
  package static var capacity: Int { 96 }
  package var rows: FixedList<96, MonitorRow>
  /// A row has counted a violation in the last activation, or before, and its excursion goes on.
  package private(set) var isCounting = false
  /// Phase and mode for which `watching` was worked out, as raw values.
  private var situation: UInt16 = .max
  /// The rows that watch in this phase and mode, in their order; the first `watchingCount` places.
  private var watching = InlineArray<96, UInt8>(repeating: 0)
  private var watchingCount = 0
  /// Their bands, worked out anew whenever the list is: they follow from the rows.
  private var keys = InlineArray<96, CalmBand>(repeating: CalmBand())

  package init() {
    rows = FixedList(
      filler: MonitorRow(
        parameter: .missionPhase, check: .above, low: 0, high: 0, persistence: 1, phases: 0, modes: 0,
        event: .phaseEntered))
  }

  /// Judges every fresh sample of the rows that watch in this phase and mode. While none of them counts, calm samples
  /// change nothing and are passed over.
  package mutating func step(
    phase: Phase, mode: SpacecraftMode, _ telemetry: inout TelemetrySheet, _ events: inout EventService
  ) {
    let present = UInt16(phase.rawValue) << 8 | UInt16(mode.rawValue)
    if present != situation { select(phase, mode) }
    situation = present
    let wasCounting = isCounting
    isCounting = false
    for place in 0..<watchingCount {
      if !wasCounting && keys[place].isCalm(&telemetry) { continue }
      let i = Int(watching[place])
      if rows[i].isEnabled { judge(&rows[i], &telemetry, &events) } else { rows[i].strikes = 0 }
      isCounting = isCounting || rows[i].strikes > 0
    }
  }

  /// Chooses the rows for a phase and a mode; the others forget what they have counted.
  private mutating func select(_ phase: Phase, _ mode: SpacecraftMode) {
    watchingCount = 0
    for i in 0..<rows.count {
      if rows[i].phases >> UInt16(phase.rawValue) & 1 == 1, rows[i].modes >> mode.rawValue & 1 == 1 {
        watching[watchingCount] = UInt8(i)
        keys[watchingCount] = CalmBand(rows[i])
        watchingCount += 1
      } else {
        rows[i].strikes = 0
      }
    }
  }

  @inline(__always)
  private func judge(_ row: inout MonitorRow, _ telemetry: inout TelemetrySheet, _ events: inout EventService) {
    let index = Int(row.parameter.rawValue)
    let sampled = telemetry.frames[index]
    guard row.check == .stale || (sampled != row.judged && sampled != .min) else { return }
    row.judged = sampled
    let value = telemetry.values[index]
    let age = sampled == .min ? .infinity : telemetry.now.seconds(since: Frame(sampled))
    guard row.check.holds(value, low: row.low, high: row.high, age: age) else {
      row.strikes = 0
      return
    }
    guard row.strikes < row.persistence else { return }
    row.strikes += 1
    if row.strikes == row.persistence { events.raise(row.event, value, Double(row.parameter.rawValue)) }
  }
}

extension MonitorRow: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("parameter", &parameter)
    visitor.field("check", &check)
    visitor.field("low", &low)
    visitor.field("high", &high)
    visitor.field("persistence", &persistence)
    visitor.field("phases", &phases)
    visitor.field("modes", &modes)
    visitor.field("event", &event)
    visitor.field("isEnabled", &isEnabled)
    visitor.field("strikes", &strikes)
    visitor.field("judged", &judged)
  }
}

extension MonitorService: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("rows", &rows)
    visitor.field("isCounting", &isCounting)
    visitor.field("situation", &situation)
    visitor.field("watching", &watching)
    visitor.field("watchingCount", &watchingCount)
    guard isWatchingRows else {
      situation = .max
      watchingCount = 0
      return visitor.reject("watching")
    }
    for place in 0..<watchingCount { keys[place] = CalmBand(rows[Int(watching[place])]) }
  }

  /// Whether what a checkpoint says may be followed.
  private var isWatchingRows: Bool {
    mutating get {
      guard (0...rows.count).contains(watchingCount) else { return false }
      for place in 0..<watchingCount where Int(watching[place]) >= rows.count { return false }
      return true
    }
  }
}
