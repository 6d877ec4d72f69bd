import FlightServices
import GroundInterface
package import Quantities

extension FlightSoftware: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("services", &services)
    visitor.field("board", &board)
    visitor.field("clock", &clock)
    visitor.field("pulse", &pulse)
    visitor.field("inertial", &inertial)
    visitor.field("starTrackers", &starTrackers)
    visitor.field("sunSensors", &sunSensors)
    visitor.field("laser", &laser)
    visitor.field("wheels", &wheels)
    visitor.field("power", &power)
    visitor.field("thermal", &thermal)
    visitor.field("radio", &radio)
    visitor.field("propulsion", &propulsion)
    visitor.field("anac", &anac)
    visitor.field("armCamera", &armCamera)
    visitor.field("sampler", &sampler)
    visitor.field("capsule", &capsule)
    visitor.field("determination", &determination)
    visitor.field("control", &control)
    visitor.field("navigation", &navigation)
    visitor.field("guidance", &guidance)
    visitor.field("corrections", &corrections)
    visitor.field("burns", &burns)
    visitor.field("proximity", &proximity)
    visitor.field("regime", &regime)
    visitor.field("phases", &phases)
    visitor.field("assembler", &assembler)
    visitor.field("hasFrame", &hasFrame)
    visitor.field("overruns", &overruns)
    visitor.field("misses", &misses)
  }
}
