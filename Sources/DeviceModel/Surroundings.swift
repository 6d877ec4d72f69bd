public import HardwareInterface
public import Quantities

/// Bodies an instrument could see.
public enum BodyID: UInt8, BitwiseCopyable, Sendable {
  case sun, earth, moon, asteroid, comet
}

/// One body as seen from the spacecraft at one frame, light time included.
public struct SeenBody: BitwiseCopyable, Sendable {
  /// False outside the span of the body's kernel: the body is not known, and nothing else here holds.
  public var isKnown = false
  /// Unit vector from the spacecraft, ICRF, corrected for light time (not for aberration).
  public var directionICRF = Vector3.unitX
  /// Metres from the spacecraft to the body's centre.
  public var rangeMeters = 0.0
  /// Sun - body - spacecraft angle, rad.
  public var phaseAngle = 0.0
  /// Apparent diameter, rad: 2 asin(mean radius / range).
  public var angularDiameter = 0.0
  /// Apparent V magnitude of the whole disc.
  public var magnitude = 99.0
  public init() {}
}

/// A solar wing as power and heat share it: its place is written by the power system, its warmth by the network.
public struct WingState: BitwiseCopyable, Sendable {
  /// 0 folded, 1 full circle.
  public var openedShare = 0.0
  /// Of the light that falls on the full circle at right angles, 0 to 1.
  public var sunlitShare = 0.0
  public var kelvin = 293.0
  public init() {}
}

/// The truth around a device at this frame: written by the plant, read by every device.
///
/// Frames: ICRF axes, or the spacecraft's body axes where the name says `Body`. SI units.
public struct Surroundings: BitwiseCopyable, Sendable {
  public var now = Frame.never
  /// Body to ICRF.
  public var attitude = Quaternion.identity
  public var rateBody = Vector3.zero  // rad/s
  public var sunDirectionBody = Vector3.unitX
  public var sunDistanceAU = 1.0
  /// Non-gravitational acceleration of the body, m/s^2: thrust, contact; what an accelerometer feels.
  public var specificForceBody = Vector3.zero
  public var bodies = InlineArray<5, SeenBody>(repeating: SeenBody())

  /// The asteroid's surface under the spacecraft; only meaningful while `nearSurface`.
  public var nearSurface = false
  /// Position and velocity of the spacecraft relative to the asteroid's centre, ICRF, m and m/s.
  public var positionFromAsteroidICRF = Vector3.zero
  public var velocityFromAsteroidICRF = Vector3.zero
  /// Height of the spacecraft's reference point above the ellipsoid along its normal, m.
  public var altitudeMeters = Double.infinity
  /// From the asteroid's centre to the ground below the spacecraft, m; kept while an instrument ranges it.
  public var asteroidRadiusMeters = 0.0
  /// Outward surface normal below the spacecraft, and velocity of that ground (spin), ICRF.
  public var surfaceNormalICRF = Vector3.unitZ
  public var surfaceVelocityICRF = Vector3.zero

  /// The Earth's neighbourhood, for the capsule: valid while the capsule has power or flies.
  public var nearEarth = NearEarth()
  /// Container and content that the sampler has laid into the capsule, kg; 0 without.
  public var stowedContainerKg = 0.0
  /// The capsule's lid stands fully open; written by the capsule.
  public var isCapsuleLidOpen = false

  /// Where the arm holds the sampler's base along +X, m from the reference point (0 stowed), and whether
  /// it stands before the capsule's container seat; written by the arm.
  public var armReachMeters = 0.0
  public var isArmAtCapsule = false
  /// How far the sampler's head reaches along +X, m from the reference point, and how fast it loses sample;
  /// written by the sampler.
  public var headReachMeters = 0.0
  public var sampleLossKgPerSecond = 0.0
  /// Force of the ground on the sampler's head along -X, N; written by the motion near the asteroid.
  public var headForceNewtons = 0.0

  /// Units that really have power this frame.
  public var powered = UnitMask()
  /// Main bus voltage, V.
  public var busVolts = 28.0
  /// Temperatures of the places where instruments are mounted, K; written by the thermal network.
  public var deckKelvin = 293.0
  public var opticsKelvin = 293.0
  public var armKelvin = 218.0
  public var samplerKelvin = 293.0
  public var wings = InlineArray<2, WingState>(repeating: WingState())
  /// What the heaters drew in the network's last step, and what the battery turns into heat, W.
  public var heaterWattsDrawn = 0.0
  public var batteryWattsLost = 0.0
  /// What the power system can spare for the ion engine, and what that engine drew in its last step, W.
  public var ionWattsAvailable = 0.0
  public var ionWattsDrawn = 0.0
  /// A ground station's carrier reaches the receiver.
  public var uplinkCarrier = false
  public init() {}

  public subscript(body: BodyID) -> SeenBody {
    get { bodies[Int(body.rawValue)] }
    set { bodies[Int(body.rawValue)] = newValue }
  }
}
