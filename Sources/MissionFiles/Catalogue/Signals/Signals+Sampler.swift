package import HardwareInterface

extension Sampler.Response.Word {
  package var entry: SignalEntry {
    switch self {
    case .headExtension:
      SignalEntry(
        "sampler.head_extension", .number(unit: "m"), Sampler.Format.meters, unit: .sampler, "extension of the head")
    case .headExtended:
      SignalEntry("sampler.head_extended", .flag, .digital, unit: .sampler, "limit switch of the extended head")
    case .headRetracted:
      SignalEntry("sampler.head_retracted", .flag, .digital, unit: .sampler, "limit switch of the retracted head")
    case .brushSpeed:
      SignalEntry(
        "sampler.brush_speed", .number(unit: "rad/s"), Sampler.Format.speed, unit: .sampler, "speed of the brush")
    case .brushAmperes:
      SignalEntry(
        "sampler.brush_current", .number(unit: "A"), Sampler.Format.amperes, unit: .sampler,
        "current of the brush motor")
    case .motorKelvin:
      SignalEntry(
        "sampler.motor_temperature", .number(unit: "K"), Sampler.Format.kelvin, unit: .sampler,
        "temperature of the brush motor")
    case .flapGap:
      SignalEntry("sampler.flap_gap", .number(unit: "m"), Sampler.Format.meters, unit: .sampler, "opening of the flap")
    case .flapClosed:
      SignalEntry("sampler.flap_closed", .flag, .digital, unit: .sampler, "switch of the closed flap")
    case .force1:
      SignalEntry("sampler.force1", .number(unit: "N"), Sampler.Format.newtons, unit: .sampler, "first force sensor")
    case .force2:
      SignalEntry("sampler.force2", .number(unit: "N"), Sampler.Format.newtons, unit: .sampler, "second force sensor")
    case .force3:
      SignalEntry("sampler.force3", .number(unit: "N"), Sampler.Format.newtons, unit: .sampler, "third force sensor")
    case .sampleMass:
      SignalEntry(
        "sampler.sample_mass", .number(unit: "kg"), Sampler.Format.kilograms, unit: .sampler,
        "gauge of the sample chamber")
    case .stroke:
      SignalEntry(
        "sampler.stroke", .number(unit: "m"), Sampler.Format.meters, unit: .sampler,
        "stroke into the seat of the capsule")
    case .strokeForce:
      SignalEntry(
        "sampler.stroke_force", .number(unit: "N"), Sampler.Format.newtons, unit: .sampler, "axial force in the seat")
    case .latch1:
      SignalEntry("sampler.latch1", .flag, .digital, unit: .sampler, "first switch of the container latches")
    case .latch2:
      SignalEntry("sampler.latch2", .flag, .digital, unit: .sampler, "second switch of the container latches")
    case .wrist:
      SignalEntry("sampler.wrist_joined", .flag, .digital, unit: .sampler, "switch between head and wrist")
    case .mode:
      SignalEntry(
        "sampler.mode", .words(["unpowered", "standby", "operating", "safe"]), .digital, unit: .sampler, "mode word")
    }
  }
}

extension Sampler.Command.Word {
  package var entry: SignalEntry {
    switch self {
    case .mode:
      SignalEntry(
        "sampler.mode_command", .words(["unpowered", "standby", "operating", "safe"]), .digital, unit: .sampler,
        "wanted mode")
    case .head:
      SignalEntry(
        "sampler.head_command", .words(["hold", "out", "back"]), .digital, unit: .sampler, "drive of the head")
    case .flap:
      SignalEntry(
        "sampler.flap_command", .words(["hold", "out", "back"]), .digital, unit: .sampler, "drive of the flap")
    case .brushSpeed:
      SignalEntry(
        "sampler.brush_command", .number(unit: "rad/s"), Sampler.Format.speed, unit: .sampler,
        "wanted speed of the brush")
    case .transfer:
      SignalEntry(
        "sampler.transfer_command", .words(["hold", "insert", "back-off", "latch", "pull"]), .digital, unit: .sampler,
        "order to the transfer mechanism")
    case .cutter:
      SignalEntry(
        "sampler.cutter_command", .integer, WordFormat(count: 1, low: 0, high: 4294967295), unit: .sampler,
        "each new number fires the first charge of the cutter")
    case .backupCutter:
      SignalEntry(
        "sampler.backup_cutter_command", .integer, WordFormat(count: 1, low: 0, high: 4294967295), unit: .sampler,
        "each new number fires the second charge of the cutter")
    }
  }
}
