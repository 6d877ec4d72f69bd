public import Quantities

/// The inertial unit: three gyros, three accelerometers with velocity counters.
public enum Inertial {
  public struct Command: BitwiseCopyable, Sendable {
    /// The rate words show the mean since this last changed: the computer counts it up when it
    /// has read them, so its own sampling loses no angle, however fast the unit runs.
    public var sync: UInt32 = 0
    public init() {}
  }

  public struct Response: BitwiseCopyable, Sendable {
    /// Body rate, mean since the last sync, rad/s; x, y, z.
    public var rate = InlineArray<3, Reading>(repeating: .none)
    /// Specific force, mean since the last latch, m/s^2.
    public var acceleration = InlineArray<3, Reading>(repeating: .none)
    /// Velocity counters, m/s; they only ever count on.
    public var deltaVelocity = InlineArray<3, Reading>(repeating: .none)
    public init() {}
  }

  public struct DataSheet: BitwiseCopyable, Sendable {
    /// Angle random walk, rad/s^0.5: 0.05 arcsec/s^0.5 (ANALOG hemispherical resonator, GLAS report).
    public var angleRandomWalk = 2.42406848e-07
    /// Rate random walk, rad/s^1.5: 3.19e-5 arcsec/s^1.5 (same source).
    public var rateRandomWalk = 1.54655569e-10
    /// Bias at switch-on, 1 sigma, rad/s: 1.33e-3 arcsec/s (same source).
    public var biasAtSwitchOn = 6.448e-09
    public var rateRange = 0.1745  // rad/s, ASSUMED 10 deg/s
    public var rateCount = 1e-9  // rad/s, ASSUMED
    /// Velocity random walk, m/s per s^0.5 (ASSUMED).
    public var velocityRandomWalk = 2e-5
    /// One count of the acceleration word, m/s^2 (physics reference §6).
    public var accelerationCount = 5e-5
    /// Bias left after calibration, each axis, m/s^2 (ASSUMED).
    public var accelerationBias = 1e-7
    public init() {}
  }
}

extension Inertial.Command: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("sync", &sync) }
}

extension Inertial.Response: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("rate", &rate)
    visitor.field("acceleration", &acceleration)
    visitor.field("deltaVelocity", &deltaVelocity)
  }
}

extension Inertial.DataSheet: DataSheetDescribing {
  public mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("angle_random_walk", "", 0...1e-3, &angleRandomWalk)
    visitor.number("rate_random_walk", "", 0...1e-5, &rateRandomWalk)
    visitor.number("bias_at_switch_on", "rad/s", 0...1e-3, &biasAtSwitchOn)
    visitor.number("rate_range", "rad/s", 0.001...10, &rateRange)
    visitor.number("rate_count", "rad/s", 1e-12...1e-3, &rateCount)
    visitor.number("velocity_random_walk", "", 0...0.1, &velocityRandomWalk)
    visitor.number("acceleration_count", "m/s^2", 1e-9...0.1, &accelerationCount)
    visitor.number("acceleration_bias", "m/s^2", -0.01...0.01, &accelerationBias)
  }
}
