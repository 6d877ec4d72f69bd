import ArmCamera
import DeviceModel
import HardwareInterface

extension PartCatalogue {
  /// Arm and monitoring camera (fact sheet §10.2, ACAM-01 to ACAM-06, SAMP-08).
  static let armCamera: [PartEntry] = [
    joint(.joint1, "arm.joint1"), joint(.joint2, "arm.joint2"), joint(.joint3, "arm.joint3"),
    joint(.joint4, "arm.joint4"),
    PartEntry(
      "arm_camera.detector", .armCamera, ArmCameraDevice.PartID.camera.rawValue, cure: .armCamera,
      [
        .init("no-frames", ArmCameraDevice.CameraFault.noFrames.rawValue, "exposures bring no message"),
        .init("crc", ArmCameraDevice.CameraFault.badChecksums.rawValue, "messages with wrong checksums"),
      ]),
    PartEntry(
      "arm_camera.led", .armCamera, ArmCameraDevice.PartID.led.rawValue,
      [.init("dead", ArmCameraDevice.LEDFault.dead.rawValue, "the lamp stays dark")]),
    PartEntry(
      "arm_camera.lens", .armCamera, ArmCameraDevice.PartID.lens.rawValue,
      [
        .init(
          "dust", ArmCameraDevice.LensFault.dust.rawValue, value: .number(unit: ""), range: 0...1, ramps: true,
          "part of the lens covered by dust")
      ]),
  ]

  private static func joint(_ part: ArmCameraDevice.PartID, _ name: String) -> PartEntry {
    PartEntry(
      name, .armCamera, part.rawValue,
      [
        .init("jammed", ArmCameraDevice.JointFault.jammed.rawValue, "the joint stays where it is"),
        .init(
          "slipped", ArmCameraDevice.JointFault.slipped.rawValue, value: .number(unit: "rad"), range: -0.5...0.5,
          "the encoder shows the value more than the angle of the joint"),
      ])
  }
}
