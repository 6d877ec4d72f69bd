package import FlightServices
package import GroundInterface
package import HardwareInterface
package import Quantities

/// Two thermostats: deck and ANAC optics.
package struct ThermalManager: BitwiseCopyable, Sendable {
  /// What a heater's thermostat is set to.
  package enum Setting: UInt8, BitwiseCopyable, Sendable { case off, on, automatic }
  private var deck = Setting.automatic
  private var optics = Setting.automatic
  package init() {}

  /// Heater on below, off above, K: deck, and optics as TENGOO's (+20 +- 5 degC).
  private static var deckBand: (on: Double, off: Double) { (283.15, 288.15) }
  private static var opticsBand: (on: Double, off: Double) { (290.15, 293.15) }

  package mutating func step(
    _ response: inout Thermal.Response, _ command: inout Thermal.Command, _ services: inout FlightServices
  ) {
    command.deckHeater = Self.decide(deck, response.deckKelvin, Self.deckBand, command.deckHeater)
    command.opticsHeater = Self.decide(optics, response.opticsKelvin, Self.opticsBand, command.opticsHeater)
    services.telemetry.publish(.thermalDeckTemperature, response.deckKelvin.value)
    services.telemetry.publish(.thermalOpticsTemperature, response.opticsKelvin.value)
    services.telemetry.publish(.thermalDeckHeater, command.deckHeater)
    services.telemetry.publish(.thermalOpticsHeater, command.opticsHeater)
  }

  private static func decide(
    _ setting: Setting, _ word: Reading, _ band: (on: Double, off: Double), _ isOn: Bool
  ) -> Bool {
    switch setting {
    case .off: false
    case .on: true
    case .automatic: word.isValid && (isOn ? word.value < band.off : word.value < band.on)
    }
  }

  /// THERMOSTAT.
  package mutating func accept(_ command: inout Telecommand, _ services: inout FlightServices) -> Bool {
    guard command.code == .thermostat, let setting = Setting(argument: command.arguments[1]) else { return false }
    if command.arguments[0] == 0 { deck = setting } else { optics = setting }
    return true
  }
}

extension ThermalManager: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("deck", &deck)
    visitor.field("optics", &optics)
  }
}
