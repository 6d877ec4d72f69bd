/// Every telecommand, numbered; grouped by the module that executes it.
/// Names and arguments stand in the catalogue (`MissionFiles/Catalogue`).
package enum TelecommandCode: UInt8, BitwiseCopyable, Sendable {
  // MARK: mission
  /// phase
  case requestPhase
  /// mode
  case requestMode
}

/// One telecommand as it travels: up to 48 numbers, meaning by code. SI units, booleans 0 or 1.
package struct Telecommand: BitwiseCopyable, Sendable {
  package static var argumentCapacity: Int { 48 }
  package var code: TelecommandCode
  /// Ground's running number; the answer names it.
  package var sequence: UInt32
  package var arguments = InlineArray<48, Double>(repeating: 0)

  package init(_ code: TelecommandCode, sequence: UInt32 = 0) {
    self.code = code
    self.sequence = sequence
  }
}
