package import HardwareInterface

extension ANAC.Response.Word {
  package var entry: SignalEntry {
    switch self {
    case .mode:
      SignalEntry(
        "anac.mode", .words(["unpowered", "standby", "operating", "safe"]), .digital, unit: .anac, "mode word")
    case .doorAngle:
      SignalEntry(
        "anac.door_angle", .number(unit: "rad"), ANAC.Format.doorAngle, unit: .anac, "position of the front door")
    case .doorOpen:
      SignalEntry("anac.door_open", .flag, .digital, unit: .anac, "limit switch of the open door")
    case .doorClosed:
      SignalEntry("anac.door_closed", .flag, .digital, unit: .anac, "limit switch of the closed door")
    case .filter:
      SignalEntry(
        "anac.filter_position", .number(unit: ""), ANAC.Format.filter, unit: .anac, "place of the filter wheel")
    case .focus:
      SignalEntry(
        "anac.focus_position", .number(unit: ""), ANAC.Format.focus, unit: .anac, "encoder of the focus drive")
    case .motorAmperes:
      SignalEntry(
        "anac.motor_current", .number(unit: "A"), ANAC.Format.motorAmperes, unit: .anac, "current of the mechanisms")
    case .detectorKelvin:
      SignalEntry(
        "anac.detector_temperature", .number(unit: "K"), ANAC.Format.kelvin, unit: .anac, "temperature of the detector")
    case .opticsKelvin:
      SignalEntry(
        "anac.optics_temperature", .number(unit: "K"), ANAC.Format.kelvin, unit: .anac, "temperature of the optics")
    case .sunAngle:
      SignalEntry(
        "anac.sun_angle", .number(unit: "rad"), ANAC.Format.sunAngle, unit: .anac, "angle between boresight and Sun")
    case .heartbeat:
      SignalEntry("anac.heartbeat", .integer, .digital, unit: .anac, "seconds of the image processor")
    case .isBusy:
      SignalEntry("anac.busy", .flag, .digital, unit: .anac, "exposure or readout under way")
    }
  }
}

extension ANAC.Command.Word {
  package var entry: SignalEntry {
    switch self {
    case .mode:
      SignalEntry(
        "anac.mode_command", .words(["unpowered", "standby", "operating", "safe"]), .digital, unit: .anac, "wanted mode"
      )
    case .door:
      SignalEntry(
        "anac.door_command", .words(["hold", "open", "close"]), .digital, unit: .anac, "order to the front door")
    case .filter:
      SignalEntry(
        "anac.filter_command", .words(["clear", "band1", "band2", "band3", "band4", "band5", "band6", "neutral"]),
        .digital, unit: .anac, "wanted place of the filter wheel")
    case .filterReversed:
      SignalEntry(
        "anac.filter_reversed_command", .flag, .digital, unit: .anac, "turn the filter wheel the long way round")
    case .focus:
      SignalEntry(
        "anac.focus_command", .number(unit: ""), ANAC.Format.focus, unit: .anac,
        "wanted lens travel, 0 infinity to 1 nearest")
    case .exposure:
      SignalEntry(
        "anac.exposure_command", .number(unit: "s"), WordFormat(count: 1e-6, low: 0, high: 1000), unit: .anac,
        "exposure time")
    case .target:
      SignalEntry(
        "anac.target_command", .words(["brightest", "earth", "moon", "asteroid", "comet"]), .digital, unit: .anac,
        "what shall be measured")
    case .window:
      SignalEntry(
        "anac.window_command", .words(["full", "central"]), .digital, unit: .anac, "part of the detector that is read")
    case .exposeCount:
      SignalEntry(
        "anac.expose_command", .integer, WordFormat(count: 1, low: 0, high: 4294967295), unit: .anac,
        "counts on for every picture wanted")
    }
  }
}
