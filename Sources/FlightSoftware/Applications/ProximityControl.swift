package import FlightServices
import GroundInterface
package import Quantities

/// Translational control near the target: wanted motion in, impulse of the small thrusters out.
///
/// One owner of the thrusters at a time. While this control is engaged it owns them for translation:
/// planned impulses inside its window are marked as handled, so the burn executive never begins them,
/// and are flown by tracking the plan, which contains them. A larger burn ahead, or one under way,
/// keeps or takes the thrusters away from it.
///
/// Between two updates of navigation the belief is carried on with the impulses commanded here.
package struct ProximityControl: BitwiseCopyable, Sendable {
  package var sheet = ProximitySheet()
  package private(set) var isEngaged = false
  /// Belief about the target's centre, m and m/s, ICRF.
  package private(set) var positionICRF = Vector3.zero
  package private(set) var velocityICRF = Vector3.zero
  private var seenPositionICRF = Vector3.zero
  private var seenVelocityICRF = Vector3.zero
  /// Impulse commanded for the period that now ends, and what is still too small for a pulse, N s.
  package private(set) var lastImpulseBody = Vector3.zero
  private var owedBody = Vector3.zero
  /// Sum of the commanded impulses, N s.
  package private(set) var impulseUsed = 0.0
  package init() {}

  /// Engages or releases; then brings the belief to the present.
  package mutating func prepare(
    _ estimate: inout NavigationEstimate, _ attitude: inout AttitudeEstimate, massKilograms: Double,
    periodSeconds: Double, insists: Bool, _ plan: inout BurnPlan, _ burns: inout BurnExecutive,
    _ services: inout FlightServices
  ) {
    let wants = insists || mayControl(&estimate, &attitude, &plan, &burns, &services)
    if wants != isEngaged { change(to: wants, &estimate, &services) }
    guard isEngaged else { return }
    if burns.state != .idle { burns.abandon(&services) }
    plan.markHandled(services.time.advanced(bySeconds: sheet.windowSeconds))
    believe(&estimate, &attitude, massKilograms, periodSeconds)
  }

  private mutating func mayControl(
    _ estimate: inout NavigationEstimate, _ attitude: inout AttitudeEstimate, _ plan: inout BurnPlan,
    _ burns: inout BurnExecutive, _ services: inout FlightServices
  ) -> Bool {
    guard services.phase == .asteroidSampling, estimate.hasTargetEphemeris, attitude.isValid else { return false }
    let limit = isEngaged ? sheet.releaseMeters : sheet.engageMeters
    guard estimate.positionFromTargetICRF.lengthSquared < limit * limit, burns.state == .idle else { return false }
    switch services.modes.current {
    case .safe, .survival: return false
    case .nominal, .manoeuvre, .science, .retreat: break
    }
    let horizon = services.time.advanced(bySeconds: sheet.burnAheadSeconds)
    return !plan.hasImpulse(from: services.time, until: horizon, atLeast: sheet.burnFrom)
  }

  private mutating func change(
    to engaged: Bool, _ estimate: inout NavigationEstimate, _ services: inout FlightServices
  ) {
    isEngaged = engaged
    owedBody = .zero
    lastImpulseBody = .zero
    seenPositionICRF = Vector3(.nan, .nan, .nan)
    services.events.raise(
      engaged ? .proximityEngaged : .proximityReleased, estimate.positionFromTargetICRF.length, impulseUsed)
    services.telemetry.publish(.proxEngaged, engaged)
  }

  private mutating func believe(
    _ estimate: inout NavigationEstimate, _ attitude: inout AttitudeEstimate, _ mass: Double, _ seconds: Double
  ) {
    let isNew =
      estimate.positionFromTargetICRF != seenPositionICRF || estimate.velocityFromTargetICRF != seenVelocityICRF
    if isNew {
      seenPositionICRF = estimate.positionFromTargetICRF
      seenVelocityICRF = estimate.velocityFromTargetICRF
      positionICRF = seenPositionICRF
      velocityICRF = seenVelocityICRF
    } else {
      let change = attitude.attitude.rotate(lastImpulseBody) / mass
      positionICRF += (velocityICRF + 0.5 * change) * seconds
      velocityICRF += change
    }
    lastImpulseBody = .zero
  }
}

// MARK: - From the goal to the pulses

extension ProximityControl {
  /// Adds the impulse for the coming period to `request`.
  package mutating func control(
    _ goal: inout ProximityGoal, _ attitude: inout AttitudeEstimate, massKilograms: Double, periodSeconds: Double,
    _ request: inout ThrustRequest, _ services: inout FlightServices
  ) {
    guard isEngaged else { return }
    switch goal.law {
    case .free: owedBody = .zero
    case .push: owedBody += goal.forceBody * periodSeconds
    case .coarse, .fine:
      let wanted = acceleration(&goal)
      owedBody += attitude.attitude.unrotate(wanted) * (massKilograms * periodSeconds)
      if goal.inhibitsAway, owedBody.x < 0 { owedBody.x = 0 }
    }
    lastImpulseBody = pulses(within: periodSeconds)
    request.impulseBody += lastImpulseBody
    impulseUsed += lastImpulseBody.length
    publish(&goal, &services)
  }

  /// Proportional to place and speed, with the wanted motion's own acceleration; limited in speed and push.
  private mutating func acceleration(_ goal: inout ProximityGoal) -> Vector3 {
    let isFine = goal.law == .fine
    let frequency = isFine ? sheet.fineFrequency : sheet.coarseFrequency
    let perSpeed = 2 * sheet.damping * frequency
    let perMeter = frequency * frequency
    var away = goal.holdsPosition ? goal.positionICRF - positionICRF : .zero
    var slip = goal.velocityICRF - velocityICRF
    if !isFine {
      if away.length < sheet.bandMeters { away = .zero }
      if slip.length < sheet.bandSpeed, away == .zero { slip = .zero }
    }
    let back = (away * perMeter).limited(to: perSpeed * goal.fastest)
    return (back + slip * perSpeed + goal.accelerationICRF).limited(to: goal.hardest)
  }

  /// Whole pulses, the axis that is owed most first; the rest waits.
  private mutating func pulses(within period: Double) -> Vector3 {
    let quantum = sheet.axisNewtons * sheet.shortestSeconds
    var budget = max(quantum, sheet.axisNewtons * sheet.duty * period)
    var given = Vector3.zero
    for _ in 0..<3 {
      let left = Vector3(owedBody.x.magnitude, owedBody.y.magnitude, owedBody.z.magnitude)
      let most = max(left.x, max(left.y, left.z))
      guard most >= quantum, budget >= quantum else { break }
      let size = min(most, budget)
      budget -= size
      var pulse = Vector3.zero
      if most == left.x {
        pulse.x = owedBody.x < 0 ? -size : size
      } else if most == left.y {
        pulse.y = owedBody.y < 0 ? -size : size
      } else {
        pulse.z = owedBody.z < 0 ? -size : size
      }
      given += pulse
      owedBody -= pulse
    }
    owedBody = owedBody.limited(to: 4 * quantum)
    return given
  }

  private mutating func publish(_ goal: inout ProximityGoal, _ services: inout FlightServices) {
    services.telemetry.publish(.proxEngaged, true)
    let isHeld = goal.law == .coarse || goal.law == .fine
    services.telemetry.publish(
      .proxPositionError, isHeld && goal.holdsPosition ? (goal.positionICRF - positionICRF).length : .nan)
    services.telemetry.publish(.proxSpeedError, isHeld ? (goal.velocityICRF - velocityICRF).length : .nan)
    services.telemetry.publish(.proxImpulseUsed, impulseUsed)
  }
}

extension ProximityControl: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("isEngaged", &isEngaged)
    visitor.field("positionICRF", &positionICRF)
    visitor.field("velocityICRF", &velocityICRF)
    visitor.field("seenPositionICRF", &seenPositionICRF)
    visitor.field("seenVelocityICRF", &seenVelocityICRF)
    visitor.field("lastImpulseBody", &lastImpulseBody)
    visitor.field("owedBody", &owedBody)
    visitor.field("impulseUsed", &impulseUsed)
  }
}
