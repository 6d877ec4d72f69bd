package import FlightServices
import GroundInterface
package import Quantities

extension SamplingSequence {
  /// One activation: where the spacecraft shall be in the coming period. `control` has taken the belief over.
  package mutating func step(
    _ control: inout ProximityControl, _ estimate: inout NavigationEstimate, _ attitude: inout AttitudeEstimate,
    _ thrust: inout DeliveredThrust, _ laser: inout LaserRangeMeasurement, _ sampler: inout SamplerStatus,
    _ orders: inout SamplerOrders, periodSeconds period: Double, _ services: inout FlightServices
  ) -> ProximityGoal {
    followMode(&control, &services)
    guard state != .idle else { return Self.plan(&estimate) }
    orders = SamplerOrders()
    var view = look(&control, &attitude, &services)
    feel(&thrust, &sampler, period)
    if leavesPlan {
      altitude.predict(rate: view.radialRate, seconds: period)
      _ = altitude.correct(&laser, cosine: Elementary.cos(view.tilt))
    }
    let goal = act(&view, &control, &estimate, &sampler, &orders, period, &services)
    publish(&view, &sampler, &services)
    return goal
  }

  private mutating func act(
    _ view: inout SamplingView, _ control: inout ProximityControl, _ estimate: inout NavigationEstimate,
    _ sampler: inout SamplerStatus, _ orders: inout SamplerOrders, _ period: Double,
    _ services: inout FlightServices
  ) -> ProximityGoal {
    switch state {
    case .idle: return Self.plan(&estimate)
    case .waiting: return wait(&view, &control, &estimate, &sampler, &services)
    case .positioning: return position(&view, &services)
    case .checking: return check(&view, &sampler, &services)
    case .descending, .closing: return descend(&view, &sampler, &orders, period, &services)
    case .contact: return press(&view, &sampler, &orders, period, &services)
    case .ascending: return ascend(&view, &sampler, &orders, &services)
    case .returning: return goBack(&control, &estimate, &services)
    case .retreating: return retreat(&control, period, &services)
    case .holding: return hold()
    }
  }

  /// The uploaded plan, inside the dead-band of long holds.
  package static func plan(_ estimate: inout NavigationEstimate) -> ProximityGoal {
    var goal = ProximityGoal()
    goal.law = .coarse
    goal.positionICRF = estimate.plannedFromTargetICRF
    goal.velocityICRF = estimate.plannedVelocityFromTargetICRF
    return goal
  }

  /// The spacecraft's mode may order a retreat, or end one.
  private mutating func followMode(_ control: inout ProximityControl, _ services: inout FlightServices) {
    switch services.modes.current {
    case .retreat:
      sawRetreat = true
      guard state != .retreating && state != .holding && control.isEngaged else { return }
      if state == .idle || state == .waiting { pushOff(.mode, &services) } else { giveUp(.mode, 0, &services) }
    case .safe, .survival:
      if leavesPlan && state != .retreating && state != .holding { giveUp(.mode, 0, &services) }
    case .nominal, .manoeuvre, .science:
      if sawRetreat && state == .holding { comeBack(&services) }
      if sawRetreat && state != .retreating { sawRetreat = false }
    }
  }

  private mutating func look(
    _ control: inout ProximityControl, _ attitude: inout AttitudeEstimate, _ services: inout FlightServices
  ) -> SamplingView {
    let pole = sheet.asteroid.pole()
    if !leavesPlan { side = control.positionICRF.dot(pole) < 0 ? -1 : 1 }
    return SamplingView(
      up: sheet.asteroid.site(at: services.time, pole: pole, side: side), spinICRF: sheet.asteroid.spin(about: pole),
      positionICRF: control.positionICRF, velocityICRF: control.velocityICRF,
      headICRF: attitude.attitude.rotate(.unitX))
  }

  private mutating func feel(_ thrust: inout DeliveredThrust, _ sampler: inout SamplerStatus, _ period: Double) {
    feltVelocity *= max(0, 1 - period / sheet.contactMemorySeconds)
    if thrust.isMeasured {
      let ground = thrust.measuredDeltaVelocityBody - thrust.reportedImpulseBody / thrust.massKilograms
      feltVelocity -= ground.x
    }
    if sampler.forceNewtons.isFinite, isInContact || state == .closing {
      largestForce = max(largestForce, sampler.forceNewtons)
    }
  }

  /// Height of the head's tip above the ground, m.
  var gap: Double { mutating get { altitude.meters - sheet.tipMeters } }

  /// Where the head shall point while the sequence flies the spacecraft; nil for the phase's own law.
  package mutating func downICRF(at time: OnBoardTime) -> Vector3? {
    switch state {
    case .positioning, .checking, .descending, .closing, .contact, .ascending:
      return -sheet.asteroid.site(at: time, pole: sheet.asteroid.pole(), side: side)
    case .idle, .waiting, .returning, .retreating, .holding: return nil
    }
  }

  private mutating func publish(
    _ view: inout SamplingView, _ sampler: inout SamplerStatus, _ services: inout FlightServices
  ) {
    services.telemetry.publish(.samplingState, raw: state.rawValue)
    services.telemetry.publish(.samplingTechnique, raw: technique.rawValue)
    services.telemetry.publish(.samplingInhibit, isInhibited)
    services.telemetry.publish(.samplingChecksFailed, Double(failedChecks))
    services.telemetry.publish(.samplingContacts, Double(contacts))
    services.telemetry.publish(.samplingAttempts, Double(attempts))
    services.telemetry.publish(.samplingSampleEstimate, sampleKilograms)
    services.telemetry.publish(.samplingLargestForce, largestForce)
    services.telemetry.publish(.samplingInContact, isInContact)
    let isOver = downICRF(at: services.time) != nil
    services.telemetry.publish(.samplingAltitude, isOver ? altitude.meters : .nan)
    services.telemetry.publish(.samplingClosingSpeed, isOver ? -(view.radialRate + altitude.drift) : .nan)
    services.telemetry.publish(.samplingLateralSpeed, isOver ? view.slipICRF.length : .nan)
    services.telemetry.publish(.samplingLateralOffset, isOver ? view.offsetICRF.length : .nan)
    services.telemetry.publish(.samplingTilt, isOver ? view.tilt : .nan)
  }
}
