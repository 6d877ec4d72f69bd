package import DeviceModel
package import HardwareInterface
package import Quantities

/// Coarse sun sensors looking every way: the direction to the Sun, to a fraction of a degree.
package struct SunSensorsDevice: FailingDevice {
  package enum PartID: UInt8, BitwiseCopyable, Sendable { case electronics }
  /// `dead`: no valid word. `mirrored`: two heads swapped, X shows reversed.
  package enum ElectronicsFault: UInt8, BitwiseCopyable, Sendable { case dead, mirrored }

  private struct Keys: BitwiseCopyable, Sendable { var noise: NoiseStream }
  let sheet: SunSensors.DataSheet
  private let keys: Keys
  var electronics = Part<ElectronicsFault>()

  package init(_ sheet: SunSensors.DataSheet, seed: UInt64) {
    self.sheet = sheet
    keys = Keys(noise: NoiseStream(seed: seed, device: "sun_sensors", purpose: "noise"))
  }

  package mutating func step(
    elapsed frames: Int64, _ around: inout Surroundings, _ command: inout SunSensors.Command,
    _ response: inout SunSensors.Response
  ) {
    guard around.powered[.sunSensor] else { return }
    let now = around.now
    let drawn = UInt32(truncatingIfNeeded: keys.noise.words(at: now, draw: 0).0)
    var seen = around.sunDirectionBody + sheet.noise * NoiseStream.even(drawn)
    electronics.note(true)
    switch electronics.fault {
    case nil: break
    case .dead: seen = Vector3(.nan, .nan, .nan)
    case .mirrored: seen.x = -seen.x
    }
    let format = WordFormat(count: sheet.count, low: -1.05, high: 1.05)
    for i in 0..<3 { response.direction[i] = Reading(format.onWire(component(seen, i)), at: now) }
  }

  package mutating func fail(part: UInt8, kind: UInt8?, severity: Double) {
    electronics.set(kind: kind, severity: severity)
  }
  package mutating func takeDifference(part: UInt8) -> Bool { electronics.takeDifference() }
}

extension SunSensorsDevice: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("electronics", &electronics) }
}
