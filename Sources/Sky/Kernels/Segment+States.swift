import Quantities

/// What SPK types 9 and 13 share: `count` states of six numbers in km and km/s, then their epochs.
extension Segment {
  var firstEpochWord: Int { firstWord + 6 * count }

  /// The last state at or before `time` that has a successor.
  func stateBefore(_ time: TDB, in words: [Double]) -> Int {
    var low = 0
    var high = count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      let isBefore = time.seconds(since: words[firstEpochWord + middle]) >= -Self.epochTolerance
      low = isBefore ? middle : low
      high = isBefore ? high : middle
    }
    return low
  }

  /// The first state of the window about `time`, which follows state `left`: an even window has as many states
  /// on either side of `time`, an odd one is centred on the nearest state; at the ends both are pushed inwards.
  func windowStart(_ left: Int, _ time: TDB, _ words: [Double]) -> Int {
    let before = time.seconds(since: words[firstEpochWord + left])
    let after = -time.seconds(since: words[firstEpochWord + left + 1])
    let middle = size & 1 == 1 && after < before ? left + 1 : left
    return min(max(middle - (size - 1) / 2, 0), count - size)
  }

  func stateWords(_ index: Int, _ words: [Double]) -> StateVector {
    let w = firstWord + 6 * index
    return StateVector(
      position: Vector3(words[w], words[w + 1], words[w + 2]),
      velocity: Vector3(words[w + 3], words[w + 4], words[w + 5]))
  }
}
