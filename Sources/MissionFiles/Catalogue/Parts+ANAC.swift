import ANAC
import DeviceModel
import HardwareInterface

extension PartCatalogue {
  /// The navigation camera (fact sheet §10.2, ANAC-05 to ANAC-12).
  static let anac: [PartEntry] = [
    PartEntry(
      "anac.door", .anac, ANACDevice.PartID.door.rawValue,
      [.init("jammed", ANACDevice.DoorFault.jammed.rawValue, "the door stays where it is; its motor stalls")]),
    PartEntry(
      "anac.filter_wheel", .anac, ANACDevice.PartID.filterWheel.rawValue,
      [.init("stuck", ANACDevice.FilterWheelFault.stuck.rawValue, "the wheel stays where it is, also between places")]),
    PartEntry(
      "anac.focus", .anac, ANACDevice.PartID.focus.rawValue,
      [
        .init("stuck", ANACDevice.FocusFault.stuck.rawValue, "the lens stays where it is"),
        .init(
          "drift", ANACDevice.FocusFault.drift.rawValue, value: .number(unit: "m"), range: -5e-3...5e-3, ramps: true,
          "the lens stands off its encoder by the value"),
      ]),
    PartEntry(
      "anac.shutter", .anac, ANACDevice.PartID.shutter.rawValue,
      [
        .init("stuck-closed", ANACDevice.ShutterFault.stuckClosed.rawValue, "no light reaches the detector"),
        .init("stuck-open", ANACDevice.ShutterFault.stuckOpen.rawValue, "light falls on the detector during readout"),
      ]),
    PartEntry(
      "anac.optics", .anac, ANACDevice.PartID.optics.rawValue,
      [
        .init(
          "contamination", ANACDevice.OpticsFault.contamination.rawValue, value: .number(unit: ""), range: 0...1,
          ramps: true, "part of the light lost in dust on the optics")
      ]),
    PartEntry(
      "anac.detector", .anac, ANACDevice.PartID.detector.rawValue,
      [
        .init(
          "hot-pixels", ANACDevice.DetectorFault.hotPixels.rawValue, value: .integer, range: 0...60_000, ramps: true,
          "number of hot pixels")
      ]),
    PartEntry(
      "anac.image_processor", .anac, ANACDevice.PartID.imageProcessor.rawValue, cure: .anac,
      [
        .init("hang", ANACDevice.ImageProcessorFault.hang.rawValue, "no heartbeat, no measurement"),
        .init(
          "mistagged", ANACDevice.ImageProcessorFault.mistagged.rawValue, value: .number(unit: "s"),
          range: -1_000...1_000, ramps: true, "image times off by the value"),
      ]),
  ]
}
