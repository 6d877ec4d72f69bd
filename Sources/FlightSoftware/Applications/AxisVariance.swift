package import Quantities

/// How well place and speed along one axis are known: the covariance of a two-state filter.
/// From it follow the gains of an alpha-beta correction and the width of its gate.
package struct AxisVariance: BitwiseCopyable, Sendable {
  package var position = 0.0  // m²
  package var mixed = 0.0  // m²/s
  package var velocity = 0.0  // m²/s²

  package init() {}
  package init(positionSigma: Double, velocitySigma: Double) {
    position = positionSigma * positionSigma
    velocity = velocitySigma * velocitySigma
  }

  /// Lets `seconds` pass; `velocityNoise` (m²/s²) is added for forces that the plan does not know.
  package mutating func predict(seconds: Double, velocityNoise: Double) {
    position += seconds * (2 * mixed + seconds * (velocity + velocityNoise / 3))
    mixed += seconds * (velocity + velocityNoise / 2)
    velocity += velocityNoise
  }

  /// Takes in a measurement of position; answers how much of its innovation moves place and speed.
  package mutating func update(measurementVariance: Double) -> (alpha: Double, betaPerSecond: Double) {
    let total = position + measurementVariance
    let alpha = position / total
    let beta = mixed / total
    velocity = max(velocity - beta * mixed, 0)
    mixed *= 1 - alpha
    position *= 1 - alpha
    return (alpha, beta)
  }

  /// Takes in a measurement of speed; answers how much of its innovation moves place and speed.
  package mutating func update(velocityVariance: Double) -> (seconds: Double, part: Double) {
    let total = velocity + velocityVariance
    let (seconds, part) = (mixed / total, velocity / total)
    position = max(position - seconds * mixed, 0)
    mixed *= 1 - part
    velocity *= 1 - part
    return (seconds, part)
  }
}

extension AxisVariance: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("position", &position)
    visitor.field("mixed", &mixed)
    visitor.field("velocity", &velocity)
  }
}
