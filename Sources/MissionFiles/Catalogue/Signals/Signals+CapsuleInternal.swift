package import HardwareInterface

extension CapsuleInternal.Response.Word {
  package var entry: SignalEntry {
    switch self {
    case .breakWire1:
      SignalEntry("capsule.break_wire1", .flag, .digital, unit: nil, "break-wire 1 intact, inside the capsule")
    case .breakWire2:
      SignalEntry("capsule.break_wire2", .flag, .digital, unit: nil, "break-wire 2 intact, inside the capsule")
    case .breakWire3:
      SignalEntry("capsule.break_wire3", .flag, .digital, unit: nil, "break-wire 3 intact, inside the capsule")
    case .gSwitch1:
      SignalEntry("capsule.g_switch1", .flag, .digital, unit: nil, "inertial switch 1 closed (above 3 g)")
    case .gSwitch2:
      SignalEntry("capsule.g_switch2", .flag, .digital, unit: nil, "inertial switch 2 closed (above 3 g)")
    case .acceleration:
      SignalEntry(
        "capsule.acceleration", .number(unit: "m/s^2"), .capsuleAcceleration, unit: nil,
        "largest specific force since the word before")
    case .pressure:
      SignalEntry(
        "capsule.pressure", .number(unit: "Pa"), .capsulePressure, unit: nil, "static pressure at the back cover")
    case .timerWord:
      SignalEntry("capsule.timer", .number(unit: "s"), .capsuleTimer, unit: nil, "seconds from the predicted entry")
    case .beaconForward:
      SignalEntry(
        "capsule.beacon_forward", .number(unit: "W"), .capsuleBeaconForward, unit: nil, "power that the antenna accepts"
      )
    case .power:
      SignalEntry("capsule.sequencer_power", .flag, .digital, unit: nil, "the sequencer has power, inside the capsule")
    }
  }
}

extension CapsuleInternal.Command.Word {
  package var entry: SignalEntry {
    switch self {
    case .timerPreset:
      SignalEntry(
        "capsule.timer_command", .number(unit: "s"), .capsuleTimer, unit: nil, "preset of the timer, inside the capsule"
      )
    case .sensorsOn:
      SignalEntry("capsule.sensors_command", .flag, .digital, unit: nil, "power of the sensors, inside the capsule")
    case .pyroArm:
      SignalEntry(
        "capsule.arm_command", .flag, .digital, unit: nil, "arming relay of the pyrotechnic bus, inside the capsule")
    case .fire:
      SignalEntry(
        "capsule.fire_command", .integer, WordFormat(count: 1, low: 0, high: 255), unit: nil,
        "pyrotechnic lines, a bit each, inside the capsule")
    case .beacon:
      SignalEntry(
        "capsule.beacon_command", .integer, WordFormat(count: 1, low: 0, high: 2), unit: nil,
        "beacon transmitter, 0 for none, inside the capsule")
    case .beaconPeriod:
      SignalEntry(
        "capsule.beacon_period_command", .number(unit: "s"), WordFormat(count: 1e-3, low: 0.001, high: 1000), unit: nil,
        "time between pulses of the beacon, inside the capsule")
    }
  }
}
