package import DeviceModel
package import HardwareInterface

/// What the fault engine touches of the spacecraft: parts of devices and words on wires.
///
/// The emulator's spacecraft conforms; the engine calls nothing else. Links, clocks, tasks and stores ask
/// the engine instead (`message`, `clock`, `task`, `store`), because they act only when something passes.
package protocol FaultSurfaces {
  /// Fails a part with its failure `kind`, nil mends it; severity in the unit of the catalogue.
  mutating func fail(_ device: DeviceID, part: UInt8, kind: UInt8?, severity: Double)
  /// Whether that part's failure changed anything since the last call.
  mutating func takeDifference(_ device: DeviceID, part: UInt8) -> Bool
  /// A word as it stands on the wire, sensor or command, with the frame in which it was written.
  mutating func word(_ signal: Signal) -> Reading
  mutating func setWord(_ signal: Signal, _ reading: Reading)
  /// Whether the unit of this number, which reads a word, has power.
  mutating func isPowered(unit: UInt8) -> Bool
}
