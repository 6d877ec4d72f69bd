public import Quantities

/// Attitude of a rigid body that stores momentum in wheels.
///
/// Euler's equation `I w' = T - t - w x (I w + h)` with `h' = t` by one classical Runge-Kutta step per control period,
/// torques held; then one turn about the mean rate: the exponent of Magnus, of fourth order, which is exact at a constant
/// rate. Body axes are principal. At spacecraft rates (below 0.01 rad/s) a step of 1 s is good to 1e-6 rad (see the tests).
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
    let half = 0.5 * seconds
    let middle = storedMomentumBody + half * storedTorqueBody
    let w1 = rateBody
    let a1 = acceleration(w1, storedMomentumBody)
    let w2 = w1 + half * a1
    let a2 = acceleration(w2, middle)
    let w3 = w1 + half * a2
    let a3 = acceleration(w3, middle)
    let w4 = w1 + seconds * a3
    let a4 = acceleration(w4, storedMomentumBody + seconds * storedTorqueBody)
    rateBody = w1 + (seconds / 6) * (a1 + 2 * (a2 + a3) + a4)
    let swept = (seconds / 6) * (w1 + 2 * (w2 + w3) + w4)
    let turn = swept + (seconds * seconds / 12) * w1.cross(rateBody)
    attitude = (attitude * Quaternion(halfTurn: 0.5 * turn)).normalized
  }

  /// Momentum of the body without its wheels, body axes, N m s.
  public mutating func momentumBody() -> Vector3 { rateBody.scaled(by: inertia) }
}

extension Quaternion {
  /// The turn about a vector by twice its length, rad. Below a quarter by the series of sine and cosine, to 1e-13.
  fileprivate init(halfTurn half: Vector3) {
    let s = half.lengthSquared
    guard s < 0.0625 else {
      let angle = s.squareRoot()
      self.init(w: Elementary.cos(angle), vector: (Elementary.sin(angle) / angle) * half)
      return
    }
    let sine = 1 - s / 6 * (1 - s / 20 * (1 - s / 42 * (1 - s / 72)))
    let cosine = 1 - s / 2 * (1 - s / 12 * (1 - s / 30 * (1 - s / 56)))
    self.init(w: cosine, vector: sine * half)
  }
}

extension RigidBody: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("attitude", &attitude)
    visitor.field("rateBody", &rateBody)
    visitor.field("inertia", &inertia)
  }
}
