import Quantities

extension Segment {
  /// SPK type 2: record = midpoint, radius, then the coefficients of x, y and z, in km.
  func chebyshevState(at time: TDB, in words: [Double]) -> StateVector {
    let record = min(max(Int(time.seconds(since: firstEpoch) / interval), 0), count - 1)
    let base = firstWord + record * size
    let radius = words[base + 1]
    let x = time.seconds(since: words[base]) / radius
    let terms = (size - 2) / 3
    let a = Self.series(words, base + 2, terms, x)
    let b = Self.series(words, base + 2 + terms, terms, x)
    let c = Self.series(words, base + 2 + 2 * terms, terms, x)
    return StateVector(
      position: Vector3(a.value, b.value, c.value) * 1000,
      velocity: Vector3(a.slope, b.slope, c.slope) * (1000 / radius))
  }

  /// Clenshaw's recurrence for a Chebyshev series and its derivative in `x`.
  @inline(__always)
  private static func series(
    _ words: [Double], _ first: Int, _ terms: Int, _ x: Double
  ) -> (value: Double, slope: Double) {
    var b1 = 0.0
    var b2 = 0.0
    var d1 = 0.0
    var d2 = 0.0
    var j = terms - 1
    while j > 0 {
      let b0 = words[first + j] + 2 * x * b1 - b2
      let d0 = 2 * b1 + 2 * x * d1 - d2
      (b2, b1, d2, d1) = (b1, b0, d1, d0)
      j -= 1
    }
    return (words[first] + x * b1 - b2, b1 + x * d1 - d2)
  }
}
