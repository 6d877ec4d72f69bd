package import HardwareInterface

extension Capsule.Response.Word {
  package var entry: SignalEntry {
    switch self {
    case .lidAngle:
      SignalEntry(
        "capsule.lid_angle", .number(unit: "deg"), .capsuleLidAngle, unit: .capsule, "angle of the lid as read")
    case .latch1:
      SignalEntry("capsule.latch1", .flag, .digital, unit: .capsule, "lid latch 1 locked")
    case .latch2:
      SignalEntry("capsule.latch2", .flag, .digital, unit: .capsule, "lid latch 2 locked")
    case .latch3:
      SignalEntry("capsule.latch3", .flag, .digital, unit: .capsule, "lid latch 3 locked")
    case .latch4:
      SignalEntry("capsule.latch4", .flag, .digital, unit: .capsule, "lid latch 4 locked")
    case .containerMass:
      SignalEntry(
        "capsule.container_mass", .number(unit: "kg"), .capsuleContainerMass, unit: .capsule,
        "load cell under the container")
    case .containerPressure:
      SignalEntry(
        "capsule.container_pressure", .number(unit: "Pa"), .capsuleContainerPressure, unit: .capsule,
        "gas in the sealed container")
    case .batteryCharge:
      SignalEntry(
        "capsule.battery", .number(unit: "%"), .capsuleBatteryCharge, unit: .capsule, "charge of the battery as read")
    case .umbilical:
      SignalEntry("capsule.umbilical", .flag, .digital, unit: .capsule, "umbilical mated")
    case .separation1:
      SignalEntry("capsule.separation1", .flag, .digital, unit: .capsule, "separation switch 1 open")
    case .separation2:
      SignalEntry("capsule.separation2", .flag, .digital, unit: .capsule, "separation switch 2 open")
    case .separation3:
      SignalEntry("capsule.separation3", .flag, .digital, unit: .capsule, "separation switch 3 open")
    case .sealClamped:
      SignalEntry("capsule.seal_clamped", .flag, .digital, unit: .capsule, "the seal of the container is clamped")
    }
  }
}

extension Capsule.Command.Word {
  package var entry: SignalEntry {
    switch self {
    case .lid:
      SignalEntry(
        "capsule.lid_command", .words(["hold", "open", "close"]), .digital, unit: .capsule, "drive of the lid")
    case .clampSeal:
      SignalEntry("capsule.seal_command", .flag, .digital, unit: .capsule, "clamp the seal of the container")
    case .charge:
      SignalEntry("capsule.charge_command", .flag, .digital, unit: .capsule, "connect the charger")
    case .firing:
      SignalEntry(
        "capsule.release_command", .integer, WordFormat(count: 1, low: 0, high: 4294967295), unit: .capsule,
        "each new number fires the release once")
    }
  }
}
