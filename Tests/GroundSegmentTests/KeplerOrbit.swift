import Quantities

/// Two-body motion about the origin from a state at frame 0, by universal variables: the independent
/// arc against which polynomials are fitted.
struct KeplerOrbit {
  var gravity: Double
  var position: Vector3
  var velocity: Vector3

  func position(at frame: Frame) -> Vector3 { position(seconds: frame.seconds(since: Frame(0))) }

  func position(seconds t: Double) -> Vector3 {
    let r0 = position.length
    let drift = position.dot(velocity)
    let alpha = 2 / r0 - velocity.lengthSquared / gravity
    let root = gravity.squareRoot()
    var low = 0.0
    var high = root * t / r0 * 4
    func time(_ chi: Double) -> Double {
      let (c, s) = stumpff(alpha * chi * chi)
      return (drift / root * chi * chi * c + (1 - alpha * r0) * chi * chi * chi * s + r0 * chi) / root
    }
    while time(high) < t { high *= 2 }
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if time(middle) < t { low = middle } else { high = middle }
    }
    let chi = (low + high) / 2
    let (c, s) = stumpff(alpha * chi * chi)
    let f = 1 - chi * chi / r0 * c
    let g = t - chi * chi * chi / root * s
    return position * f + velocity * g
  }

  /// The two Stumpff functions; series where the closed form loses digits.
  private func stumpff(_ z: Double) -> (c: Double, s: Double) {
    if z > 0.5 {
      let q = z.squareRoot()
      return ((1 - Elementary.cos(q)) / z, (q - Elementary.sin(q)) / (z * q))
    }
    if z < -0.5 {
      let q = (-z).squareRoot()
      let (up, down) = (Elementary.exp(q), Elementary.exp(-q))
      return (((up + down) / 2 - 1) / -z, ((up - down) / 2 - q) / (-z * q))
    }
    var (c, s) = (0.0, 0.0)
    var (termC, termS) = (0.5, 1.0 / 6)
    for k in 1..<16 {
      c += termC
      s += termS
      termC *= -z / Double((2 * k + 1) * (2 * k + 2))
      termS *= -z / Double((2 * k + 2) * (2 * k + 3))
    }
    return (c, s)
  }
}
