public import Quantities

/// Two wings, the battery, the bus and its switches.
public enum Power {
  public struct Command: BitwiseCopyable, Sendable {
    /// Units wanted on. A unit that was shed comes back after its switch was seen off.
    public var switches = UnitMask()
    /// Unfold both wings; held until they have latched.
    public var deployWings = false
    /// Add the second unfolding motor of a wing.
    public var redriveWing = InlineArray<2, Bool>(repeating: false)
    /// Wanted angle of each wing about +Y, rad: its normal is (cos, 0, -sin) in body axes.
    public var wingAngle = InlineArray<2, Double>(repeating: 0)
    public init() {}
  }

  public struct Response: BitwiseCopyable, Sendable {
    public var busVolts = Reading.none
    /// Into the battery positive, A.
    public var batteryAmperes = Reading.none
    public var stateOfCharge = Reading.none  // 0 to 1
    public var arrayWatts = Reading.none
    public var loadWatts = Reading.none
    /// How far each wing is unfolded, rad (2 pi when full).
    public var wingOpened = InlineArray<2, Reading>(repeating: .none)
    public var wingLatched = InlineArray<2, Reading>(repeating: .none)
    public var wingAngle = InlineArray<2, Reading>(repeating: .none)
    /// Units that really have power, as the bits of a `UnitMask`.
    public var powered = Reading.none
    /// Load groups shed by the undervoltage comparator.
    public var groupsShed = Reading.none
    public init() {}
  }

  /// Fact sheet §3.2 unless said otherwise; all ASSUMED there.
  public struct DataSheet: BitwiseCopyable, Sendable {
    public var arrayWattsAtOneAU = 10_500.0
    public var arrayLossPerYear = 0.02
    /// Share lost for each kelvin above the temperature that the wings have at 1 AU (vector SYS-02).
    public var arrayLossPerKelvin = 0.0025
    public var arrayReferenceKelvin = 302.75
    /// Share of the array for ion engine and bus together, W at 1 AU (fact sheet §0.0), and the bus's part of it.
    public var sharedWattsAtOneAU = 8_000.0
    public var busReserveWatts = 600.0
    public var batteryAmpereHours = 60.0
    public var batteryCells = 8.0
    public var cellEmptyVolts = 3.0
    public var cellFullVolts = 4.1
    public var batteryOhms = 0.02
    public var maximumChargeAmperes = 30.0
    public var chargeEfficiency = 0.95
    public var undervoltageVolts = 24.0
    public var undervoltageSeconds = 2.0
    /// From folded to latched, s (ASSUMED, circular fan wing).
    public var deploymentSeconds = 120.0
    public var wingDriveRate = 0.01  // rad/s, ASSUMED
    public var wheelWatts = 8.0
    public var gyroWatts = 25.0
    public var starTrackerWatts = 10.0
    public var sunSensorWatts = 2.0
    public var laserWatts = 45.0
    public var thrusterWatts = 20.0
    public var mainEngineWatts = 30.0
    public var transmitterWatts = 220.0
    public var receiverWatts = 18.0
    public var anacWatts = 30.0
    public var armCameraWatts = 12.0
    public var armWatts = 60.0
    public var samplerWatts = 80.0
    public var capsuleWatts = 15.0
    /// Computer and harness, never switched.
    public var permanentWatts = 120.0
    public init() {}
  }
}

extension Power.Command: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("switches", &switches.bits)
    visitor.field("deployWings", &deployWings)
    visitor.field("redriveWing", &redriveWing)
    visitor.field("wingAngle", &wingAngle)
  }
}

extension Power.Response: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("busVolts", &busVolts)
    visitor.field("batteryAmperes", &batteryAmperes)
    visitor.field("stateOfCharge", &stateOfCharge)
    visitor.field("arrayWatts", &arrayWatts)
    visitor.field("loadWatts", &loadWatts)
    visitor.field("wingOpened", &wingOpened)
    visitor.field("wingLatched", &wingLatched)
    visitor.field("wingAngle", &wingAngle)
    visitor.field("powered", &powered)
    visitor.field("groupsShed", &groupsShed)
  }
}

extension Power.DataSheet: DataSheetDescribing {
  public mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("array_power_at_one_au", "W", 100...100_000, &arrayWattsAtOneAU)
    visitor.number("array_loss_per_year", "", 0...0.2, &arrayLossPerYear)
    visitor.number("array_loss_per_kelvin", "", 0...0.02, &arrayLossPerKelvin)
    visitor.number("array_reference_temperature", "K", 100...400, &arrayReferenceKelvin)
    visitor.number("shared_power_at_one_au", "W", 100...100_000, &sharedWattsAtOneAU)
    visitor.number("bus_reserve", "W", 0...10_000, &busReserveWatts)
    visitor.number("battery_capacity", "Ah", 1...1000, &batteryAmpereHours)
    visitor.number("battery_cells", "", 1...100, &batteryCells)
    visitor.number("cell_empty_voltage", "V", 1...5, &cellEmptyVolts)
    visitor.number("cell_full_voltage", "V", 1...5, &cellFullVolts)
    visitor.number("battery_resistance", "ohm", 0.0001...1, &batteryOhms)
    visitor.number("maximum_charge_current", "A", 0.1...200, &maximumChargeAmperes)
    visitor.number("charge_efficiency", "", 0.1...1, &chargeEfficiency)
    visitor.number("undervoltage", "V", 10...40, &undervoltageVolts)
    visitor.number("undervoltage_time", "s", 0.1...60, &undervoltageSeconds)
    visitor.number("deployment_time", "s", 1...10_000, &deploymentSeconds)
    visitor.number("wing_drive_rate", "rad/s", 0.0001...0.2, &wingDriveRate)
    describeLoads(&visitor)
  }

  private mutating func describeLoads<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("wheel_power", "W", 0...1000, &wheelWatts)
    visitor.number("gyro_power", "W", 0...1000, &gyroWatts)
    visitor.number("star_tracker_power", "W", 0...1000, &starTrackerWatts)
    visitor.number("sun_sensor_power", "W", 0...1000, &sunSensorWatts)
    visitor.number("laser_power", "W", 0...1000, &laserWatts)
    visitor.number("thruster_power", "W", 0...1000, &thrusterWatts)
    visitor.number("main_engine_power", "W", 0...1000, &mainEngineWatts)
    visitor.number("transmitter_power", "W", 0...1000, &transmitterWatts)
    visitor.number("receiver_power", "W", 0...1000, &receiverWatts)
    visitor.number("anac_power", "W", 0...1000, &anacWatts)
    visitor.number("arm_camera_power", "W", 0...1000, &armCameraWatts)
    visitor.number("arm_power", "W", 0...1000, &armWatts)
    visitor.number("sampler_power", "W", 0...1000, &samplerWatts)
    visitor.number("capsule_power", "W", 0...1000, &capsuleWatts)
    visitor.number("permanent_power", "W", 0...2000, &permanentWatts)
  }
}

extension Power.DataSheet {
  /// What a unit draws while powered, W. The ion engine's own draw depends on its thrust, the heaters' on which are on.
  public func watts(of unit: UnitID) -> Double {
    switch unit {
    case .wheel1, .wheel2, .wheel3, .wheel4: wheelWatts
    case .gyro: gyroWatts
    case .starTracker1, .starTracker2: starTrackerWatts
    case .sunSensor: sunSensorWatts
    case .laser: laserWatts
    case .thrusters: thrusterWatts
    case .mainEngine: mainEngineWatts
    case .ionEngine, .heaters: 0
    case .transmitterA, .transmitterB: transmitterWatts
    case .receiverA, .receiverB: receiverWatts
    case .anac: anacWatts
    case .armCamera: armCameraWatts
    case .arm: armWatts
    case .sampler: samplerWatts
    case .capsule: capsuleWatts
    }
  }
}
