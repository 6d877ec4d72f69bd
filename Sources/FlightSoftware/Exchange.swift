package import Quantities

/// What the attitude determination believes.
package struct AttitudeEstimate: BitwiseCopyable, Sendable {
  /// Body to ICRF.
  package var attitude = Quaternion.identity
  package var rateBody = Vector3.zero  // rad/s
  /// False until a star tracker has been heard, or after too long without one.
  package var isValid = false
  package init() {}
}

/// What the attitude control shall hold.
package struct AttitudeTarget: BitwiseCopyable, Sendable {
  /// Body to ICRF.
  package var attitude = Quaternion.identity
  package var rateBody = Vector3.zero  // rad/s
  /// False: damp rates and keep the Sun on the wings.
  package var isValid = false
  package init() {}
}

/// What the navigation believes about the spacecraft and its target; ICRF, m and m/s.
package struct NavigationEstimate: BitwiseCopyable, Sendable {
  /// From the Sun to the spacecraft, and from the spacecraft to the Earth.
  package var positionFromSunICRF = Vector3.zero
  package var velocityFromSunICRF = Vector3.zero
  package var earthFromSpacecraftICRF = Vector3.zero
  /// From the target's centre (asteroid or comet, whichever the ground uploaded) to the spacecraft.
  package var positionFromTargetICRF = Vector3.zero
  package var velocityFromTargetICRF = Vector3.zero
  /// Where the plan wants it, relative to the target.
  package var plannedFromTargetICRF = Vector3.zero
  package var plannedVelocityFromTargetICRF = Vector3.zero
  package var hasOwnEphemeris = false
  package var hasTargetEphemeris = false
  package init() {}
}

/// The linear and angular impulse wanted from the small thrusters over the next control period.
package struct ThrustRequest: BitwiseCopyable, Sendable {
  package var impulseBody = Vector3.zero  // N s
  package var angularImpulseBody = Vector3.zero  // N m s
  package init() {}
}

extension AttitudeEstimate: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("attitude", &attitude)
    visitor.field("rateBody", &rateBody)
    visitor.field("isValid", &isValid)
  }
}

extension AttitudeTarget: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("attitude", &attitude)
    visitor.field("rateBody", &rateBody)
    visitor.field("isValid", &isValid)
  }
}

extension NavigationEstimate: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("positionFromSunICRF", &positionFromSunICRF)
    visitor.field("velocityFromSunICRF", &velocityFromSunICRF)
    visitor.field("earthFromSpacecraftICRF", &earthFromSpacecraftICRF)
    visitor.field("positionFromTargetICRF", &positionFromTargetICRF)
    visitor.field("velocityFromTargetICRF", &velocityFromTargetICRF)
    visitor.field("plannedFromTargetICRF", &plannedFromTargetICRF)
    visitor.field("plannedVelocityFromTargetICRF", &plannedVelocityFromTargetICRF)
    visitor.field("hasOwnEphemeris", &hasOwnEphemeris)
    visitor.field("hasTargetEphemeris", &hasTargetEphemeris)
  }
}

extension ThrustRequest: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("impulseBody", &impulseBody)
    visitor.field("angularImpulseBody", &angularImpulseBody)
  }
}
