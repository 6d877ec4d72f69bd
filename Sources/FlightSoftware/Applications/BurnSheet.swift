/// Constants of burn execution; ASSUMED engineering choices unless tagged.
package struct BurnSheet: BitwiseCopyable, Sendable {
  /// From this size on the main engine burns (fact sheet §0.0).
  package var mainEngineFrom = 1.0  // m/s
  package var mainEngineNewtons = 490.0  // fact sheet §0.0
  /// Four 10 N thrusters along +Z (fact sheet §0.0), each 45 degrees off the axis: 40 cos 45°.
  package var axialNewtons = 28.284271247461902
  /// What thrusters give in any direction without turning the spacecraft: two of 10 N.
  package var lateralNewtons = 20.0
  package var specificImpulseSeconds = 310.0  // fact sheet §0.0
  /// Thrusters push for no more than this part of a period: attitude control needs the rest.
  package var thrusterDuty = 0.85
  /// Below this size thrusters push where it is needed, and the camera goes on looking at its target.
  package var turnFrom = 0.5  // m/s
  /// The spacecraft turns to burn attitude so long before ignition.
  package var leadSeconds = 900.0
  /// Ignition may be so late; then the burn is skipped.
  package var latestSeconds = 300.0
  /// The engine may be held on for so much of the planned time (task sheet: 110 %).
  package var timerLimit = 1.10
  /// Less than this part of the expected push over `shortfallSeconds` means that the engine is off.
  package var shortfall = 0.5
  package var shortfallSeconds = 4.0
  /// Below this part of the planned size a burn that stopped is incomplete.
  package var completeFrom = 0.98
  /// A burn cut short goes on after this.
  package var resumeAfterSeconds = 600.0
  /// What is missing up to here is done with the four thrusters instead.
  package var thrustersUpTo = 15.0  // m/s
  /// The main engine is started so often for one burn.
  package var startsAllowed: UInt8 = 2
  package var settleSeconds = 8.0
  /// Residuals above this are trimmed with the thrusters, once.
  package var trimFrom = 0.002  // m/s
  /// A command acts from the frame after it was written.
  package var latencySeconds = 0.0078125
  /// The ion engine pushes only this close to its direction, rad.
  package var arcPointingError = 0.035
  package var ionMaximumNewtons = 0.240  // fact sheet §0.0
  package init() {}
}

/// Standard gravity, m/s² (exact by definition).
package let standardGravity = 9.80665
