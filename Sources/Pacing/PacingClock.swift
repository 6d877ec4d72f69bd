import CClock
import Glibc

/// A monotonic clock that can be slept on: the host's, or one that a test turns by hand.
package protocol PacingClock {
  /// Nanoseconds since some fixed instant.
  mutating func now() -> Int64
  /// Sleeps until the clock reads `deadline` nanoseconds; false when a signal ended the sleep.
  mutating func sleep(until deadline: Int64) -> Bool
}

/// CLOCK_MONOTONIC with absolute sleeps: it does not follow steps of the wall clock, and a sleep to
/// an absolute deadline cannot drift.
package struct HostClock: PacingClock {
  package init() {}

  package mutating func now() -> Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  package mutating func sleep(until deadline: Int64) -> Bool {
    var time = timespec(tv_sec: Int(deadline / 1_000_000_000), tv_nsec: Int(deadline % 1_000_000_000))
    return unsafe clock_nanosleep(CLOCK_MONOTONIC, Int32(TIMER_ABSTIME), &time, nil) == 0
  }
}
