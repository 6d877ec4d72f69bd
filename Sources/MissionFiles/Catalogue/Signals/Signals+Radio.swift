import HardwareInterface

extension Radio.Response.Word {
  package var entry: SignalEntry {
    switch self {
    case .commandLockA: .commandLock(of: "transponder_a", .receiverA)
    case .levelA: .level(of: "transponder_a", .receiverA)
    case .transmittingA: .transmitting(of: "transponder_a", .receiverA)
    case .outputPowerA: .outputPower(of: "transponder_a", .receiverA)
    case .temperatureA: .temperature(of: "transponder_a")
    case .commandLockB: .commandLock(of: "transponder_b", .receiverB)
    case .levelB: .level(of: "transponder_b", .receiverB)
    case .transmittingB: .transmitting(of: "transponder_b", .receiverB)
    case .outputPowerB: .outputPower(of: "transponder_b", .receiverB)
    case .temperatureB: .temperature(of: "transponder_b")
    case .gimbalLag:
      SignalEntry(
        "radio.gimbal_lag", .number(unit: "rad"), WordFormat(count: 0.0001, low: 0, high: 3.2), unit: nil,
        "high-gain antenna: angle from where it shall look")
    }
  }
}

extension SignalEntry {
  fileprivate static func commandLock(of name: String, _ unit: UnitID) -> SignalEntry {
    SignalEntry(
      "\(name).command_lock", .flag, WordFormat(count: 1, low: 0, high: 1), unit: unit,
      "the receiver holds the ground's carrier")
  }
  fileprivate static func level(of name: String, _ unit: UnitID) -> SignalEntry {
    SignalEntry(
      "\(name).level", .number(unit: "dBm"), WordFormat(count: 0.01, low: -170, high: -30), unit: unit,
      "received carrier, by the automatic gain control")
  }
  fileprivate static func transmitting(of name: String, _ unit: UnitID) -> SignalEntry {
    SignalEntry(
      "\(name).transmitting", .flag, WordFormat(count: 1, low: 0, high: 1), unit: unit, "the carrier is on the air")
  }
  fileprivate static func outputPower(of name: String, _ unit: UnitID) -> SignalEntry {
    SignalEntry(
      "\(name).output_power", .number(unit: "W"), WordFormat(count: 0.5, low: 0, high: 1000), unit: unit,
      "output of the amplifier")
  }
  fileprivate static func temperature(of name: String) -> SignalEntry {
    SignalEntry(
      "\(name).temperature", .number(unit: "K"), WordFormat(count: 0.1, low: 100, high: 500), unit: nil,
      "temperature of the amplifier")
  }
}

extension Radio.Command.Word {
  package var entry: SignalEntry {
    switch self {
    case .transmit: SignalEntry("radio.key_command", .flag, .digital, unit: nil, "key the carrier")
    case .transponder:
      SignalEntry("radio.transponder_command", .words(["a", "b"]), .digital, unit: nil, "transponder in use")
    case .antenna:
      SignalEntry(
        "radio.antenna_command", .words(["high-gain", "medium-gain", "low-gain"]), .digital, unit: nil,
        "antenna of the transponder in use")
    case .directionX: .direction("x")
    case .directionY: .direction("y")
    case .directionZ: .direction("z")
    }
  }
}

extension SignalEntry {
  fileprivate static func direction(_ axis: String) -> SignalEntry {
    SignalEntry(
      "radio.direction_\(axis)_command", .number(unit: ""), WordFormat(count: 0, low: -1, high: 1), unit: nil,
      "where the high-gain antenna shall look, \(axis) in body axes")
  }
}
