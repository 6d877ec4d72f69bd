public import Quantities

/// The on-board clock as the computer reads it, and the watchdog beside it.
public enum Clock {
  public struct Command: BitwiseCopyable, Sendable {
    /// Counted up by the computer once an activation; the watchdog only sees that it changes.
    public var heartbeat: UInt32 = 0
    public init() {}
  }

  public struct Response: BitwiseCopyable, Sendable {
    /// On-board time, units of 2^-16 s since the epoch, as the clock shows it.
    public var reading = Reading.none
    /// The clock's last pulse, one at the beginning of each second: 1, latched in the frame in which it arrived.
    public var pulse = Reading.none
    /// Seconds since the heartbeat last changed.
    public var heartbeatAge = Reading.none
    /// 1 once the heartbeat has been missing for the watchdog's time.
    public var watchdogExpired = Reading.none
    public init() {}
  }

  public struct DataSheet: BitwiseCopyable, Sendable {
    /// Silence after which the watchdog expires, s; longer than the slowest control period (ASSUMED, fact sheet CPU-02).
    public var watchdogSeconds = 2.5
    public init() {}
  }
}

extension Clock.Command: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("heartbeat", &heartbeat) }
}

extension Clock.Response: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("reading", &reading)
    visitor.field("pulse", &pulse)
    visitor.field("heartbeatAge", &heartbeatAge)
    visitor.field("watchdogExpired", &watchdogExpired)
  }
}

extension Clock.DataSheet: DataSheetDescribing {
  public mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("watchdog_time", "s", 1.5...60, &watchdogSeconds)
  }
}
