package import HardwareInterface

extension Thermal.Response.Word {
  package var entry: SignalEntry {
    switch self {
    case .deckTemperature:
      SignalEntry(
        "thermal.deck_temperature", .number(unit: "K"), WordFormat(count: 0.05, low: 100, high: 450), unit: nil,
        "temperature of the deck")
    case .opticsTemperature:
      SignalEntry(
        "thermal.optics_temperature", .number(unit: "K"), WordFormat(count: 0.05, low: 100, high: 450), unit: nil,
        "temperature of the ANAC optics")
    }
  }
}

extension Thermal.Command.Word {
  package var entry: SignalEntry {
    switch self {
    case .deckHeater:
      SignalEntry("thermal.deck_heater_command", .flag, .digital, unit: .heaters, "deck heater on")
    case .opticsHeater:
      SignalEntry("thermal.optics_heater_command", .flag, .digital, unit: .heaters, "optics heater on")
    }
  }
}
