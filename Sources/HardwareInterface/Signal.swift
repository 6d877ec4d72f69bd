/// Every word that a script may force, numbered; grouped by device.
/// Names, units and formats stand in the catalogue (`MissionFiles/Catalogue`).
package enum Signal: UInt8, BitwiseCopyable, Sendable {
  // MARK: clock
  case clockReading
}

extension ResponseSheet {
  /// Hands the word behind a sensor signal to `body`; false when the signal is a command word.
  package mutating func exchange(_ signal: Signal, _ body: (inout Reading) -> Void) -> Bool {
    switch signal {
    // MARK: clock
    case .clockReading: body(&clock.reading)
    }
    return true
  }
}
