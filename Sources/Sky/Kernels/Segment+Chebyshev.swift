import Quantities

extension Segment {
  /// SPK type 2: record = midpoint, radius, then the coefficients of x, y and z, in km.
  func chebyshevState(at time: TDB, in words: [Double]) -> StateVector {
    let base = record(at: time)
    let radius = words[base + 1]
    let x = time.seconds(since: words[base]) / radius
    let (value, slope) = Self.series(words, base + 2, (size - 2) / 3, x)
    return StateVector(position: value * 1000, velocity: slope * (1000 / radius))
  }

  /// SPK type 3: as type 2, then the coefficients of the three velocities, in km/s.
  func chebyshevStateWithVelocity(at time: TDB, in words: [Double]) -> StateVector {
    let base = record(at: time)
    let x = time.seconds(since: words[base]) / words[base + 1]
    let terms = (size - 2) / 6
    let position = Self.series(words, base + 2, terms, x).value
    let velocity = Self.series(words, base + 2 + 3 * terms, terms, x).value
    return StateVector(position: position * 1000, velocity: velocity * 1000)
  }

  /// Index of the first word of the record that holds at `time`.
  @inline(__always)
  private func record(at time: TDB) -> Int {
    firstWord + min(max(Int(time.seconds(since: firstEpoch) / interval), 0), count - 1) * size
  }

  /// Clenshaw's recurrence for three Chebyshev series and their derivatives in `x`.
  @inline(__always)
  private static func series(
    _ words: [Double], _ first: Int, _ terms: Int, _ x: Double
  ) -> (value: Vector3, slope: Vector3) {
    var b1 = Vector3.zero
    var b2 = Vector3.zero
    var d1 = Vector3.zero
    var d2 = Vector3.zero
    var j = first + terms - 1
    while j > first {
      let b0 = Vector3(words[j], words[j + terms], words[j + 2 * terms]) + 2 * x * b1 - b2
      let d0 = 2 * (b1 + x * d1) - d2
      (b2, b1, d2, d1) = (b1, b0, d1, d0)
      j -= 1
    }
    let constant = Vector3(words[first], words[first + terms], words[first + 2 * terms])
    return (constant + x * b1 - b2, b1 + x * d1 - d2)
  }
}
