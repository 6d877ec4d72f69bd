package import Quantities

/// What the sampler's manager says of it.
package struct SamplerStatus: BitwiseCopyable, Sendable {
  package var isHeadExtended = false
  /// The arm stands still in its sampling pose.
  package var isArmOut = false
  /// Two of three force sensors say so.
  package var feelsForce = false
  /// Middle one of the three, along the head's axis; NaN when not heard.
  package var forceNewtons = Double.nan
  package var brushAmperes = 0.0
  package init() {}
}

/// What the sampling sequence wants of the sampler.
package struct SamplerOrders: BitwiseCopyable, Equatable, Sendable {
  package var armsContact = false
  package var runsBrush = false
  package var opensFlap = false
  package init() {}
}

extension SamplerStatus: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("isHeadExtended", &isHeadExtended)
    visitor.field("isArmOut", &isArmOut)
    visitor.field("feelsForce", &feelsForce)
    visitor.field("forceNewtons", &forceNewtons)
    visitor.field("brushAmperes", &brushAmperes)
  }
}

extension SamplerOrders: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("armsContact", &armsContact)
    visitor.field("runsBrush", &runsBrush)
    visitor.field("opensFlap", &opensFlap)
  }
}
