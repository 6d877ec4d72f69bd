import HardwareInterface
package import Quantities

extension SamplerManager: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("wantsPower", &wantsPower)
    visitor.field("orders", &orders)
    visitor.field("headWatch", &headWatch)
    visitor.field("flapWatch", &flapWatch)
    visitor.field("isContactArmed", &isContactArmed)
    visitor.field("hasContact", &hasContact)
    visitor.field("pressedSince", &pressedSince)
    visitor.field("freeSince", &freeSince)
    visitor.field("contactSince", &contactSince)
    visitor.field("brushGoal", &brushGoal)
    visitor.field("brushUntil", &brushUntil)
    visitor.field("stalledSince", &stalledSince)
    visitor.field("reversedUntil", &reversedUntil)
    visitor.field("brushFailures", &brushFailures)
    visitor.field("attempts", &attempts)
    visitor.field("retries", &retries)
    visitor.field("transfer", &transfer)
    visitor.field("isTripped", &isTripped)
    visitor.field("isSafe", &isSafe)
  }
}

extension Stowage: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("step", &step)
    visitor.field("watch", &watch)
    visitor.field("attempts", &attempts)
  }
}
