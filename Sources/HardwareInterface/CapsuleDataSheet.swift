extension Capsule {
  /// Constants of the return capsule. KNOWN: diameter 0.75 m (fact sheet §7.1, S23). The rest is
  /// ASSUMED, shaped on Stardust, unless a line says otherwise.
  public struct DataSheet: BitwiseCopyable, Sendable {
    // MARK: body
    /// KNOWN
    public var diameterMeters = 0.75
    /// Entry body with an empty container; 53 / (1.5 * 0.4418) = 80 kg/m^2 (DERIVED from the reference entry).
    public var entryMassKg = 53.0
    /// Leaves with the capsule in all: entry body, ring and adapter.
    public var releasedMassKg = 80.0
    /// Hypersonic; ANALOG(Stardust) 1.48 to 1.50 for a 60 degree sphere-cone.
    public var dragCoefficient = 1.5
    public var heatShieldMassKg = 11.0

    // MARK: parachutes
    /// CdS, m^2; ANALOG(Stardust) 0.83 m disc-gap-band, Cd 0.55.
    public var drogueDragArea = 0.30
    public var drogueInflationSeconds = 0.4
    /// CdS, m^2; ANALOG(Stardust) 7.6 m triconical, Cd 0.80.
    public var mainDragArea = 36.3
    public var mainInflationSeconds = 4.0
    /// Dynamic pressure that tears an opening parachute, Pa.
    public var drogueLimitPascals = 6000.0
    public var mainLimitPascals = 4000.0

    // MARK: separation
    /// Small on purpose: 0.1 m/s across the path moves the landing by about 15 km after twelve hours.
    public var springDeltaVMetersPerSecond = 0.05
    /// 15 rpm; ANALOG(Stardust) 14 to 16 rpm.
    public var spinRadiansPerSecond = 15.0 * 2 * Double.pi / 60

    // MARK: lid and container
    /// Four latches unlock in turn, then the hinge moves; fact sheet §6.3: 25 s in all.
    public var latchSeconds = 5.0
    public var hingeSeconds = 20.0
    public var lidOpenDegrees = 110.0
    public var sealClampSeconds = 10.0
    /// Test gas let into the container when the seal closes.
    public var containerPressurePascals = 1000.0
    /// A sound seal; the leak check allows 1 Pa/min (fact sheet §6.3).
    public var containerLeakPascalsPerSecond = 0.05 / 60

    // MARK: battery: 14 h timer, 1 h entry, 24 h beacon need 94 Wh; 80 % of this capacity
    public var batteryCapacityJoules = 118.0 * 3600
    public var timerWatts = 0.5
    public var entryWatts = 15.0
    public var beaconWatts = 3.0
    public var chargerWatts = 60.0
    /// Percent of capacity a year, stored cold.
    public var selfDischargePercentPerYear = 1.5
    /// Charge at launch, percent.
    public var launchChargePercent = 98.0

    // MARK: sensors
    public var gSwitchThreshold = 3.0 * 9.80665
    public var accelerometerNoise = 0.05
    /// Distance of the accelerometer from the spin axis, m: it feels the spin.
    public var accelerometerOffsetMeters = 0.02
    public var barometerNoisePascals = 4.0
    /// Pressure on the back cover is static less this part of the dynamic pressure (base suction).
    public var baseSuction = 0.1
    /// Rate error of the timer's crystal, 2 ppm.
    public var timerDrift = 2e-6

    // MARK: ground
    /// Height of the landing area above the ellipsoid, m (Ejin Banner plain).
    public var groundAltitudeMeters = 1000.0
    /// Crushed at touchdown, m: sets the landing shock.
    public var crushDepthMeters = 0.10
    /// Radiated by the beacon, W.
    public var beaconForwardWatts = 1.0

    public init() {}
  }
}

extension Capsule.DataSheet: DataSheetDescribing {
  public mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
    describeBody(&visitor)
    describeAttachment(&visitor)
    describeElectronics(&visitor)
  }

  mutating func describeBody<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("diameter", "m", 0.2...2, &diameterMeters)
    visitor.number("entry_mass", "kg", 10...200, &entryMassKg)
    visitor.number("released_mass", "kg", 10...300, &releasedMassKg)
    visitor.number("drag_coefficient", "", 0.8...2, &dragCoefficient)
    visitor.number("heat_shield_mass", "kg", 1...50, &heatShieldMassKg)
    visitor.number("drogue_drag_area", "m2", 0.05...5, &drogueDragArea)
    visitor.number("drogue_inflation", "s", 0.05...5, &drogueInflationSeconds)
    visitor.number("main_drag_area", "m2", 5...100, &mainDragArea)
    visitor.number("main_inflation", "s", 0.2...20, &mainInflationSeconds)
    visitor.number("drogue_limit", "Pa", 500...50_000, &drogueLimitPascals)
    visitor.number("main_limit", "Pa", 500...50_000, &mainLimitPascals)
    visitor.number("ground_altitude", "m", -400...5000, &groundAltitudeMeters)
    visitor.number("crush_depth", "m", 0.01...1, &crushDepthMeters)
  }

  mutating func describeAttachment<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("spring_delta_v", "m/s", 0.01...2, &springDeltaVMetersPerSecond)
    visitor.number("spin", "rad/s", 0...7, &spinRadiansPerSecond)
    visitor.number("latch_time", "s", 0.5...60, &latchSeconds)
    visitor.number("hinge_time", "s", 1...300, &hingeSeconds)
    visitor.number("lid_open_degrees", "", 10...180, &lidOpenDegrees)
    visitor.number("seal_clamp_time", "s", 1...300, &sealClampSeconds)
    visitor.number("container_pressure", "Pa", 10...6000, &containerPressurePascals)
    visitor.number("container_leak", "Pa/s", 0...2, &containerLeakPascalsPerSecond)
  }

  mutating func describeElectronics<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("battery_capacity", "J", 7e4...4e6, &batteryCapacityJoules)
    visitor.number("timer_power", "W", 0.01...5, &timerWatts)
    visitor.number("entry_power", "W", 1...100, &entryWatts)
    visitor.number("beacon_power", "W", 0.1...30, &beaconWatts)
    visitor.number("charger_power", "W", 1...200, &chargerWatts)
    visitor.number("self_discharge_percent_per_year", "", 0...30, &selfDischargePercentPerYear)
    visitor.number("launch_charge_percent", "", 1...100, &launchChargePercent)
    visitor.number("g_switch_threshold", "m/s2", 5...100, &gSwitchThreshold)
    visitor.number("accelerometer_noise", "m/s2", 0...5, &accelerometerNoise)
    visitor.number("accelerometer_offset", "m", 0...0.3, &accelerometerOffsetMeters)
    visitor.number("barometer_noise", "Pa", 0...500, &barometerNoisePascals)
    visitor.number("base_suction", "", 0...0.5, &baseSuction)
    visitor.number("timer_drift", "", -2e-4...2e-4, &timerDrift)
    visitor.number("beacon_forward", "W", 0.1...10, &beaconForwardWatts)
  }
}
