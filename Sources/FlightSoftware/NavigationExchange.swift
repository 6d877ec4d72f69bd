package import Quantities

/// What pushed the spacecraft since the last step, as the inertial unit and the engines' bookkeeping say.
package struct DeliveredThrust: BitwiseCopyable, Sendable {
  /// Change of velocity measured by the accelerometers, m/s, bias removed; meaningless unless valid.
  package var measuredDeltaVelocityBody = Vector3.zero
  package var isMeasured = false
  /// Impulse that the engines report (on-times times nominal force, ion thrust included), N s.
  package var reportedImpulseBody = Vector3.zero
  /// Mass by propellant bookkeeping, kg.
  package var massKilograms = 2100.0
  package init() {}
}

/// Direction to the target as the narrow-angle camera found it.
package struct LineOfSightMeasurement: BitwiseCopyable, Sendable {
  /// From the spacecraft to the target's centre of light.
  package var directionICRF = Vector3.zero
  /// One sigma per axis, rad, pointing knowledge included.
  package var sigma = 0.0
  /// Angle between the target's edges, rad; 0 when it is a point.
  package var apparentSize = 0.0
  package var isValid = false
  /// Middle of the exposure. A measurement is used once: a new one has a later time.
  package var time = OnBoardTime(units: 0)
  package init() {}
}

/// Distance along the boresight to the target's surface as the laser found it.
package struct LaserRangeMeasurement: BitwiseCopyable, Sendable {
  package var rangeMeters = 0.0
  package var sigmaMeters = 0.0
  package var isValid = false
  package var time = OnBoardTime(units: 0)
  package init() {}
}

/// What guidance wants of the attitude for a burn.
package struct BurnPointing: BitwiseCopyable, Sendable {
  package var isActive = false
  /// Where the nozzles push: +Z shall lie along it.
  package var directionICRF = Vector3.unitZ
  package init() {}
}

/// What the engines shall do over the next control period.
package struct EngineDemand: BitwiseCopyable, Sendable {
  /// The 490 N engine burns for so long within the period, s.
  package var mainEngineOnSeconds = 0.0
  /// Ion thrust, N; 0 for off.
  package var ionThrustNewtons = 0.0
  /// Linear impulse wanted of the 10 N thrusters.
  package var impulseBody = Vector3.zero  // N s
  package init() {}
}

/// Where an application wants the spacecraft instead of on its plan: an offset from the planned
/// position about the target. Zero is the plan.
package struct TranslationSetpoint: BitwiseCopyable, Sendable {
  package var offsetICRF = Vector3.zero  // m
  package var offsetVelocityICRF = Vector3.zero  // m/s
  package init() {}
}

extension DeliveredThrust: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("measuredDeltaVelocityBody", &measuredDeltaVelocityBody)
    visitor.field("isMeasured", &isMeasured)
    visitor.field("reportedImpulseBody", &reportedImpulseBody)
    visitor.field("massKilograms", &massKilograms)
  }
}

extension LineOfSightMeasurement: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("directionICRF", &directionICRF)
    visitor.field("sigma", &sigma)
    visitor.field("apparentSize", &apparentSize)
    visitor.field("isValid", &isValid)
    visitor.field("time", &time)
  }
}

extension LaserRangeMeasurement: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("rangeMeters", &rangeMeters)
    visitor.field("sigmaMeters", &sigmaMeters)
    visitor.field("isValid", &isValid)
    visitor.field("time", &time)
  }
}

extension BurnPointing: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("isActive", &isActive)
    visitor.field("directionICRF", &directionICRF)
  }
}

extension EngineDemand: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("mainEngineOnSeconds", &mainEngineOnSeconds)
    visitor.field("ionThrustNewtons", &ionThrustNewtons)
    visitor.field("impulseBody", &impulseBody)
  }
}

extension TranslationSetpoint: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("offsetICRF", &offsetICRF)
    visitor.field("offsetVelocityICRF", &offsetVelocityICRF)
  }
}
