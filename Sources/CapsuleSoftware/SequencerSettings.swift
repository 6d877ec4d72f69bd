import Quantities

/// Constants of the capsule's sequence (fact sheet §7.2, ASSUMED, hardened against the entries of
/// Genesis 2004 and OSIRIS-REx 2023). Times in frames, accelerations in m/s^2, pressures in Pa.
enum SequencerSettings {
  static func frames(seconds: Double) -> Int64 { Int64(seconds * 128) }

  /// Break-wires must agree so long before the capsule believes that it is alone.
  static var separationPersistence: Int64 { 64 }
  /// Sensors are powered so long before the predicted entry, s.
  static var sensorsBeforeEntry: Double { 300 }
  /// The inertial path is open from here on, s before entry.
  static var windowBeforeEntry: Double { 60 }
  static var armingForce: Double { 3 * 9.80665 }
  /// Above 3 g for half a second arms the inertial path.
  static var armingPersistence: Int64 { 64 }
  /// Below 3 g for a tenth of a second is falling through it.
  static var fallingPersistence: Int64 { 13 }
  /// Drogue, s after the fall through 3 g.
  static var drogueDelay: Double { 14 }
  /// Static pressure at 24 km in the US Standard Atmosphere 1976: the last resort, after inertial path
  /// and timer. (At the fact sheet's 32 km it would be the first: 14 s after 3 g the capsule is lower.)
  static var droguePressure: Double { 2972 }
  /// Static pressure at 5 km.
  static var mainPressure: Double { 54_048 }
  /// The barometer may not fire anything before this, s after the predicted entry: dissimilar confirmation.
  static var pressureTrustedAfterEntry: Double { 60 }
  /// A backup by pressure must hold so long.
  static var pressurePersistence: Int64 { 64 }
  /// Main parachute by timer, s after the fall through 3 g.
  static var mainByTimer: Double { 300 }
  /// A drogue that opens adds at least this within 3 s, m/s^2 (a third of what 0.3 m^2 gives).
  static var drogueJerk: Double { 0.2 * 9.80665 }
  static var drogueCheck: Double { 3 }
  /// Falling faster than this 8 s after the main parachute, it has not inflated (CAPS-04), m/s.
  static var mainFailedRate: Double { 30 }
  static var mainCheck: Double { 8 }
  static var heatShieldDelay: Double { 10 }
  /// Touchdown: a shock above 8 g, then 30 s at about 1 g; or 60 s of steady pressure.
  static var landingShock: Double { 8 * 9.80665 }
  static var quietAfterShock: Int64 { 30 * 128 }
  static var steadyPressure: Int64 { 60 * 128 }
  /// 60 Pa near the ground is 5 m: a parachute falls so far in one second.
  static var steadyBand: Double { 60 }
  /// Not felt as a landing before the canopy has filled, s after the main parachute.
  static var landingEarliest: Double { 60 }
  static var beaconPeriodInFlight: Double { 1 }
  /// 0.5 Hz on the ground.
  static var beaconPeriodLanded: Double { 2 }
  /// No power into the antenna for so long changes the transmitter (CAPS-08).
  static var beaconPatience: Int64 { 600 * 128 }
  static var beaconForwardLeast: Double { 0.3 }
}
