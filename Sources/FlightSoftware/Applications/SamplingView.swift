package import Quantities

/// The spacecraft as seen from the landing site, turning with the asteroid; made anew every step.
package struct SamplingView: BitwiseCopyable, Sendable {
  /// Through the site, outward, unit, ICRF.
  package var up = Vector3.unitZ
  package var spinICRF = Vector3.zero  // rad/s
  package var positionICRF = Vector3.zero  // m, from the centre
  package var velocityICRF = Vector3.zero  // m/s
  /// Beside the line through the site, and speed over the ground there.
  package var offsetICRF = Vector3.zero  // m
  package var slipICRF = Vector3.zero  // m/s
  /// Along `up`, from the centre, and its growth by navigation.
  package var radial = 0.0  // m
  package var radialRate = 0.0  // m/s
  /// Between the head, +X, and straight down, rad.
  package var tilt = 0.0
  package init() {}

  package init(
    up: Vector3, spinICRF: Vector3, positionICRF: Vector3, velocityICRF: Vector3, headICRF: Vector3
  ) {
    self.up = up
    self.spinICRF = spinICRF
    self.positionICRF = positionICRF
    self.velocityICRF = velocityICRF
    radial = positionICRF.dot(up)
    offsetICRF = positionICRF - up * radial
    let relative = velocityICRF - spinICRF.cross(positionICRF)
    radialRate = relative.dot(up)
    slipICRF = relative - up * radialRate
    let cosine = -headICRF.dot(up)
    let sine = headICRF.cross(up).length
    tilt = Elementary.atan2(sine, cosine)
  }

  /// Acceleration of a point that stands over the turning ground and moves along `up` at `rate`, gravity taken off.
  package func carried(rate: Double, gravityParameter: Double) -> Vector3 {
    let turning = spinICRF.cross(spinICRF.cross(positionICRF)) + 2 * spinICRF.cross(up * rate)
    let distance = max(positionICRF.length, 5)
    return turning + positionICRF * (gravityParameter / (distance * distance * distance))
  }
}
