package import HardwareInterface

extension ArmCamera.Response.Word {
  package var entry: SignalEntry {
    switch self {
    case .joint1:
      SignalEntry(
        "arm.joint1_angle", .number(unit: "rad"), ArmCamera.Format.joint, unit: .arm, "encoder of the base yaw")
    case .joint2:
      SignalEntry(
        "arm.joint2_angle", .number(unit: "rad"), ArmCamera.Format.joint, unit: .arm, "encoder of the shoulder")
    case .joint3:
      SignalEntry("arm.joint3_angle", .number(unit: "rad"), ArmCamera.Format.joint, unit: .arm, "encoder of the elbow")
    case .joint4:
      SignalEntry("arm.joint4_angle", .number(unit: "rad"), ArmCamera.Format.joint, unit: .arm, "encoder of the wrist")
    case .amperes:
      SignalEntry(
        "arm.current", .number(unit: "A"), ArmCamera.Format.amperes, unit: .arm, "current of the joint motors")
    case .kelvin:
      SignalEntry(
        "arm_camera.temperature", .number(unit: "K"), ArmCamera.Format.kelvin, unit: .armCamera,
        "temperature of the monitoring camera")
    case .frameCount:
      SignalEntry("arm_camera.frame_count", .integer, .digital, unit: .armCamera, "frames counted by the camera")
    case .mode:
      SignalEntry(
        "arm_camera.mode", .words(["unpowered", "standby", "operating", "safe"]), .digital, unit: .armCamera,
        "mode word")
    }
  }
}

extension ArmCamera.Command.Word {
  package var entry: SignalEntry {
    switch self {
    case .joint1:
      SignalEntry(
        "arm.joint1_command", .number(unit: "rad"), ArmCamera.Format.joint, unit: .arm, "wanted angle of joint 1")
    case .joint2:
      SignalEntry(
        "arm.joint2_command", .number(unit: "rad"), ArmCamera.Format.joint, unit: .arm, "wanted angle of joint 2")
    case .joint3:
      SignalEntry(
        "arm.joint3_command", .number(unit: "rad"), ArmCamera.Format.joint, unit: .arm, "wanted angle of joint 3")
    case .joint4:
      SignalEntry(
        "arm.joint4_command", .number(unit: "rad"), ArmCamera.Format.joint, unit: .arm, "wanted angle of joint 4")
    case .isDriving:
      SignalEntry("arm.drive_command", .flag, .digital, unit: .arm, "drive the joints")
    case .isSlow:
      SignalEntry("arm.slow_command", .flag, .digital, unit: .arm, "a tenth of the speed")
    case .exposure:
      SignalEntry(
        "arm_camera.exposure_command", .number(unit: "s"), WordFormat(count: 1e-6, low: 0, high: 1000),
        unit: .armCamera, "exposure time")
    case .led:
      SignalEntry("arm_camera.led_command", .flag, .digital, unit: .armCamera, "lamp on")
    case .exposeCount:
      SignalEntry(
        "arm_camera.expose_command", .integer, WordFormat(count: 1, low: 0, high: 4294967295), unit: .armCamera,
        "counts on for every picture wanted")
    }
  }
}
