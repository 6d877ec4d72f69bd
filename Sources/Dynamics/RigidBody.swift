public import Quantities

/// Attitude of a rigid body that stores momentum in wheels.
///
/// Euler's equation `(I w + h)' = T - w x (I w + h)` with `h' = t` by its Taylor series, one step per control period,
/// torques held; then one turn by the exponent of Magnus of that series, which is exact at a constant rate. Both of fourth
/// order: the series has each derivative from the ones before, where a method in stages would wait for whole stages.
/// Body axes are principal. At spacecraft rates (below 0.01 rad/s) a step of 1 s is good to 1e-6 rad (see the tests).
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
    let inverse = Vector3(1 / inertia.x, 1 / inertia.y, 1 / inertia.z)
    // Derivatives at the start: of the whole momentum `L' = T + L x w`, of the rate by way of it.
    let w0 = rateBody
    let l0 = w0.scaled(by: inertia) + storedMomentumBody
    let l1 = l0.cross(w0) + torqueBody
    let w1 = (l1 - storedTorqueBody).scaled(by: inverse)
    let l2 = l1.cross(w0) + l0.cross(w1)
    let w2 = l2.scaled(by: inverse)
    let l3 = l2.cross(w0) + 2 * l1.cross(w1) + l0.cross(w2)
    let w3 = l3.scaled(by: inverse)
    let l4 = l3.cross(w0) + 3 * (l2.cross(w1) + l1.cross(w2)) + l0.cross(w3)
    let w4 = l4.scaled(by: inverse)
    let (s1, s2, s3, s4) = Self.terms(seconds)
    rateBody = (w0 + s1 * w1 + s2 * w2) + (s3 * w3 + s4 * w4)
    let swept = (s1 * w0 + s2 * w1) + (s3 * w2 + s4 * w3)
    let turn = swept + w0.cross((0.5 * s3) * w1 + s4 * w2)
    attitude = (attitude * Quaternion(turn: turn)).normalized
  }

  /// Powers of a time by their factorials, the first to the fourth.
  private static func terms(_ t: Double) -> (Double, Double, Double, Double) {
    let square = t * t
    return (t, square * 0.5, square * t * (1.0 / 6), square * square * (1.0 / 24))
  }

  /// Momentum of the body without its wheels, body axes, N m s.
  public mutating func momentumBody() -> Vector3 { rateBody.scaled(by: inertia) }
}

extension RigidBody: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("attitude", &attitude)
    visitor.field("rateBody", &rateBody)
    visitor.field("inertia", &inertia)
  }
}
