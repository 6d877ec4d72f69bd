/// The words of the clock that a script may force.
extension Clock.Response: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case reading, heartbeatAge, watchdogExpired
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .reading: body(&reading)
    case .heartbeatAge: body(&heartbeatAge)
    case .watchdogExpired: body(&watchdogExpired)
    }
  }
}

extension Clock.Command: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case heartbeat
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .heartbeat: Wire.exchange(&heartbeat, body)
    }
  }
}
