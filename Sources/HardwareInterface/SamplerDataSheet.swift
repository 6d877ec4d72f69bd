extension Sampler {
  /// Constants of the sampler: fact sheet §5.2, §6 and physics.md §6; ASSUMED unless stated otherwise.
  public struct DataSheet: BitwiseCopyable, Sendable {
    /// Stroke: ANALOG (OSIRIS-REx's constant-force stroke).
    public var headStrokeMeters = 0.3
    public var headSeconds = 10.0
    public var flapGapMeters = 0.02
    public var flapSeconds = 2.0

    // Brush: 1500 to 3000 rpm, stall current 3 A (§5.2).
    public var slowestBrushSpeed = 157.08
    public var fastestBrushSpeed = 314.16
    public var brushSpinUpSeconds = 0.5
    public var brushRunAmperes = 0.8
    /// More current per newton of contact.
    public var brushAmperesPerNewton = 0.02
    public var brushStallAmperes = 3.0
    /// Contact force at which even a healthy brush stops.
    public var brushStallNewtons = 90.0
    public var motorKelvinPerJoule = 0.004
    public var motorVolts = 28.0
    public var motorTimeConstantSeconds = 900.0
    /// The sampler's own protection makes safe above this.
    public var motorSafeKelvin = 363.0

    // Collected mass: brush model of physics.md §6; tuned to a quarter of a kilogram in four seconds
    // at 2400 rpm and 20 N: two attempts together miss 100 g in one mission of some thousands.
    public var regolithDensity = 1_500.0
    public var brushWidthMeters = 0.10
    public var cutDepthMeters = 0.002
    public var brushRadiusMeters = 0.03
    public var transportEfficiency = 0.032
    public var fullContactNewtons = 20.0
    public var contactThresholdNewtons = 0.5
    /// Scatter of one attempt, log-normal: physics.md §6 (sigma ln 0.7).
    public var yieldSigma = 0.7
    public var chamberKilograms = 1.0
    /// Loss through the open flap without contact, part of the sample per second and metre of gap.
    public var lossPerSecondMeter = 0.002

    // Measurement.
    public var forceNoiseNewtons = 0.15
    public var massNoiseKilograms = 0.003

    // Transfer into the capsule: §6.3.
    public var seatStrokeMeters = 0.12
    public var insertionSpeed = 0.005
    public var insertionNewtons = 35.0
    /// With which the drive presses on a lid that is shut.
    public var lidNewtons = 100.0
    public var latchSeconds = 3.0
    public var pullNewtons = 15.0
    /// Head with its container, without sample.
    public var containerKilograms = 2.5
    public init() {}
  }
}

extension Sampler.DataSheet: DataSheetDescribing {
  public mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("head_stroke", "m", 0.05...1, &headStrokeMeters)
    visitor.number("head_time", "s", 0.1...600, &headSeconds)
    visitor.number("flap_gap", "m", 0.001...0.2, &flapGapMeters)
    visitor.number("flap_time", "s", 0.1...60, &flapSeconds)
    describeBrush(&visitor)
    describeYield(&visitor)
    visitor.number("force_noise", "N", 0...5, &forceNoiseNewtons)
    visitor.number("mass_noise", "kg", 0...1, &massNoiseKilograms)
    visitor.number("seat_stroke", "m", 0.01...1, &seatStrokeMeters)
    visitor.number("insertion_speed", "m/s", 1e-4...0.1, &insertionSpeed)
    visitor.number("insertion_force", "N", 0...80, &insertionNewtons)
    visitor.number("lid_force", "N", 0...200, &lidNewtons)
    visitor.number("latch_time", "s", 0.1...60, &latchSeconds)
    visitor.number("pull_force", "N", 1...100, &pullNewtons)
    visitor.number("container_mass", "kg", 0.1...20, &containerKilograms)
  }

  mutating func describeBrush<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("slowest_brush_speed", "rad/s", 1...1_000, &slowestBrushSpeed)
    visitor.number("fastest_brush_speed", "rad/s", 1...1_000, &fastestBrushSpeed)
    visitor.number("brush_spin_up_time", "s", 0.01...60, &brushSpinUpSeconds)
    visitor.number("brush_run_current", "A", 0.01...10, &brushRunAmperes)
    visitor.number("brush_current_per_newton", "", 0...1, &brushAmperesPerNewton)
    visitor.number("brush_stall_current", "A", 0.1...10, &brushStallAmperes)
    visitor.number("brush_stall_force", "N", 1...1_000, &brushStallNewtons)
    visitor.number("motor_kelvin_per_joule", "", 0...1, &motorKelvinPerJoule)
    visitor.number("motor_voltage", "V", 5...100, &motorVolts)
    visitor.number("motor_time_constant", "s", 1...1e5, &motorTimeConstantSeconds)
    visitor.number("motor_safe_temperature", "K", 273...450, &motorSafeKelvin)
  }

  mutating func describeYield<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("regolith_density", "", 100...5_000, &regolithDensity)
    visitor.number("brush_width", "m", 0.01...1, &brushWidthMeters)
    visitor.number("cut_depth", "m", 1e-4...0.1, &cutDepthMeters)
    visitor.number("brush_radius", "m", 0.005...0.5, &brushRadiusMeters)
    visitor.number("transport_efficiency", "", 0...1, &transportEfficiency)
    visitor.number("full_contact_force", "N", 1...100, &fullContactNewtons)
    visitor.number("contact_threshold", "N", 0...10, &contactThresholdNewtons)
    visitor.number("yield_sigma", "", 0...3, &yieldSigma)
    visitor.number("chamber_mass", "kg", 0.01...100, &chamberKilograms)
    visitor.number("loss_per_second_meter", "", 0...1, &lossPerSecondMeter)
  }
}
