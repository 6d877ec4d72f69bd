package import Quantities

/// The on-board clock as the computer reads it, and the watchdog beside it.
package enum Clock {
  package struct Command: BitwiseCopyable, Sendable {
    /// Counted up by the computer once an activation; the watchdog only sees that it changes.
    package var heartbeat: UInt32 = 0
    package init() {}
  }

  package struct Response: BitwiseCopyable, Sendable {
    /// On-board time, units of 2^-16 s since the epoch, as the clock shows it.
    package var reading = Reading.none
    /// The clock's last pulse, one at the beginning of each second: 1, latched in the frame in which it arrived.
    package var pulse = Reading.none
    /// Seconds since the heartbeat last changed.
    package var heartbeatAge = Reading.none
    /// 1 once the heartbeat has been missing for the watchdog's time.
    package var watchdogExpired = Reading.none
    package init() {}
  }

  package struct DataSheet: BitwiseCopyable, Sendable {
    /// Silence after which the watchdog expires, s; longer than the slowest control period (ASSUMED, fact sheet CPU-02).
    package var watchdogSeconds = 2.5
    package init() {}
  }
}

extension Clock.Command: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("heartbeat", &heartbeat) }
}

extension Clock.Response: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("reading", &reading)
    visitor.field("pulse", &pulse)
    visitor.field("heartbeatAge", &heartbeatAge)
    visitor.field("watchdogExpired", &watchdogExpired)
  }
}

extension Clock.DataSheet: DataSheetDescribing {
  package mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("watchdog_time", "s", 1.5...60, &watchdogSeconds)
  }
}
