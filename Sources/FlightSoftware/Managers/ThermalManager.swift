package import FlightServices
package import GroundInterface
package import HardwareInterface
package import Quantities

/// Reads the thermistors and keeps a thermostat for each heater.
package struct ThermalManager: BitwiseCopyable, Sendable {
  /// What a heater's thermostat is set to.
  package enum Setting: UInt8, BitwiseCopyable, Sendable { case off, on, automatic }
  private var settings = InlineArray<5, Setting>(repeating: .automatic)
  /// Heaters wanted on.
  private var orders = Thermal.Command()
  private var read = Frame.never
  package init() {}

  /// As often as the thermistors are sampled, s.
  private static var periodSeconds: Double { 16 }

  /// Heater on below, off above, K: optics as TENGOO's (+20 +- 5 degC), lines clear of the +5 degC of PROP-07.
  private static func band(_ heater: Thermal.Heater) -> (on: Double, off: Double) {
    switch heater {
    case .deck: (283.15, 288.15)
    case .optics: (290.15, 293.15)
    case .battery: (283.15, 286.15)
    case .propellant: (288.15, 290.15)
    case .lines: (288.15, 291.15)
    }
  }

  package mutating func step(
    _ response: inout Thermal.Response, _ command: inout Thermal.Command, _ services: inout FlightServices
  ) {
    if read == .never || services.frame.seconds(since: read) >= Self.periodSeconds {
      read = services.frame
      readThermistors(&response, &services)
    }
    command = orders
  }

  private mutating func readThermistors(_ response: inout Thermal.Response, _ services: inout FlightServices) {
    var index: UInt8 = 0
    while let node = Thermal.Node(rawValue: index) {
      if let parameter = node.parameter { services.telemetry.publish(parameter, response.kelvin[Int(index)].value) }
      index += 1
    }
    index = 0
    while let heater = Thermal.Heater(rawValue: index) {
      orders[heater] = decide(heater, response.kelvin[Int(heater.node.rawValue)], orders[heater])
      services.telemetry.publish(heater.parameter, orders[heater])
      index += 1
    }
  }

  private func decide(_ heater: Thermal.Heater, _ word: Reading, _ isOn: Bool) -> Bool {
    switch settings[Int(heater.rawValue)] {
    case .off: return false
    case .on: return true
    case .automatic:
      let band = Self.band(heater)
      return word.isValid && word.value < (isOn ? band.off : band.on)
    }
  }

  /// THERMOSTAT.
  package mutating func accept(_ command: inout Telecommand, _ services: inout FlightServices) -> Bool {
    guard command.code == .thermostat, let heater = Thermal.Heater(argument: command.arguments[0]),
      let setting = Setting(argument: command.arguments[1])
    else { return false }
    settings[Int(heater.rawValue)] = setting
    read = .never
    return true
  }
}

extension ThermalManager: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("settings", &settings)
    visitor.field("orders", &orders)
    visitor.field("read", &read)
  }
}
