import Emulator
import Foundation
import GroundInterface
import HardwareInterface
import MissionFiles
import Testing

/// What the catalogue offers to scripts does something to a spacecraft with everything switched on.
@Suite struct CatalogueFaultTests {
  /// Every unit on, and the capsule's own sensors, which its computer switches on only before the entry.
  private static let everythingOn = """
    operations:
      - { id: anac, when: { at: +1s }, send: ANAC_POWER, with: { state: true }, via: direct, answer: any }
      - { id: sampler, when: { at: +1s }, send: SAMPLER_POWER, with: { state: true }, via: direct, answer: any }
      - { id: arm, when: { at: +1s }, send: ARM_POWER, with: { state: true }, via: direct, answer: any }
      - { id: camera, when: { at: +1s }, send: ARM_CAMERA_POWER, with: { state: true }, via: direct, answer: any }
      - { id: capsule, when: { at: +1s }, send: CAPSULE_POWER, with: { state: true }, via: direct, answer: any }
      - { id: lins, when: { at: +1s }, send: UNIT_POWER, with: { unit: lins, state: true }, via: direct, answer: any }
      - { id: main, when: { at: +2s }, send: UNIT_POWER, with: { unit: main_engine, state: true }, via: direct, answer: any }
      - { id: ion, when: { at: +2s }, send: UNIT_POWER, with: { unit: ion_engine, state: true }, via: direct, answer: any }
    """
  private static let capsuleAwake =
    "  - { id: awake, target: capsule.sensors_command, type: stuck, value: true, when: { at: +20s } }\n"

  private func fly(_ faults: String, length: String) throws -> FaultFlight {
    try FaultFlight(
      FaultFlight.prepare(from: "return-transfer", for: length, "faults:\n\(faults)\(Self.everythingOn)"))
  }

  // MARK: words

  static let words = SignalCatalogue.all.map(\.entry)

  @Test(arguments: words.indices) func `every word can be forced with effect`(index: Int) throws {
    let word = Self.words[index]
    let forced = zip(["a", "b"], word.twoValues).map { id, value in
      let when = id == "a" ? "+32s" : "+36s"
      return "  - { id: \(id), target: \(word.name), type: stuck, value: \(value), when: { at: \(when) }, "
        + "shape: { duration: 3s }, require_effective: false }\n"
    }
    let isAwake = word.name == "capsule.sensors_command"
    let flight = try fly((isAwake ? "" : Self.capsuleAwake) + forced.joined(), length: "40s")
    let effective = flight.report.faults.filter { $0.id != "awake" && $0.effective != nil }
    #expect(!effective.isEmpty, "\(word.name)")
  }

  // MARK: parts of the bus; the instruments have benches of their own

  static let failures = [
    "wheel1.bearing, type: drag, value: 20 mNm", "wheel1.bearing, type: stuck", "wheel1.motor, type: dead",
    "inertial.gyro, type: bias-jump, value: 1 mrad/s", "inertial.gyro, type: frozen",
    "inertial.accelerometer, type: spike, value: 1 m/s^2", "star_tracker1.head, type: blinded",
    "star_tracker2.head, type: false-stars, value: 1 deg", "sun_sensor.electronics, type: dead",
    "sun_sensor.electronics, type: mirrored", "power.battery, type: cell-short, value: 3",
    "thruster5.valve, type: stuck-on", "transponder_a.receiver, type: deaf",
    "transponder_a.transmitter, type: weak, value: 50 %",
    "thermal.deck_heater, type: stuck-on", "thermal.optics_heater, type: stuck-on",
  ]

  @Test(arguments: failures) func `a part of the bus fails with effect`(failure: String) throws {
    let flight = try fly("  - { id: f, target: \(failure), when: { at: +30s } }\n", length: "2min")
    #expect(flight.report.faults[0].effective != nil)
  }

  @Test func `a deaf watchdog matters when the computer is silent`() throws {
    let silent = "  - { id: s, target: clock.heartbeat_command, type: stuck, when: { at: +30s } }\n"
    let deaf = "  - { id: f, target: clock.watchdog, type: deaf, when: { at: +20s } }\n"
    #expect(try fly(deaf, length: "1min").report.verdict == .invalid)
    #expect(try fly(deaf + silent, length: "1min").report.faults[0].effective != nil)
  }

  @Test func `there are at least seventeen failure modes, twelve in the instruments`() {
    let instruments = ["anac.", "arm.", "arm_camera.", "sampler.", "capsule."]
    let modes = PartCatalogue.all.flatMap { part in part.failures.map { "\(part.name) \($0.name)" } }
    let ofInstruments = modes.filter { mode in instruments.contains { mode.hasPrefix($0) } }
    #expect(Set(modes).count == modes.count)
    #expect(modes.count - ofInstruments.count >= 5)
    #expect(ofInstruments.count >= 12)
  }
}

extension SignalEntry {
  /// Two values as a script writes them; a word can have at most one of them already.
  fileprivate var twoValues: [String] {
    let span = format.high - format.low
    func value(_ share: Double) -> Double { format.onWire(format.low + share * span) }
    switch kind {
    case .flag: return ["true", "false"]
    case .words(let words): return [words[0], words[1]]
    case .integer: return [0.25, 0.5].map { String(format: "%.0f", value($0)) }
    case .number(let unit):
      return [0.3, 0.6].map { String(format: "%.6f", value($0)) + (unit.isEmpty ? "" : " \(unit)") }
    }
  }
}
