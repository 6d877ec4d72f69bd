package import HardwareInterface

extension Power.Response.Word {
  package var entry: SignalEntry {
    switch self {
    case .busVoltage:
      SignalEntry(
        "power.bus_voltage", .number(unit: "V"), WordFormat(count: 0.01, low: 0, high: 60), unit: nil, "bus voltage")
    case .batteryCurrent:
      SignalEntry(
        "power.battery_current", .number(unit: "A"), WordFormat(count: 0.05, low: -200, high: 200), unit: nil,
        "into the battery positive")
    case .stateOfCharge:
      SignalEntry(
        "power.state_of_charge", .number(unit: ""), WordFormat(count: 0.001, low: 0, high: 1), unit: nil,
        "charge of the battery, 0 to 1")
    case .arrayPower:
      SignalEntry(
        "power.array_power", .number(unit: "W"), WordFormat(count: 1, low: 0, high: 20000), unit: nil,
        "power of both wings")
    case .loadPower:
      SignalEntry(
        "power.load_power", .number(unit: "W"), WordFormat(count: 1, low: 0, high: 20000), unit: nil,
        "power drawn by all units")
    case .groupsShed:
      SignalEntry(
        "power.groups_shed", .integer, WordFormat(count: 1, low: 0, high: 255), unit: nil,
        "load groups shed by the undervoltage comparator")
    case .wingOpened1:
      SignalEntry(
        "wing1.opened", .number(unit: "rad"), WordFormat(count: 0, low: 0, high: 7), unit: nil,
        "how far wing 1 is unfolded")
    case .wingOpened2:
      SignalEntry(
        "wing2.opened", .number(unit: "rad"), WordFormat(count: 0, low: 0, high: 7), unit: nil,
        "how far wing 2 is unfolded")
    case .wingLatched1:
      SignalEntry("wing1.latched", .flag, WordFormat(count: 1, low: 0, high: 1), unit: nil, "latch switch of wing 1")
    case .wingLatched2:
      SignalEntry("wing2.latched", .flag, WordFormat(count: 1, low: 0, high: 1), unit: nil, "latch switch of wing 2")
    case .wingAngle1:
      SignalEntry(
        "wing1.angle", .number(unit: "rad"), WordFormat(count: 0, low: -4, high: 4), unit: nil,
        "angle of wing 1 about +Y")
    case .wingAngle2:
      SignalEntry(
        "wing2.angle", .number(unit: "rad"), WordFormat(count: 0, low: -4, high: 4), unit: nil,
        "angle of wing 2 about +Y")
    case .powered:
      SignalEntry(
        "power.powered", .integer, WordFormat(count: 1, low: 0, high: 4294967295), unit: nil,
        "units that have power, a bit each")
    }
  }
}

extension Power.Command.Word {
  package var entry: SignalEntry {
    switch self {
    case .switches:
      SignalEntry(
        "power.switch_command", .integer, WordFormat(count: 1, low: 0, high: 4294967295), unit: nil,
        "units wanted on, a bit each")
    case .deployWings:
      SignalEntry("wings.deploy_command", .flag, .digital, unit: nil, "unfold both wings")
    case .redriveWing1:
      SignalEntry("wing1.redrive_command", .flag, .digital, unit: nil, "second unfolding motor of wing 1")
    case .redriveWing2:
      SignalEntry("wing2.redrive_command", .flag, .digital, unit: nil, "second unfolding motor of wing 2")
    case .wingAngle1:
      SignalEntry(
        "wing1.angle_command", .number(unit: "rad"), WordFormat(count: 1.0 / 4096, low: -100, high: 100), unit: nil,
        "wanted angle of wing 1")
    case .wingAngle2:
      SignalEntry(
        "wing2.angle_command", .number(unit: "rad"), WordFormat(count: 1.0 / 4096, low: -100, high: 100), unit: nil,
        "wanted angle of wing 2")
    }
  }
}
