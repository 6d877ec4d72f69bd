package import HardwareInterface

extension Radio.Response.Word {
  package var entry: SignalEntry {
    switch self {
    case .commandLock:
      SignalEntry(
        "radio.command_lock", .flag, WordFormat(count: 1, low: 0, high: 1), unit: .receiver,
        "the receiver holds the ground's carrier")
    case .transmitting:
      SignalEntry(
        "radio.transmitting", .flag, WordFormat(count: 1, low: 0, high: 1), unit: .transmitter,
        "the carrier is on the air")
    case .outputPower:
      SignalEntry(
        "radio.output_power", .number(unit: "W"), WordFormat(count: 0.5, low: 0, high: 1000), unit: .transmitter,
        "output of the amplifier")
    }
  }
}

extension Radio.Command.Word {
  package var entry: SignalEntry {
    switch self {
    case .transmit:
      SignalEntry("transmitter.key_command", .flag, .digital, unit: .transmitter, "key the carrier")
    }
  }
}
