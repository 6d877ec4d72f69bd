import GroundInterface

/// What tells at a glance that a monitor has nothing to say of a sample: nearly all of them, at every activation.
///
/// A sample that is not calm is not yet a violation: the monitor then judges it.
struct CalmBand: BitwiseCopyable, Sendable {
  private var parameter: UInt16 = 0
  /// Calm is what lies in the band, else what lies outside it; NaN lies in no band.
  private var isCalmInside = true
  private var low = Double.infinity
  private var high = -Double.infinity

  /// Nothing is calm.
  init() {}

  init(_ row: MonitorRow) {
    parameter = row.parameter.rawValue
    switch row.check {
    case .above: alarm(from: row.high, to: .infinity)
    case .below: alarm(from: -.infinity, to: row.low)
    case .inside: alarm(from: row.low, to: row.high)
    case .equals: alarm(from: row.low, to: row.low)
    case .outside: calm(from: row.low, to: row.high)
    case .differs: calm(from: row.low, to: row.low)
    case .invalid: calm(from: -.infinity, to: .infinity)
    case .stale: break
    }
  }

  private mutating func calm(from low: Double, to high: Double) {
    (isCalmInside, self.low, self.high) = (true, low, high)
  }
  private mutating func alarm(from low: Double, to high: Double) {
    (isCalmInside, self.low, self.high) = (false, low, high)
  }

  @inline(__always) func isCalm(_ telemetry: inout TelemetrySheet) -> Bool {
    let value = telemetry.values[Int(parameter)]
    return (value >= low && value <= high) == isCalmInside
  }
}
