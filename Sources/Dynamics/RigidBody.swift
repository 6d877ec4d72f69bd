public import Quantities

/// Attitude of a rigid body that stores momentum in wheels.
///
/// Euler's equation `I w' = T - t - w x (I w + h)` with `h' = t`, and `q' = 1/2 q (0, w)`,
/// by one classical Runge-Kutta step per control period, torques held. Body axes are principal.
/// At spacecraft rates (below 0.01 rad/s) a step of 1 s is good to 1e-6 rad (see the tests).
public struct RigidBody: BitwiseCopyable, Sendable {
  /// Body to ICRF.
  public var attitude = Quaternion.identity
  public var rateBody = Vector3.zero  // rad/s
  /// Principal moments, kg m^2.
  public var inertia: Vector3

  public init(inertia: Vector3) { self.inertia = inertia }

  /// Advances by `seconds`. `torqueBody` acts from outside; the wheels hold `storedMomentumBody`
  /// at the start and take up `storedTorqueBody` all the while.
  public mutating func step(
    seconds: Double, torqueBody: Vector3, storedMomentumBody: Vector3, storedTorqueBody: Vector3
  ) {
    let net = torqueBody - storedTorqueBody
    let inverse = Vector3(1 / inertia.x, 1 / inertia.y, 1 / inertia.z)
    let inertia = inertia
    func acceleration(_ rate: Vector3, _ stored: Vector3) -> Vector3 {
      (net - rate.cross(rate.scaled(by: inertia) + stored)).scaled(by: inverse)
    }
    func turn(_ q: Quaternion, _ rate: Vector3) -> Quaternion { q * Quaternion(w: 0, vector: rate) }
    let half = 0.5 * seconds
    let middle = storedMomentumBody + half * storedTorqueBody
    let q = attitude
    let w1 = rateBody
    let a1 = acceleration(w1, storedMomentumBody)
    let d1 = turn(q, w1)
    let w2 = w1 + half * a1
    let a2 = acceleration(w2, middle)
    let d2 = turn(q.advanced(by: d1, 0.5 * half), w2)
    let w3 = w1 + half * a2
    let a3 = acceleration(w3, middle)
    let d3 = turn(q.advanced(by: d2, 0.5 * half), w3)
    let w4 = w1 + seconds * a3
    let a4 = acceleration(w4, storedMomentumBody + seconds * storedTorqueBody)
    let d4 = turn(q.advanced(by: d3, half), w4)
    rateBody = w1 + (seconds / 6) * (a1 + 2 * (a2 + a3) + a4)
    attitude =
      q.advanced(by: d1, half / 6).advanced(by: d2, half / 3).advanced(by: d3, half / 3).advanced(by: d4, half / 6)
      .normalized
  }

  /// Momentum of the body without its wheels, body axes, N m s.
  public mutating func momentumBody() -> Vector3 { rateBody.scaled(by: inertia) }
}

extension Quaternion {
  /// Sum with a multiple of a derivative; not a unit quaternion until normalised.
  fileprivate func advanced(by slope: Quaternion, _ factor: Double) -> Quaternion {
    Quaternion(w: w + factor * slope.w, x: x + factor * slope.x, y: y + factor * slope.y, z: z + factor * slope.z)
  }
}

extension RigidBody: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("attitude", &attitude)
    visitor.field("rateBody", &rateBody)
    visitor.field("inertia", &inertia)
  }
}
