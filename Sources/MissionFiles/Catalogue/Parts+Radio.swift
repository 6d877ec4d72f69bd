import Bus
import DeviceModel
import HardwareInterface

/// The parts of the radio that can fail.
extension PartCatalogue {
  static let radioParts = [
    receiver("transponder_a.receiver", .receiverA, cure: .receiverA),
    transmitter("transponder_a.transmitter", .transmitterA, cure: .transmitterA),
    receiver("transponder_b.receiver", .receiverB, cure: .receiverB),
    transmitter("transponder_b.transmitter", .transmitterB, cure: .transmitterB),
    PartEntry(
      "radio.gimbal", .radio, RadioDevice.PartID.gimbal.rawValue,
      [.init("jammed", RadioDevice.GimbalFault.jammed.rawValue, "the high-gain antenna no longer turns")]),
  ]

  private static func receiver(_ name: String, _ part: RadioDevice.PartID, cure: UnitID) -> PartEntry {
    PartEntry(
      name, .radio, part.rawValue, cure: cure,
      [
        .init("deaf", RadioDevice.ReceiverFault.deaf.rawValue, "no carrier, whatever arrives"),
        .init("locked-up", RadioDevice.ReceiverFault.lockedUp.rawValue, "a carrier, and never a lock"),
      ])
  }

  private static func transmitter(_ name: String, _ part: RadioDevice.PartID, cure: UnitID) -> PartEntry {
    PartEntry(
      name, .radio, part.rawValue, cure: cure,
      [
        .init(
          "weak", RadioDevice.TransmitterFault.weak.rawValue, value: .number(unit: ""), range: 0...1, ramps: true,
          "share of the output power that is lost"),
        .init("dead", RadioDevice.TransmitterFault.dead.rawValue, "no output"),
      ])
  }
}
