extension Quaternion {
  /// The rotation about `turn` by its length, rad: the exponential of a rotation vector, body axes.
  ///
  /// Below half a radian by the series of sine and cosine, to 3e-13; those have factors, not divisors, because every
  /// attitude waits for them.
  @inlinable public init(turn: Vector3) {
    let half = 0.5 * turn
    let s = half.lengthSquared
    guard s < 0.0625 else {
      let angle = s.squareRoot()
      self.init(w: Elementary.cos(angle), vector: (Elementary.sin(angle) / angle) * half)
      return
    }
    let square = s * s
    let cosine = (1 - s * (1.0 / 2)) + square * ((1.0 / 24 - s * (1.0 / 720)) + square * (1.0 / 40320))
    let sine = (1 - s * (1.0 / 6)) + square * ((1.0 / 120 - s * (1.0 / 5040)) + square * (1.0 / 362_880))
    self.init(w: cosine, vector: sine * half)
  }
}
