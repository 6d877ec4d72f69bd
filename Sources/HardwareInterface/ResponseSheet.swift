package import Quantities

/// Every response word from the hardware to the on-board computer; latched when the device steps.
package struct ResponseSheet: BitwiseCopyable, Sendable {
  package var clock = Clock.Response()
  package var power = Power.Response()
  package var wheels = Wheels.Response()
  package var inertial = Inertial.Response()
  package var starTrackers = StarTrackers.Response()
  package var sunSensors = SunSensors.Response()
  package var laser = Laser.Response()
  package var propulsion = Propulsion.Response()
  package var radio = Radio.Response()
  package var thermal = Thermal.Response()
  package var anac = ANAC.Response()
  package var armCamera = ArmCamera.Response()
  package var sampler = Sampler.Response()
  package var capsule = Capsule.Response()
  /// Inside the capsule; the main computer has no wire there.
  package var capsuleInternal = CapsuleInternal.Response()
  package init() {}
}

extension ResponseSheet: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
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
