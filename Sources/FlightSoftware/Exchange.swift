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
  /// Mean radius of the target as far as known, m.
  package var targetRadiusMeters = 20.5
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

/// What the inertial unit measured since its last word.
package struct InertialMeasurement: BitwiseCopyable, Sendable {
  package var rateBody = Vector3.zero  // rad/s, mean over the step
  package var accelerationBody = Vector3.zero  // m/s^2, specific force
  package var deltaVelocityBody = Vector3.zero  // m/s, counters since power-on
  /// Frame of the word, and whether it may be believed.
  package var frame = Frame.never
  package var isValid = false
  package init() {}
}

/// One star tracker's fix.
package struct TrackerMeasurement: BitwiseCopyable, Sendable {
  package var attitude = Quaternion.identity  // body to ICRF
  package var quality = 0.0
  package var frame = Frame.never
  package var isValid = false
  package init() {}
}

/// Where the sun sensors see the Sun.
package struct SunMeasurement: BitwiseCopyable, Sendable {
  package var directionBody = Vector3.unitX
  package var isValid = false
  package init() {}
}

/// The wheels as the control sees them.
package struct WheelStatus: BitwiseCopyable, Sendable {
  package var momentum = InlineArray<4, Double>(repeating: 0)  // N m s about each spin axis
  /// Drag on each wheel as estimated from torque and speed, N m, towards a standstill positive.
  package var drag = InlineArray<4, Double>(repeating: 0)
  /// Bit n: wheel n + 1 may be used.
  package var usable: UInt8 = 0
  package init() {}
}

/// Torque wanted about each wheel's spin axis, N m.
package struct WheelRequest: BitwiseCopyable, Sendable {
  package var torque = InlineArray<4, Double>(repeating: 0)
  package init() {}
}

extension InertialMeasurement: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("rateBody", &rateBody)
    visitor.field("accelerationBody", &accelerationBody)
    visitor.field("deltaVelocityBody", &deltaVelocityBody)
    visitor.field("frame", &frame)
    visitor.field("isValid", &isValid)
  }
}

extension TrackerMeasurement: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("attitude", &attitude)
    visitor.field("quality", &quality)
    visitor.field("frame", &frame)
    visitor.field("isValid", &isValid)
  }
}

extension SunMeasurement: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("directionBody", &directionBody)
    visitor.field("isValid", &isValid)
  }
}

extension WheelStatus: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("momentum", &momentum)
    visitor.field("drag", &drag)
    visitor.field("usable", &usable)
  }
}

extension WheelRequest: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("torque", &torque) }
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
    visitor.field("targetRadiusMeters", &targetRadiusMeters)
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
