package import Quantities

/// Main engine, twelve small thrusters, ion engine, and their tanks.
package enum Propulsion {
  package struct Command: BitwiseCopyable, Sendable {
    /// Valve-open times of the twelve thrusters, s, from the moment this command arrives.
    package var onSeconds = InlineArray<12, Double>(repeating: 0)
    /// Valve-open time of the main engine, s, likewise.
    package var mainEngineSeconds = 0.0
    /// Counted up with every new set of times; an old set is not fired twice.
    package var sequence: UInt32 = 0
    /// Thrust of the ion engine, N, until commanded otherwise.
    package var ionThrustNewtons = 0.0
    package init() {}
  }

  package struct Response: BitwiseCopyable, Sendable {
    package var bipropPressure = Reading.none  // Pa
    package var xenonPressure = Reading.none  // Pa
    package var chamberPressure = Reading.none  // Pa, main engine
    package var beamCurrent = Reading.none  // A, ion engine
    package init() {}
  }

  package struct DataSheet: BitwiseCopyable, Sendable {
    package var dryMassKilograms = 1270.0  // fact sheet §0.0
    package var bipropKilograms = 320.0  // fact sheet §0.0
    package var xenonKilograms = 430.0  // fact sheet §0.0
    package var thrusterNewtons = 10.0  // fact sheet §0.0
    package var mainEngineNewtons = 490.0  // ANALOG(Chang'e-1/2)
    package var ionMaximumNewtons = 0.240  // fact sheet §0.0
    package var bipropSpecificImpulseSeconds = 310.0  // fact sheet §0.0
    package var ionSpecificImpulseSeconds = 3000.0  // fact sheet §0.0
    /// Jet power over electrical power (reference trajectory, assumption).
    package var ionEfficiency = 0.60
    /// Half width of the pulse-to-pulse thrust error, fraction (physics reference §3).
    package var thrustNoise = 0.02
    /// Shortest pulse, s: one minor frame (ASSUMED).
    package var minimumOnSeconds = 0.0078125
    /// Shortest burn of the main engine from a closed valve, s (ASSUMED: some 15 N s), and the smallest thrust that
    /// the ion engine holds, N (ASSUMED, below the 9 mN of the reference trajectory's faintest arc).
    package var mainEngineMinimumOnSeconds = 0.03
    package var ionMinimumNewtons = 0.005
    /// Step of the valve timer, s (ASSUMED).
    package var onQuantumSeconds = 0.0009765625
    /// Arm of each thruster along its edge of the body, m (ASSUMED, body over 2 m across).
    package var thrusterArmMeters = 1.0
    /// Thrust line of the main engine beside the centre of mass, m (ASSUMED).
    package var mainEngineOffsetMeters = 0.0001
    /// Moments of inertia at separation, wings out, kg m^2 (ASSUMED); they shrink with the mass.
    package var inertiaX = 3300.0, inertiaY = 1900.0, inertiaZ = 2600.0
    package init() {}
  }
}

extension Propulsion.Command: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("onSeconds", &onSeconds)
    visitor.field("mainEngineSeconds", &mainEngineSeconds)
    visitor.field("sequence", &sequence)
    visitor.field("ionThrustNewtons", &ionThrustNewtons)
  }
}

extension Propulsion.Response: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("bipropPressure", &bipropPressure)
    visitor.field("xenonPressure", &xenonPressure)
    visitor.field("chamberPressure", &chamberPressure)
    visitor.field("beamCurrent", &beamCurrent)
  }
}

extension Propulsion.DataSheet: DataSheetDescribing {
  package mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
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
