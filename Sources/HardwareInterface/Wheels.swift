public import Quantities

/// The four reaction wheels: motor torque in, tachometer and motor current out.
public enum Wheels {
  public struct Command: BitwiseCopyable, Sendable {
    /// Motor torque about each spin axis, N m; the motor limits it.
    public var torque = InlineArray<4, Double>(repeating: 0)
    public init() {}
  }

  public struct Response: BitwiseCopyable, Sendable {
    /// Spin rate, rad/s.
    public var speed = InlineArray<4, Reading>(repeating: .none)
    /// Motor current, A; not signed.
    public var current = InlineArray<4, Reading>(repeating: .none)
    public init() {}
  }

  /// ASSUMED after the wheels of Hayabusa2 and OSIRIS-REx (fact sheet §3.4: 25 to 50 N m s, 0.2 N m).
  public struct DataSheet: BitwiseCopyable, Sendable {
    public var maximumTorqueNewtonMeters = 0.2
    public var maximumMomentumNewtonMeterSeconds = 50.0
    /// DERIVED: 50 N m s at 6000 rpm.
    public var inertiaKilogramSquareMeters = 0.0796
    public var coulombFrictionNewtonMeters = 0.0015
    public var viscousFrictionNewtonMeterSeconds = 5e-6
    public var torquePerAmpere = 0.05
    /// One count of the tachometer, rad/s.
    public var tachometerCount = 0.01
    /// Angle of each spin axis above the X-Y plane, rad (54.7356 degrees); azimuths 45, 135, 225, 315 degrees from +X.
    public var cantRadians = 0.955316618124509
    public init() {}
  }
}

extension Wheels.Command: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("torque", &torque) }
}

extension Wheels.Response: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("speed", &speed)
    visitor.field("current", &current)
  }
}

extension Wheels.DataSheet: DataSheetDescribing {
  public mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("maximum_torque", "Nm", 0.01...2, &maximumTorqueNewtonMeters)
    visitor.number("maximum_momentum", "", 1...500, &maximumMomentumNewtonMeterSeconds)
    visitor.number("inertia", "", 0.001...10, &inertiaKilogramSquareMeters)
    visitor.number("coulomb_friction", "Nm", 0...0.1, &coulombFrictionNewtonMeters)
    visitor.number("viscous_friction", "", 0...0.001, &viscousFrictionNewtonMeterSeconds)
    visitor.number("torque_per_ampere", "", 0.001...10, &torquePerAmpere)
    visitor.number("tachometer_count", "rad/s", 0.0001...1, &tachometerCount)
    visitor.number("cant", "rad", 0.1...1.5, &cantRadians)
  }
}
