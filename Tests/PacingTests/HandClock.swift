import Pacing

/// A clock that stands still until a test, or a sleep on it, turns it.
final class HandClock: PacingClock {
  var time: Int64 = 1_000_000_000
  /// How far each of the next sleeps misses its deadline, nanoseconds; then they are exact.
  var misses: [Int64] = []
  /// The next sleep ends by a signal, this many nanoseconds before its deadline.
  var signal: Int64?
  private(set) var sleeps: [Int64] = []

  func now() -> Int64 { time }

  func sleep(until deadline: Int64) -> Bool {
    sleeps.append(deadline)
    if let early = signal {
      signal = nil
      time = max(time, deadline - early)
      return false
    }
    time = max(time, deadline + (misses.isEmpty ? 0 : misses.removeFirst()))
    return true
  }
}
