package import Quantities

extension SamplingSequence: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("state", &state)
    visitor.field("technique", &technique)
    visitor.field("since", &since)
    visitor.field("isAutomatic", &isAutomatic)
    visitor.field("hasGo", &hasGo)
    visitor.field("isInhibited", &isInhibited)
    visitor.field("side", &side)
    visitor.field("altitude", &altitude)
    visitor.field("arrivedAt", &arrivedAt)
    visitor.field("failedChecks", &failedChecks)
    visitor.field("reportedChecks", &reportedChecks)
    visitor.field("lateralFor", &lateralFor)
    visitor.field("forceFor", &forceFor)
    visitor.field("tiltFor", &tiltFor)
    visitor.field("expectedContact", &expectedContact)
    visitor.field("touched", &touched)
    visitor.field("isInContact", &isInContact)
    visitor.field("feltVelocity", &feltVelocity)
    visitor.field("contacts", &contacts)
    visitor.field("attempts", &attempts)
    visitor.field("largestForce", &largestForce)
    visitor.field("sampleKilograms", &sampleKilograms)
    visitor.field("awayICRF", &awayICRF)
    visitor.field("heldICRF", &heldICRF)
    visitor.field("pushed", &pushed)
    visitor.field("sawRetreat", &sawRetreat)
    visitor.field("reason", &reason)
  }
}
