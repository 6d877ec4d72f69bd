package import Quantities

/// What the translational control near the target shall do in the coming period.
package enum ProximityLaw: UInt8, BitwiseCopyable, Sendable {
  /// Nothing: the spacecraft drifts.
  case free
  /// Keep to a place and speed inside a dead-band, as the long hours of a hold want it.
  case coarse
  /// The same without dead-band and with quick gains, for the descent.
  case fine
  /// A constant force in body axes, whatever the attitude is.
  case push
}

/// Wanted motion about the target's centre, ICRF.
package struct ProximityGoal: BitwiseCopyable, Sendable {
  package var law = ProximityLaw.free
  package var positionICRF = Vector3.zero  // m
  package var velocityICRF = Vector3.zero  // m/s
  /// What the thrusters must give to follow the wanted motion exactly, m/s²: gravity is already taken off.
  package var accelerationICRF = Vector3.zero
  /// False: only the speed is held.
  package var holdsPosition = true
  /// Fastest way back to the place, m/s, and hardest push, m/s².
  package var fastest = 0.15
  package var hardest = 0.005
  /// Surface-facing plumes are inhibited: no push along -X.
  package var inhibitsAway = false
  /// Force of the law `push`, N.
  package var forceBody = Vector3.zero
  package init() {}
}

/// Constants of the translational control near the target; ASSUMED engineering choices.
package struct ProximitySheet: BitwiseCopyable, Sendable {
  /// Control begins within this distance of the centre and ends beyond that one, m (issue: 200 m).
  package var engageMeters = 200.0
  package var releaseMeters = 250.0
  /// A burn of this size, so near ahead, goes before: the burn executive keeps the thrusters.
  package var burnFrom = 0.5  // m/s
  package var burnAheadSeconds = 900.0
  /// Planned impulses so near ahead are flown by tracking.
  package var windowSeconds = 10.0
  /// Natural frequencies, rad/s, and damping ratio.
  package var coarseFrequency = 0.03
  package var fineFrequency = 0.1
  package var damping = 0.9
  /// Dead-band of the coarse law.
  package var bandMeters = 0.3
  package var bandSpeed = 0.003  // m/s
  /// Force along one body axis from four thrusters of 10 N at 45 degrees, N, and the part of a period they may fire.
  package var axisNewtons = 28.284271247461902
  package var duty = 0.9
  /// Shortest pulse, s: one minor frame.
  package var shortestSeconds = 0.0078125
  package init() {}
}
