package import Quantities

/// What managers and applications hand each other within the flight software: each value has one
/// writer, named here, and everybody downstream reads it in the same activation or the next.
package struct Blackboard: BitwiseCopyable, Sendable {
  /// Written by the sensor managers.
  package var inertial = InertialMeasurement()
  package var trackers = InlineArray<2, TrackerMeasurement>(repeating: TrackerMeasurement())
  package var sun = SunMeasurement()
  package var laser = LaserRangeMeasurement()
  package var laserSight = LineOfSightMeasurement()
  package var wheels = WheelStatus()
  /// By inertial and propulsion managers; consumed by navigation and burns.
  package var delivered = DeliveredThrust()
  /// By the attitude determination.
  package var attitude = AttitudeEstimate()
  /// By guidance.
  package var target = AttitudeTarget()
  /// By navigation.
  package var navigation = NavigationEstimate()
  /// By the ground's uploads and the correction of deviations.
  package var plan = BurnPlan()
  /// By the burn executive.
  package var pointing = BurnPointing()
  package var engines = EngineDemand()
  /// By the attitude control.
  package var torque = WheelRequest()
  package var thrust = ThrustRequest()
  /// By the sampling application.
  package var setpoint = TranslationSetpoint()

  package init() {}
}

extension Blackboard: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("inertial", &inertial)
    visitor.field("trackers", &trackers)
    visitor.field("sun", &sun)
    visitor.field("laser", &laser)
    visitor.field("laserSight", &laserSight)
    visitor.field("wheels", &wheels)
    visitor.field("delivered", &delivered)
    visitor.field("attitude", &attitude)
    visitor.field("target", &target)
    visitor.field("navigation", &navigation)
    visitor.field("plan", &plan)
    visitor.field("pointing", &pointing)
    visitor.field("engines", &engines)
    visitor.field("torque", &torque)
    visitor.field("thrust", &thrust)
    visitor.field("setpoint", &setpoint)
  }
}
