import Quantities

/// How a sample is taken. Argument `technique` of SAMPLING_START and words of `sampling.technique`, in this order.
package enum SamplingTechnique: UInt8, BitwiseCopyable, Sendable {
  /// Down to the plan's hold, checks, and back.
  case rehearsal
  /// The head touches for some seconds; the spacecraft rebounds and climbs away.
  case touchAndGo
  /// The head is pressed on lightly while the brush runs.
  case hover
}

/// What the sampling sequence does. Words of `sampling.state`, in this order.
package enum SamplingState: UInt8, BitwiseCopyable, Sendable {
  case idle
  /// Follows the plan until it holds near the asteroid.
  case waiting
  /// Moves over the landing site.
  case positioning
  /// Turns with the asteroid over the site until the checks are passed and GO is given.
  case checking
  case descending
  /// The last metres, at contact speed.
  case closing
  case contact
  case ascending
  /// Back to the plan.
  case returning
  /// Pushes off in body axes, whatever else is true.
  case retreating
  /// Waits at the place to which it has retreated.
  case holding
}

/// Why a descent was given up. Value 1 of DESCENT_ABORTED, in this order.
package enum AbortReason: UInt8, BitwiseCopyable, Sendable {
  case none, command, lateralSpeed, force, laser, attitude, noGo, mode
}

/// Checks before the descent, as bits of `sampling.checks_failed`.
package enum GoCheck {
  package static var laser: UInt8 { 1 }
  package static var attitude: UInt8 { 2 }
  package static var lateralSpeed: UInt8 { 4 }
  package static var head: UInt8 { 8 }
  package static var inhibit: UInt8 { 16 }
  package static var battery: UInt8 { 32 }
  package static var arm: UInt8 { 64 }
}

/// Constants of descent, contact and ascent. Fact sheet §6.2 where it says so; the rest ASSUMED.
package struct SamplingSheet: BitwiseCopyable, Sendable {
  package var asteroid = AsteroidModel()
  /// From the centre of mass to the tip of the extended head along +X, m: arm in its sampling pose 4.4, stroke 0.3.
  package var tipMeters = 4.7

  // Holds: the plan's places (reference trajectory), from the centre of the asteroid.
  package var rehearsalRangeMeters = 120.0
  package var holdRangeMeters = 40.0
  /// The plan counts as holding below this speed, m/s, and the spacecraft as arrived in this sphere.
  package var holdSpeed = 0.015
  package var arrivedMeters = 0.6
  package var arrivedSpeed = 0.01
  /// Distance from the centre that is kept over the site, m.
  package var positioningMeters = 30.0
  /// The way to the site is flown in steps no wider than this angle, rad.
  package var widestStep = 0.35
  package var settleSeconds = 15.0
  /// Failed checks are reported when they still fail so long after arrival; the attempt ends after the other.
  package var graceSeconds = 45.0
  /// Half a radian to the site's vertical takes the attitude five minutes.
  package var slewSeconds = 420.0
  package var patienceSeconds = 600.0
  /// GO only with so much charge (fact sheet §6.2: 50 %).
  package var leastCharge = 0.5

  // Descent: speeds in m/s; closing 0.05 to 0.10 by touch-and-go, 0.02 to 0.05 by hover (fact sheet §6.2).
  package var descentSpeed = 0.2
  package var closingSpeed = 0.07
  package var hoverClosingSpeed = 0.035
  package var fastestClosing = 0.095
  /// Speed falls by so much per metre above the last metres, 1/s.
  package var slowing = 0.02
  /// Surface-facing plumes are inhibited below this gap (fact sheet §6.2: 5 m).
  package var closingMeters = 5.0
  package var brushMeters = 0.6
  /// 2400 rpm, rad/s (fact sheet §5.2: 1500 to 3000).
  package var brushSpeed = 251.3
  /// Contact is believed from this gap on (SAMP-04: arm reach + 0.5 m).
  package var armMeters = 0.5

  // Contact.
  package var contactSeconds = 5.0
  package var hoverSeconds = 10.0
  /// The flap's way, with half a second to spare.
  package var flapSeconds = 2.5
  /// Hold-down force by hover, N (fact sheet §6.2: 5 to 10).
  package var holdDownNewtons = 6.0
  /// Change of velocity that means contact, m/s (fact sheet §6.2), over about so many seconds.
  package var contactVelocity = 0.02
  package var contactMemorySeconds = 4.0
  /// No contact so long after its expected time (fact sheet §6.2 and physics reference §6), or so deep (SAMP-02).
  package var noContactSeconds = 20.0
  package var hoverNoContactSeconds = 30.0
  package var sunkMeters = 0.3

  // Ascent: 0.4 to 0.6 m/s, by hover 0.2 (fact sheet §6.2).
  package var ascentSpeed = 0.5
  package var hoverAscentSpeed = 0.2
  package var ascentMeters = 25.0
  package var ascentLimitSeconds = 240.0

  // Abort limits (fact sheet §6.2).
  package var lateralLimit = 0.03
  package var forceLimit = 60.0
  package var laserLimitSeconds = 1.0
  package var tiltLimit = 3 * Angle.degree
  /// A limit must be passed so long; never on a single sample (fact sheet §10.3).
  package var persistSeconds = 0.25

  // RETREAT: 0.1 to 0.3 m/s (physics reference §6), with thrusters chosen in body axes.
  package var retreatSpeed = 0.3
  package var retreatNewtons = 24.0
  package var retreatMeters = 150.0

  /// Sample per charge above the idling brush, kg/(A s), and the current from which on it takes in no more (20 N).
  /// DERIVED from the sampler's data sheet, for ground of median yield.
  package var kilogramsPerAmpereSecond = 0.18
  package var idleAmperes = 0.8
  package var fullAmperes = 1.2
  package var chamberKilograms = 1.0
  package init() {}
}
