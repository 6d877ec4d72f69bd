import HardwareInterface

/// A word for each thermistor and each heater switch, named as the node or the circuit.
extension Thermal.Node {
  package var entry: SignalEntry {
    SignalEntry(
      "thermal.\(name)_temperature", .number(unit: "K"), WordFormat(count: 0.05, low: 100, high: 450), unit: nil,
      "thermistor of the node \(name)")
  }
}

extension Thermal.Heater {
  package var entry: SignalEntry {
    SignalEntry(
      "thermal.\(node.name)_heater_command", .flag, .digital, unit: .heaters, "heater of the node \(node.name) on")
  }
}
