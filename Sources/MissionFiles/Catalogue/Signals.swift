package import HardwareInterface

/// The words that scripts may force. A signal without a row here does not build.
extension Signal {
  package var entry: SignalEntry {
    switch self {
    // MARK: clock
    case .clockReading:
      SignalEntry(
        "clock.reading", .integer, WordFormat(count: 1, low: 0, high: 281_474_976_710_655), unit: nil,
        "on-board time as read, units of 2^-16 s")
    }
  }
}
