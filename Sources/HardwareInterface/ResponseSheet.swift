public import Quantities

/// Every response word from the hardware to the on-board computer; latched when the device steps.
public struct ResponseSheet: BitwiseCopyable, Sendable {
  public var clock = Clock.Response()
  public var power = Power.Response()
  public var wheels = Wheels.Response()
  public var inertial = Inertial.Response()
  public var starTrackers = StarTrackers.Response()
  public var sunSensors = SunSensors.Response()
  public var laser = Laser.Response()
  public var propulsion = Propulsion.Response()
  public var radio = Radio.Response()
  public var thermal = Thermal.Response()
  public var anac = ANAC.Response()
  public var armCamera = ArmCamera.Response()
  public var sampler = Sampler.Response()
  public var capsule = Capsule.Response()
  /// Inside the capsule; the main computer has no wire there.
  public var capsuleInternal = CapsuleInternal.Response()
  public init() {}
}

extension ResponseSheet: Visitable {
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
