import DeviceModel
import ReturnCapsule

extension PartCatalogue {
  /// What can go wrong with the return capsule.
  static let capsule: [PartEntry] = [
    entry("capsule.inertial_switch1", .gSwitch1, gSwitch),
    entry("capsule.inertial_switch2", .gSwitch2, gSwitch),
    entry(
      "capsule.lid_latch", .lidLatch,
      [.init("jammed", CapsuleFaults.LidLatch.jammed.rawValue, "latch 3 holds, the drive stops there")]),
    entry(
      "capsule.separation_latch", .separationLatch,
      [
        .init(
          "not-released", CapsuleFaults.SeparationLatch.notReleased.rawValue,
          "one bolt of three does not let go when fired")
      ]),
    entry(
      "capsule.springs", .springs,
      [
        .init(
          "uneven", CapsuleFaults.Springs.uneven.rawValue, value: .number(unit: "%"), range: 0...100,
          "part of the push that goes sideways and of the spin that becomes nutation")
      ]),
    entry(
      "capsule.drogue", .drogue,
      [.init("missing", CapsuleFaults.Drogue.missing.rawValue, "the mortar fires, no parachute comes")]),
    entry(
      "capsule.main_parachute", .main,
      [
        .init("does-not-inflate", CapsuleFaults.Main.doesNotInflate.rawValue, "the canopy streams"),
        .init("igniter-dead", CapsuleFaults.Main.igniterDead.rawValue, "the first igniter does not fire"),
      ]),
    entry(
      "capsule.beacon", .beacon,
      [.init("silent", CapsuleFaults.Beacon.silent.rawValue, "transmitter 1 radiates nothing")]),
    entry(
      "capsule.cells", .battery,
      [
        .init(
          "low", CapsuleFaults.Battery.low.rawValue, value: .number(unit: "%"), range: 0...100,
          "a cell discharges itself to this charge, once")
      ]),
    entry(
      "capsule.container_seal", .seal,
      [
        .init(
          "leaking", CapsuleFaults.Seal.leaking.rawValue, value: .number(unit: "Pa/min"), range: 0...10_000,
          ramps: true,
          "test gas lost by the clamped container")
      ]),
  ]

  private static let gSwitch: [PartEntry.Failure] = [
    .init("stuck-open", CapsuleFaults.GSwitch.stuckOpen.rawValue, "never closes"),
    .init("stuck-closed", CapsuleFaults.GSwitch.stuckClosed.rawValue, "always closed"),
  ]

  private static func entry(
    _ name: String, _ part: ReturnCapsuleDevice.PartID, _ failures: [PartEntry.Failure]
  ) -> PartEntry {
    PartEntry(name, .capsule, part.rawValue, failures)
  }
}
