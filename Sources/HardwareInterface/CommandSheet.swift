package import Quantities

/// Every command word from the on-board computer to the hardware; written in one tick, acted on in the next.
package struct CommandSheet: BitwiseCopyable, Sendable {
  package var clock = Clock.Command()
  package var power = Power.Command()
  package var wheels = Wheels.Command()
  package var inertial = Inertial.Command()
  package var starTrackers = StarTrackers.Command()
  package var sunSensors = SunSensors.Command()
  package var laser = Laser.Command()
  package var propulsion = Propulsion.Command()
  package var radio = Radio.Command()
  package var thermal = Thermal.Command()
  package var anac = ANAC.Command()
  package var armCamera = ArmCamera.Command()
  package var sampler = Sampler.Command()
  package var capsule = Capsule.Command()
  /// Inside the capsule; the main computer has no wire there.
  package var capsuleInternal = CapsuleInternal.Command()
  package init() {}
}

extension CommandSheet: Visitable {
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
