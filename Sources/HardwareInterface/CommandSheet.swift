public import Quantities

/// Every command word from the on-board computer to the hardware; written in one tick, acted on in the next.
public struct CommandSheet: BitwiseCopyable, Sendable {
  public var clock = Clock.Command()
  public var power = Power.Command()
  public var wheels = Wheels.Command()
  public var inertial = Inertial.Command()
  public var starTrackers = StarTrackers.Command()
  public var sunSensors = SunSensors.Command()
  public var laser = Laser.Command()
  public var propulsion = Propulsion.Command()
  public var radio = Radio.Command()
  public var thermal = Thermal.Command()
  public var anac = ANAC.Command()
  public var armCamera = ArmCamera.Command()
  public var sampler = Sampler.Command()
  public var capsule = Capsule.Command()
  /// Inside the capsule; the main computer has no wire there.
  public var capsuleInternal = CapsuleInternal.Command()
  public init() {}
}

extension CommandSheet: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("clock", &clock)
    visitor.field("power", &power)
    visitor.field("wheels", &wheels)
    visitor.field("inertial", &inertial)
    visitor.field("starTrackers", &starTrackers)
    visitor.field("sunSensors", &sunSensors)
    visitor.field("laser", &laser)
    visitor.field("propulsion", &propulsion)
    visitor.field("radio", &radio)
    visitor.field("thermal", &thermal)
    visitor.field("anac", &anac)
    visitor.field("armCamera", &armCamera)
    visitor.field("sampler", &sampler)
    visitor.field("capsule", &capsule)
    visitor.field("capsuleInternal", &capsuleInternal)
  }
}
