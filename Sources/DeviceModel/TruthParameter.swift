/// What scripts and goals may read of the truth; never forced, never seen on board.
/// Names and units stand in the catalogue (`MissionFiles/Catalogue`).
public enum TruthParameter: UInt8, BitwiseCopyable, Sendable {
  /// m above the asteroid's ellipsoid; infinite away from it.
  case altitude
  /// m from the asteroid's, the comet's and the Earth's centre, and from the Sun's.
  case asteroidRange, cometRange, earthDistance, sunDistance
  /// m and m/s between the spacecraft and the reference trajectory.
  case deviation, deviationSpeed
  /// rad between the attitude and what the flight software wants to hold; rad/s.
  case pointingError, bodyRate
  /// kg of the whole spacecraft, and of sample in the head and in the capsule's container.
  case mass, sampleCollected, sampleStowed
  /// N of contact with the asteroid.
  case contactForce
  /// State of charge, 0 to 1, and bus voltage.
  case batteryCharge, busVoltage
  /// K of deck and battery, W of all heaters.
  case deckTemperature, batteryTemperature, heaterPower
  /// The capsule alone: geodetic height m, speed relative to the air m/s, deceleration m/s^2.
  case capsuleAltitude, capsuleSpeed, capsuleDeceleration
  /// Inertial speed at 120 km, m/s; on the ground or not; place in the landing ellipse, 1 = on its edge.
  case capsuleEntrySpeed, capsuleLanded, capsuleEllipse
  /// Geodetic place under the capsule, deg, longitude east.
  case capsuleLatitude, capsuleLongitude
  /// Lowest height over the Earth since the capsule left, m.
  case perigeeAltitude
}

/// The latest sample of every truth parameter.
public struct TruthSheet: BitwiseCopyable, Sendable {
  public static var capacity: Int { 32 }
  public var values = InlineArray<32, Double>(repeating: .nan)
  /// Frame in which the values were last taken.
  public var frame = Int64.min

  public init() {}

  public subscript(parameter: TruthParameter) -> Double {
    mutating get { values[Int(parameter.rawValue)] }
    set { values[Int(parameter.rawValue)] = newValue }
  }
}
