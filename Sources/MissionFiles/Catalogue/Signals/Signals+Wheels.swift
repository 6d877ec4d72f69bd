package import HardwareInterface

extension Wheels.Response.Word {
  package var entry: SignalEntry {
    switch self {
    case .speed1:
      SignalEntry(
        "wheel1.speed", .number(unit: "rad/s"), WordFormat(count: 0.01, low: -1000, high: 1000), unit: .wheel1,
        "spin rate of wheel 1")
    case .speed2:
      SignalEntry(
        "wheel2.speed", .number(unit: "rad/s"), WordFormat(count: 0.01, low: -1000, high: 1000), unit: .wheel2,
        "spin rate of wheel 2")
    case .speed3:
      SignalEntry(
        "wheel3.speed", .number(unit: "rad/s"), WordFormat(count: 0.01, low: -1000, high: 1000), unit: .wheel3,
        "spin rate of wheel 3")
    case .speed4:
      SignalEntry(
        "wheel4.speed", .number(unit: "rad/s"), WordFormat(count: 0.01, low: -1000, high: 1000), unit: .wheel4,
        "spin rate of wheel 4")
    case .current1:
      SignalEntry(
        "wheel1.current", .number(unit: "A"), WordFormat(count: 0.001, low: 0, high: 20), unit: .wheel1,
        "motor current of wheel 1")
    case .current2:
      SignalEntry(
        "wheel2.current", .number(unit: "A"), WordFormat(count: 0.001, low: 0, high: 20), unit: .wheel2,
        "motor current of wheel 2")
    case .current3:
      SignalEntry(
        "wheel3.current", .number(unit: "A"), WordFormat(count: 0.001, low: 0, high: 20), unit: .wheel3,
        "motor current of wheel 3")
    case .current4:
      SignalEntry(
        "wheel4.current", .number(unit: "A"), WordFormat(count: 0.001, low: 0, high: 20), unit: .wheel4,
        "motor current of wheel 4")
    }
  }
}

extension Wheels.Command.Word {
  package var entry: SignalEntry {
    switch self {
    case .torque1:
      SignalEntry(
        "wheel1.torque_command", .number(unit: "Nm"), WordFormat(count: 1e-6, low: -2, high: 2), unit: .wheel1,
        "torque wanted of the motor of wheel 1")
    case .torque2:
      SignalEntry(
        "wheel2.torque_command", .number(unit: "Nm"), WordFormat(count: 1e-6, low: -2, high: 2), unit: .wheel2,
        "torque wanted of the motor of wheel 2")
    case .torque3:
      SignalEntry(
        "wheel3.torque_command", .number(unit: "Nm"), WordFormat(count: 1e-6, low: -2, high: 2), unit: .wheel3,
        "torque wanted of the motor of wheel 3")
    case .torque4:
      SignalEntry(
        "wheel4.torque_command", .number(unit: "Nm"), WordFormat(count: 1e-6, low: -2, high: 2), unit: .wheel4,
        "torque wanted of the motor of wheel 4")
    }
  }
}
