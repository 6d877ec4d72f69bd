public import Quantities

/// The ground under a sampler head or a foot: a spring and a damper along the normal that never pull,
/// a limit at which the ground yields, and Coulomb friction with a stick spring along the surface.
///
/// Source: physics.md's contact model; ASSUMED values belong to whoever builds one.
@frozen public struct ContactGround: BitwiseCopyable, Equatable, Sendable {
  /// N/m and N s/m along the normal.
  public var stiffness, damping: Double
  /// Greatest normal force before the ground yields, N; infinite for rock.
  public var yieldForce: Double
  /// Coefficient of friction, and the stick spring, N/m.
  public var friction, stickStiffness: Double

  @inlinable public init(
    stiffness: Double, damping: Double, yieldForce: Double = .infinity, friction: Double = 0,
    stickStiffness: Double = 0
  ) {
    self.stiffness = stiffness
    self.damping = damping
    self.yieldForce = yieldForce
    self.friction = friction
    self.stickStiffness = stickStiffness
  }

  /// Normal force, N, at a depth, m, sinking at `depthRate`, m/s. No tension: zero where the formula is negative.
  @inlinable public func normalForce(depth: Double, depthRate: Double) -> Double {
    guard depth > 0 else { return 0 }
    return (stiffness * depth + damping * depthRate).clamped(0, yieldForce)
  }

  /// Tangential force, N, on a body whose stick spring is stretched by `stretch` (m, in the surface);
  /// beyond friction times `normalForce` it slides, and the spring is shortened to what friction holds.
  @inlinable public func tangentialForce(stretch: inout Vector3, normalForce: Double) -> Vector3 {
    let limit = friction * normalForce
    let wanted = stickStiffness * stretch.length
    if wanted > limit { stretch = wanted > 0 ? stretch * (limit / wanted) : .zero }
    return -stickStiffness * stretch
  }

  /// Advances the stick spring by a slip, m, over the surface; it relaxes when contact ends.
  @inlinable public func stretched(_ stretch: Vector3, by slip: Vector3, inContact: Bool) -> Vector3 {
    inContact ? stretch + slip : .zero
  }
}

/// The closed form of one normal contact without yielding: a mass meets the ground at `speed` and
/// leaves it when the force falls to zero (under-damped ground only).
@frozen public struct ContactStroke: BitwiseCopyable, Equatable, Sendable {
  public let massKilograms, speed: Double
  public let ground: ContactGround
  /// Decay rate and damped angular frequency, 1/s.
  public let decay, frequency: Double

  @inlinable public init(massKilograms: Double, speed: Double, ground: ContactGround) {
    self.massKilograms = massKilograms
    self.speed = speed
    self.ground = ground
    decay = ground.damping / (2 * massKilograms)
    let natural = ground.stiffness / massKilograms
    precondition(natural > decay * decay, "over-damped ground has no closed stroke")
    frequency = (natural - decay * decay).squareRoot()
  }

  /// Depth, m, and its rate, m/s, `seconds` after touching.
  @inlinable public func motion(at seconds: Double) -> (depth: Double, rate: Double) {
    let envelope = speed / frequency * Elementary.exp(-decay * seconds)
    let (s, c) = (Elementary.sin(frequency * seconds), Elementary.cos(frequency * seconds))
    return (envelope * s, envelope * (frequency * c - decay * s))
  }

  /// When the depth is greatest, s.
  @inlinable public var deepestSeconds: Double { Elementary.atan2(frequency, decay) / frequency }

  /// When the force has fallen to zero and the body leaves, s.
  @inlinable public var releaseSeconds: Double {
    // k x + c x' = 0: tan(w t) = -2 decay w / (w0^2 - 2 decay^2), on the second quadrant.
    let natural = decay * decay + frequency * frequency
    let angle = Elementary.atan2(2 * decay * frequency, 2 * decay * decay - natural)
    return angle / frequency
  }

  /// Speed kept at release, part of the speed of touching.
  @inlinable public var restitution: Double { -motion(at: releaseSeconds).rate / speed }
}
