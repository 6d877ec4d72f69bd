import Quantities

extension Segment {
  /// The longest Hermite window that is read: 14 states, polynomials of degree 27 (SPICE's own limit).
  static let longestHermiteWindow = 14
  /// The reference trajectory shows an impulse as a state one second before its epoch and one at it.
  private static let blendSeconds = 1.000001

  /// SPK type 13: `count` states of six numbers in km and km/s, then their epochs.
  ///
  /// In the second before an impulse the kernel's velocity swings from the old to the new value;
  /// no such motion exists. There the motion of the interval before is carried on instead.
  func hermiteState(at time: TDB, in words: [Double]) -> StateVector {
    var left = stateBefore(time, in: words)
    if left > 0 && words[firstEpochWord + left + 1] - words[firstEpochWord + left] < Self.blendSeconds { left -= 1 }
    return size == 2 ? cubic(left, time, words) : polynomial(left, time, words)
  }

  /// Two states: the cubic through both positions and velocities.
  private func cubic(_ left: Int, _ time: TDB, _ words: [Double]) -> StateVector {
    let epoch = firstEpochWord + left
    let t = time.seconds(since: words[epoch])
    let h = words[epoch + 1] - words[epoch]
    let a = stateWords(left, words)
    let b = stateWords(left + 1, words)
    let slope = (b.position - a.position) / h
    let second = (3 * slope - 2 * a.velocity - b.velocity) / h
    let third = (a.velocity + b.velocity - 2 * slope) / (h * h)
    return StateVector(
      position: (a.position + t * (a.velocity + t * (second + t * third))) * 1000,
      velocity: (a.velocity + t * (2 * second + t * (3 * third))) * 1000)
  }

  /// Any window: Newton's divided differences over doubled nodes, Horner for value and slope.
  private func polynomial(_ left: Int, _ time: TDB, _ words: [Double]) -> StateVector {
    let first = windowStart(left, time, words)
    var node = InlineArray<28, Double>(repeating: 0)
    var table = InlineArray<28, Vector3>(repeating: .zero)
    let origin = words[firstEpochWord + left]
    for i in 0..<size {
      node[2 * i] = words[firstEpochWord + first + i] - origin
      node[2 * i + 1] = node[2 * i]
      table[2 * i] = stateWords(first + i, words).position
      table[2 * i + 1] = table[2 * i]
    }
    for order in 1..<(2 * size) {
      for i in stride(from: 2 * size - 1, through: order, by: -1) {
        table[i] =
          order == 1 && i & 1 == 1
          ? stateWords(first + i / 2, words).velocity
          : (table[i] - table[i - 1]) / (node[i] - node[i - order])
      }
    }
    let t = time.seconds(since: origin)
    var value = table[2 * size - 1]
    var slope = Vector3.zero
    for i in stride(from: 2 * size - 2, through: 0, by: -1) {
      slope = value + (t - node[i]) * slope
      value = table[i] + (t - node[i]) * value
    }
    return StateVector(position: value * 1000, velocity: slope * 1000)
  }
}
