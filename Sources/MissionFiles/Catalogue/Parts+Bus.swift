import Bus
import DeviceModel
import HardwareInterface

/// The parts of the bus that can fail.
extension PartCatalogue {
  package static let bus: [PartEntry] = clockParts + wheelParts + sensorParts + powerParts + engineParts + otherParts

  private static let clockParts = [
    PartEntry(
      "clock.watchdog", .clock, ClockDevice.PartID.watchdog.rawValue,
      [.init("deaf", ClockDevice.WatchdogFault.deaf.rawValue, "never expires, whatever the computer does")])
  ]

  private static let wheelParts = (0..<4).flatMap { (index: UInt8) -> [PartEntry] in
    [
      PartEntry(
        "wheel\(index + 1).bearing", .wheels, index,
        [
          .init(
            "drag", WheelsDevice.BearingFault.drag.rawValue, value: .number(unit: "Nm"), range: 0...0.2, ramps: true,
            "extra friction"),
          .init("stuck", WheelsDevice.BearingFault.stuck.rawValue, "seizes and gives its momentum to the body"),
        ]),
      PartEntry(
        "wheel\(index + 1).motor", .wheels, index + 4,
        [.init("dead", WheelsDevice.MotorFault.dead.rawValue, "the windings take no current")]),
    ]
  }

  private static let sensorParts = [
    PartEntry(
      "inertial.gyro", .inertial, InertialDevice.PartID.gyro.rawValue, cure: .gyro,
      [
        .init(
          "bias-jump", InertialDevice.GyroFault.biasJump.rawValue, value: .number(unit: "rad/s"), range: -0.1...0.1,
          ramps: true, "a constant rate on every axis"),
        .init("frozen", InertialDevice.GyroFault.frozen.rawValue, "the words stay as they were"),
      ]),
    PartEntry(
      "inertial.accelerometer", .inertial, InertialDevice.PartID.accelerometer.rawValue, cure: .gyro,
      [
        .init(
          "spike", InertialDevice.AccelerometerFault.spike.rawValue, value: .number(unit: "m/s^2"),
          range: -100...100, ramps: true, "an acceleration along +Z that is not there"),
        .init("dead", InertialDevice.AccelerometerFault.dead.rawValue, "nothing is counted"),
      ]),
    starTracker("star_tracker1.head", .head1, .starTracker1),
    starTracker("star_tracker2.head", .head2, .starTracker2),
    PartEntry(
      "sun_sensor.electronics", .sunSensors, SunSensorsDevice.PartID.electronics.rawValue, cure: .sunSensor,
      [
        .init("dead", SunSensorsDevice.ElectronicsFault.dead.rawValue, "no valid word"),
        .init("mirrored", SunSensorsDevice.ElectronicsFault.mirrored.rawValue, "two heads swapped: X reversed"),
      ]),
    PartEntry(
      "lins.receiver", .laser, LaserDevice.PartID.receiver.rawValue, cure: .laser,
      [
        .init("no-return", LaserDevice.ReceiverFault.noReturn.rawValue, "no photon counted"),
        .init(
          "gross-error", LaserDevice.ReceiverFault.grossError.rawValue, value: .number(unit: "m"),
          range: -5000...5000, ramps: true, "a range that is off"),
      ]),
  ]

  private static func starTracker(
    _ name: String, _ part: StarTrackersDevice.PartID, _ unit: UnitID
  ) -> PartEntry {
    PartEntry(
      name, .starTrackers, part.rawValue, cure: unit,
      [
        .init("blinded", StarTrackersDevice.HeadFault.blinded.rawValue, "no star is recognised"),
        .init(
          "false-stars", StarTrackersDevice.HeadFault.falseStars.rawValue, value: .number(unit: "rad"),
          range: -1...1, ramps: true, "a wrong pattern: the attitude is off about body Y"),
      ])
  }

  private static let powerParts = [
    PartEntry(
      "power.battery", .power, PowerDevice.PartID.battery.rawValue,
      [
        .init(
          "cell-short", PowerDevice.BatteryFault.cellShort.rawValue, value: .integer, range: 1...8,
          "so many cells deliver nothing")
      ]),
    latch("wing1.latch", .latch1), latch("wing2.latch", .latch2),
    drive("wing1.drive", .drive1), drive("wing2.drive", .drive2),
  ]

  private static func latch(_ name: String, _ part: PowerDevice.PartID) -> PartEntry {
    PartEntry(
      name, .power, part.rawValue,
      [.init("unlatched", PowerDevice.LatchFault.unlatched.rawValue, "the wing stops short of its latch")])
  }
  private static func drive(_ name: String, _ part: PowerDevice.PartID) -> PartEntry {
    PartEntry(
      name, .power, part.rawValue,
      [.init("jammed", PowerDevice.DriveFault.jammed.rawValue, "the wing no longer turns")])
  }

  private static let engineParts =
    (0..<12).map { (index: UInt8) in
      PartEntry(
        "thruster\(index + 1).valve", .propulsion, index,
        [
          .init("stuck-on", PropulsionDevice.ThrusterFault.stuckOn.rawValue, "open while its branch has power"),
          .init("stuck-off", PropulsionDevice.ThrusterFault.stuckOff.rawValue, "does not open"),
        ])
    } + [
      PartEntry(
        "main_engine.valve", .propulsion, PropulsionDevice.PartID.mainEngineValve.rawValue,
        [
          .init(
            "early-cutoff", PropulsionDevice.MainValveFault.earlyCutoff.rawValue, value: .number(unit: "s"),
            range: 0...10_000, "closes by itself after so long a burn"),
          .init("stuck-closed", PropulsionDevice.MainValveFault.stuckClosed.rawValue, "does not open"),
        ]),
      PartEntry(
        "ion_engine.neutraliser", .propulsion, PropulsionDevice.PartID.ionNeutraliser.rawValue, cure: .ionEngine,
        [.init("trip", PropulsionDevice.NeutraliserFault.trip.rawValue, "no electrons, no beam")]),
    ]

  private static let otherParts =
    radioParts + [
      heater("thermal.deck_heater", .deck), heater("thermal.optics_heater", .optics),
      heater("thermal.battery_heater", .battery), heater("thermal.propellant_heater", .propellant),
      heater("thermal.lines_heater", .lines),
    ]

  private static func heater(_ name: String, _ part: Thermal.Heater) -> PartEntry {
    PartEntry(
      name, .thermal, part.rawValue, cure: .heaters,
      [
        .init("stuck-on", ThermalDevice.HeaterFault.stuckOn.rawValue, "heats while the heater branch has power"),
        .init("stuck-off", ThermalDevice.HeaterFault.stuckOff.rawValue, "does not heat"),
        .init(
          "weak", ThermalDevice.HeaterFault.weak.rawValue, value: .number(unit: ""), range: 0...1, ramps: true,
          "share of the heat that is lost"),
      ])
  }
}
