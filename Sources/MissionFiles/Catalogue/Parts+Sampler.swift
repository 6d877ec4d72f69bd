import DeviceModel
import HardwareInterface
import Sampler

extension PartCatalogue {
  /// The sampler (fact sheet §10.2, SAMP-01 to SAMP-13).
  static let sampler: [PartEntry] = [
    samplerPart(.head, "head", .init("jammed", 0, "the head stays where it is")),
    samplerPart(.brushMotor, "brush_motor", .init("stalled", 0, "the motor stands and draws its stall current")),
    samplerPart(
      .flap, "flap",
      .init(
        "jammed-open", 0, value: .number(unit: "m"), range: 0...0.02,
        "stones keep the flap open by the value; sample escapes")),
    samplerPart(.forceSensor1, "force_sensor1", stuckForce, deadForce),
    samplerPart(.forceSensor2, "force_sensor2", stuckForce, deadForce),
    samplerPart(.forceSensor3, "force_sensor3", stuckForce, deadForce),
    samplerPart(
      .seat, "seat",
      .init(
        "misaligned", 0, value: .number(unit: "m"), range: -0.02...0.02,
        "the head meets the edge of the capsule's seat at this offset")),
    samplerPart(.latch, "latch", .init("unlatched", 0, "the container latches do not catch")),
    samplerPart(.cutter, "cutter", .init("dud", 0, "the first charge of the cutter does not cut")),
  ]

  private static func samplerPart(
    _ part: SamplerDevice.PartID, _ name: String, _ failures: PartEntry.Failure...
  ) -> PartEntry {
    PartEntry("sampler.\(name)", .sampler, part.rawValue, failures)
  }

  private static let stuckForce = PartEntry.Failure(
    "stuck", SamplerDevice.ForceSensorFault.stuck.rawValue, value: .number(unit: "N"), range: -200...200,
    "the sensor shows the value")
  private static let deadForce = PartEntry.Failure(
    "dead", SamplerDevice.ForceSensorFault.dead.rawValue, "the sensor shows nothing")
}
