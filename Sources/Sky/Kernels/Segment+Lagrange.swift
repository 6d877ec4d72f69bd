import Quantities

extension Segment {
  /// The longest Lagrange window that is read: 28 states, polynomials of degree 27 (SPICE's own limit).
  static let longestLagrangeWindow = 28

  /// SPK type 9: positions and velocities interpolated each for itself, by Neville's scheme.
  func lagrangeState(at time: TDB, in words: [Double]) -> StateVector {
    let first = windowStart(stateBefore(time, in: words), time, words)
    var table = InlineArray<28, StateVector>(repeating: .zero)
    for i in 0..<size { table[i] = stateWords(first + i, words) }
    for order in 1..<size {
      for i in 0..<(size - order) {
        let start = words[firstEpochWord + first + i]
        let end = words[firstEpochWord + first + i + order]
        let ahead = time.seconds(since: start) / (end - start)
        table[i].position += ahead * (table[i + 1].position - table[i].position)
        table[i].velocity += ahead * (table[i + 1].velocity - table[i].velocity)
      }
    }
    return StateVector(position: table[0].position * 1000, velocity: table[0].velocity * 1000)
  }
}
