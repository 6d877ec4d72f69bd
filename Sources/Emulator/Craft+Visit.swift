package import Quantities

extension Craft: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("plant", &plant)
    visitor.field("flight", &flight)
    visitor.field("capsuleComputer", &capsuleComputer)
    visitor.field("ground", &ground)
    visitor.field("commands", &commands)
    visitor.field("responses", &responses)
    visitor.field("uplink", &uplink)
    visitor.field("downlink", &downlink)
    visitor.field("commandsWritten", &commandsWritten)
    visitor.field("capsuleCommandsWritten", &capsuleCommandsWritten)
  }
}
