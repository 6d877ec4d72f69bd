package import Quantities

/// Steady-state gains of the one-axis filter that corrects an integrated gyro by an angle sensor
/// (Farrenkopf 1978; checked against vector ATT-06).
package struct SteadyGain: BitwiseCopyable, Sendable {
  /// Share of the angle residual that corrects the angle.
  package var angle = 0.0
  /// Rate per radian of residual that corrects the bias, 1/s.
  package var bias = 0.0
  /// Standard deviation of the angle before and after an update, rad.
  package var before = 0.0
  package var after = 0.0
  package init() {}

  /// `angleWalk` rad/s^0.5, `rateWalk` rad/s^1.5, `noise` of one measurement in rad, `seconds` between two.
  package init(angleWalk: Double, rateWalk: Double, noise: Double, seconds: Double) {
    let v = angleWalk * seconds.squareRoot() / noise
    let u = rateWalk * seconds * seconds.squareRoot() / noise
    let gamma = (1 + v * v / 4 + u * u / 48).squareRoot()
    let zeta = gamma + u / 4 + 0.5 * (2 * gamma * u + v * v + u * u / 3).squareRoot()
    angle = 1 - 1 / (zeta * zeta)
    bias = u / (zeta * seconds)
    before = noise * (zeta * zeta - 1).squareRoot()
    after = noise * (1 - 1 / (zeta * zeta)).squareRoot()
  }
}

extension SteadyGain: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("angle", &angle)
    visitor.field("bias", &bias)
    visitor.field("before", &before)
    visitor.field("after", &after)
  }
}
