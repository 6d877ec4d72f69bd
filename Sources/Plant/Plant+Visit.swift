package import Quantities

extension Plant: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    bringSightUpToDate()
    visitor.field("world", &world)
    visitor.field("body", &body)
    visitor.field("head", &head)
    visitor.field("clock", &clock)
    visitor.field("power", &power)
    visitor.field("propulsion", &propulsion)
    visitor.field("wheels", &wheels)
    visitor.field("inertial", &inertial)
    visitor.field("starTrackers", &starTrackers)
    visitor.field("sunSensors", &sunSensors)
    visitor.field("laser", &laser)
    visitor.field("radio", &radio)
    visitor.field("thermal", &thermal)
    visitor.field("anac", &anac)
    visitor.field("armCamera", &armCamera)
    visitor.field("sampler", &sampler)
    visitor.field("capsule", &capsule)
    visitor.field("around", &around)
    visitor.field("truth", &truth)
    visitor.field("wantedAttitude", &wantedAttitude)
    visitor.field("contactForceICRF", &contactForceICRF)
    visitor.field("contactTorqueBody", &contactTorqueBody)
    visitor.field("lastRun", &lastRun)
  }
}
