public import Quantities

/// Main engine, twelve small thrusters, ion engine, and their tanks.
public enum Propulsion {
  public struct Command: BitwiseCopyable, Sendable {
    /// Valve-open times of the twelve thrusters, s, from the moment this command arrives.
    public var onSeconds = InlineArray<12, Double>(repeating: 0)
    /// Valve-open time of the main engine, s, likewise.
    public var mainEngineSeconds = 0.0
    /// Counted up with every new set of times; an old set is not fired twice.
    public var sequence: UInt32 = 0
    /// Thrust of the ion engine, N, until commanded otherwise.
    public var ionThrustNewtons = 0.0
    public init() {}
  }

  public struct Response: BitwiseCopyable, Sendable {
    public var bipropPressure = Reading.none  // Pa
    public var xenonPressure = Reading.none  // Pa
    public var chamberPressure = Reading.none  // Pa, main engine
    public var beamCurrent = Reading.none  // A, ion engine
    public init() {}
  }

  public struct DataSheet: BitwiseCopyable, Sendable {
    public var dryMassKilograms = 1270.0  // fact sheet §0.0
    public var bipropKilograms = 320.0  // fact sheet §0.0
    public var xenonKilograms = 430.0  // fact sheet §0.0
    public var thrusterNewtons = 10.0  // fact sheet §0.0
    public var mainEngineNewtons = 490.0  // ANALOG(Chang'e-1/2)
    public var ionMaximumNewtons = 0.240  // fact sheet §0.0
    public var bipropSpecificImpulseSeconds = 310.0  // fact sheet §0.0
    public var ionSpecificImpulseSeconds = 3000.0  // fact sheet §0.0
    /// Jet power over electrical power (reference trajectory, assumption).
    public var ionEfficiency = 0.60
    /// Half width of the pulse-to-pulse thrust error, fraction (physics reference §3).
    public var thrustNoise = 0.02
    /// Shortest pulse, s: one minor frame (ASSUMED).
    public var minimumOnSeconds = 0.0078125
    /// Shortest burn of the main engine from a closed valve, s (ASSUMED: some 15 N s), and the smallest thrust that
    /// the ion engine holds, N (ASSUMED, below the 9 mN of the reference trajectory's faintest arc).
    public var mainEngineMinimumOnSeconds = 0.03
    public var ionMinimumNewtons = 0.005
    /// Step of the valve timer, s (ASSUMED).
    public var onQuantumSeconds = 0.0009765625
    /// Arm of each thruster along its edge of the body, m (ASSUMED, body over 2 m across).
    public var thrusterArmMeters = 1.0
    /// Thrust line of the main engine beside the centre of mass, m (ASSUMED).
    public var mainEngineOffsetMeters = 0.0001
    /// Moments of inertia at separation, wings out, kg m^2 (ASSUMED); they shrink with the mass.
    public var inertiaX = 3300.0, inertiaY = 1900.0, inertiaZ = 2600.0
    public init() {}
  }
}

extension Propulsion.Command: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("onSeconds", &onSeconds)
    visitor.field("mainEngineSeconds", &mainEngineSeconds)
    visitor.field("sequence", &sequence)
    visitor.field("ionThrustNewtons", &ionThrustNewtons)
  }
}

extension Propulsion.Response: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("bipropPressure", &bipropPressure)
    visitor.field("xenonPressure", &xenonPressure)
    visitor.field("chamberPressure", &chamberPressure)
    visitor.field("beamCurrent", &beamCurrent)
  }
}

extension Propulsion.DataSheet: DataSheetDescribing {
  public mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("dry_mass", "kg", 100...10_000, &dryMassKilograms)
    visitor.number("biprop_mass", "kg", 0...5000, &bipropKilograms)
    visitor.number("xenon_mass", "kg", 0...5000, &xenonKilograms)
    visitor.number("thruster_force", "N", 0.1...500, &thrusterNewtons)
    visitor.number("main_engine_force", "N", 1...5000, &mainEngineNewtons)
    visitor.number("ion_maximum_force", "N", 0.001...5, &ionMaximumNewtons)
    visitor.number("biprop_specific_impulse", "s", 100...500, &bipropSpecificImpulseSeconds)
    visitor.number("ion_specific_impulse", "s", 500...10_000, &ionSpecificImpulseSeconds)
    visitor.number("ion_efficiency", "", 0.1...1, &ionEfficiency)
    visitor.number("thrust_noise", "", 0...0.2, &thrustNoise)
    visitor.number("minimum_on_time", "s", 0.0009765625...1, &minimumOnSeconds)
    visitor.number("main_engine_minimum_on_time", "s", 0...10, &mainEngineMinimumOnSeconds)
    visitor.number("ion_minimum_force", "N", 0...1, &ionMinimumNewtons)
    visitor.number("on_time_quantum", "s", 0.0001...0.1, &onQuantumSeconds)
    visitor.number("thruster_arm", "m", 0.1...10, &thrusterArmMeters)
    visitor.number("main_engine_offset", "m", -0.1...0.1, &mainEngineOffsetMeters)
    visitor.number("inertia_x", "", 10...100_000, &inertiaX)
    visitor.number("inertia_y", "", 10...100_000, &inertiaY)
    visitor.number("inertia_z", "", 10...100_000, &inertiaZ)
  }
}
