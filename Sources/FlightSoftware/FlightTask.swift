/// The rows of the slot table that belong to the flight software.
package enum FlightTask: UInt8, BitwiseCopyable, Sendable {
  /// Clock word, uplink, held and stored commands.
  case commands
  /// Managers of clock, inertial unit, star trackers, Sun sensors.
  case sensors
  /// Attitude determination and control, wheels.
  case attitude
  case navigation, guidance
  /// Burns, and the small thrusters.
  case propulsion
  /// Managers of power, thermal control and radio.
  case housekeeping
  case laser
  case imageNavigation
  case anac, armCamera, sampler
  /// Descent, contact and ascent.
  case sampling
  case capsule
  case regime, phases, monitors, responses
  case telemetry, scrub, watchdog
}
