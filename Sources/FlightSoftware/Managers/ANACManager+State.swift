import FixedStorage
import HardwareInterface
package import Quantities

extension ANACManager: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("wantsPower", &wantsPower)
    visitor.field("resetUntil", &resetUntil)
    visitor.field("poweredSince", &poweredSince)
    visitor.field("orders", &orders)
    visitor.field("doorWatch", &doorWatch)
    visitor.field("filterWatch", &filterWatch)
    visitor.field("focusWatch", &focusWatch)
    visitor.field("shot", &shot)
    visitor.field("series", &series)
    visitor.field("attitudes", &attitudes)
    visitor.field("image", &image)
    visitor.field("sighting", &sighting)
    visitor.field("imageCount", &imageCount)
    visitor.field("lastSequence", &lastSequence)
    visitor.field("checksumErrors", &checksumErrors)
    visitor.field("retries", &retries)
    visitor.field("misses", &misses)
    visitor.field("heartbeat", &heartbeat)
    visitor.field("heartbeatSince", &heartbeatSince)
    visitor.field("isSilent", &isSilent)
  }
}

extension Shot: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("stage", &stage)
    visitor.field("watch", &watch)
    visitor.field("isPeriodic", &isPeriodic)
  }
}

extension Series: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("periodSeconds", &periodSeconds)
    visitor.field("next", &next)
    visitor.field("target", &target)
    visitor.field("filter", &filter)
    visitor.field("window", &window)
    visitor.field("exposureSeconds", &exposureSeconds)
  }
}

extension AttitudeSample: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("time", &time)
    visitor.field("estimate", &estimate)
  }
}
