package import HardwareInterface

extension Clock.Response.Word {
  package var entry: SignalEntry {
    switch self {
    case .reading:
      SignalEntry(
        "clock.reading", .integer, WordFormat(count: 1, low: 0, high: 281_474_976_710_655), unit: nil,
        "on-board time as read, units of 2^-16 s")
    case .heartbeatAge:
      SignalEntry(
        "clock.heartbeat_age", .number(unit: "s"), WordFormat(count: 1.0 / 128, low: 0, high: 1000000), unit: nil,
        "time since the heartbeat last changed")
    case .watchdogExpired:
      SignalEntry("clock.watchdog_expired", .flag, .digital, unit: nil, "the heartbeat has been missing for too long")
    }
  }
}

extension Clock.Command.Word {
  package var entry: SignalEntry {
    switch self {
    case .heartbeat:
      SignalEntry(
        "clock.heartbeat_command", .integer, WordFormat(count: 1, low: 0, high: 4294967295), unit: nil,
        "beat of the computer, to the watchdog")
    }
  }
}
