package import Quantities

/// Height of the centre of mass above the ground by the laser alone; navigation only says how it changes.
///
/// Alpha-beta filter on the range, led by the dead-reckoned vertical speed; the rate that is left over
/// (an error of navigation, a slope of the ground) is learnt as `drift`.
package struct AltitudeFilter: BitwiseCopyable, Sendable {
  package private(set) var meters = Double.nan
  /// Learnt rate beside the dead-reckoned one, m/s.
  package private(set) var drift = 0.0
  /// When the last believed range was measured.
  package private(set) var measured = OnBoardTime(units: .min / 2)
  private var refused: UInt8 = 0
  package init() {}

  /// For 8 ranges a second with 0.1 m of noise: 1.5 cm and 2.5 mm/s remain (DERIVED, steady state of the filter).
  private static var alpha: Double { 0.04 }
  private static var betaPerSecond: Double { 0.0066 }
  /// A range so far off is refused, so often in a row (ASSUMED; fact sheet AOCS-05 asks for three).
  private static var gateMeters: Double { 1.5 }
  private static var refusalLimit: UInt8 { 3 }

  package mutating func reset() { self = AltitudeFilter() }

  /// Carries the height over one control period.
  package mutating func predict(rate: Double, seconds: Double) { meters += (rate + drift) * seconds }

  /// Takes a new range along a beam that is tilted against the vertical. False when it is not believed.
  package mutating func correct(_ laser: inout LaserRangeMeasurement, cosine: Double) -> Bool {
    guard laser.isValid, laser.time > measured else { return false }
    let height = laser.rangeMeters * cosine
    let miss = height - meters
    guard miss.magnitude < Self.gateMeters || meters.isNaN || refused >= Self.refusalLimit else {
      refused += 1
      return false
    }
    measured = laser.time
    if meters.isNaN || refused >= Self.refusalLimit {
      meters = height
      drift = 0
    } else {
      meters += Self.alpha * miss
      drift += Self.betaPerSecond * miss
    }
    refused = 0
    return true
  }
}

extension AltitudeFilter: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("meters", &meters)
    visitor.field("drift", &drift)
    visitor.field("measured", &measured)
    visitor.field("refused", &refused)
  }
}
