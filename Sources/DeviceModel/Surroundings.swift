package import HardwareInterface
package import Quantities

/// Bodies an instrument could see.
package enum BodyID: UInt8, BitwiseCopyable, Sendable {
  case sun, earth, moon, asteroid, comet
}

/// One body as seen from the spacecraft at one frame, light time included.
package struct SeenBody: BitwiseCopyable, Sendable {
  /// False outside the span of the body's kernel: the body is not known, and nothing else here holds.
  package var isKnown = false
  /// Unit vector from the spacecraft, ICRF, corrected for light time (not for aberration).
  package var directionICRF = Vector3.unitX
  /// Metres from the spacecraft to the body's centre.
  package var rangeMeters = 0.0
  /// Sun - body - spacecraft angle, rad.
  package var phaseAngle = 0.0
  /// Apparent diameter, rad: 2 asin(mean radius / range).
  package var angularDiameter = 0.0
  /// Apparent V magnitude of the whole disc.
  package var magnitude = 99.0
  package init() {}
}

/// A solar wing as power and heat share it: its place is written by the power system, its warmth by the network.
package struct WingState: BitwiseCopyable, Sendable {
  /// 0 folded, 1 full circle.
  package var openedShare = 0.0
  /// Of the light that falls on the full circle at right angles, 0 to 1.
  package var sunlitShare = 0.0
  package var kelvin = 293.0
  package init() {}
}

/// The truth around a device at this frame: written by the plant, read by every device.
///
/// Frames: ICRF axes, or the spacecraft's body axes where the name says `Body`. SI units.
package struct Surroundings: BitwiseCopyable, Sendable {
  package var now = Frame.never
  /// Body to ICRF.
  package var attitude = Quaternion.identity
  package var rateBody = Vector3.zero  // rad/s
  package var sunDirectionBody = Vector3.unitX
  package var sunDistanceAU = 1.0
  /// Non-gravitational acceleration of the body, m/s^2: thrust, contact; what an accelerometer feels.
  package var specificForceBody = Vector3.zero
  package var bodies = InlineArray<5, SeenBody>(repeating: SeenBody())

  /// The asteroid's surface under the spacecraft; only meaningful while `nearSurface`.
  package var nearSurface = false
  /// Position and velocity of the spacecraft relative to the asteroid's centre, ICRF, m and m/s.
  package var positionFromAsteroidICRF = Vector3.zero
  package var velocityFromAsteroidICRF = Vector3.zero
  /// Height of the spacecraft's reference point above the ellipsoid along its normal, m.
  package var altitudeMeters = Double.infinity
  /// From the asteroid's centre to the ground below the spacecraft, m; kept while an instrument ranges it.
  package var asteroidRadiusMeters = 0.0
  /// Outward surface normal below the spacecraft, and velocity of that ground (spin), ICRF.
  package var surfaceNormalICRF = Vector3.unitZ
  package var surfaceVelocityICRF = Vector3.zero

  /// The Earth's neighbourhood, for the capsule: valid while the capsule has power or flies.
  package var nearEarth = NearEarth()
  /// Container and content that the sampler has laid into the capsule, kg; 0 without.
  package var stowedContainerKg = 0.0
  /// The capsule's lid stands fully open; written by the capsule.
  package var isCapsuleLidOpen = false

  /// Where the arm holds the sampler's base along +X, m from the reference point (0 stowed), and whether
  /// it stands before the capsule's container seat; written by the arm.
  package var armReachMeters = 0.0
  package var isArmAtCapsule = false
  /// How far the sampler's head reaches along +X, m from the reference point, and how fast it loses sample;
  /// written by the sampler.
  package var headReachMeters = 0.0
  package var sampleLossKgPerSecond = 0.0
  /// Force of the ground on the sampler's head along -X, N; written by the motion near the asteroid.
  package var headForceNewtons = 0.0

  /// Units that really have power this frame.
  package var powered = UnitMask()
  /// Main bus voltage, V.
  package var busVolts = 28.0
  /// Temperatures of the places where instruments are mounted, K; written by the thermal network.
  package var deckKelvin = 293.0
  package var opticsKelvin = 293.0
  package var armKelvin = 218.0
  package var samplerKelvin = 293.0
  package var wings = InlineArray<2, WingState>(repeating: WingState())
  /// What the heaters drew in the network's last step, and what the battery turns into heat, W.
  package var heaterWattsDrawn = 0.0
  package var batteryWattsLost = 0.0
  /// What the power system can spare for the ion engine, and what that engine drew in its last step, W.
  package var ionWattsAvailable = 0.0
  package var ionWattsDrawn = 0.0
  /// A ground station's carrier reaches the receiver.
  package var uplinkCarrier = false
  package init() {}

  package subscript(body: BodyID) -> SeenBody {
    get { bodies[Int(body.rawValue)] }
    set { bodies[Int(body.rawValue)] = newValue }
  }
}
