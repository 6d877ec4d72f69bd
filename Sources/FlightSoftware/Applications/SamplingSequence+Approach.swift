import FlightServices
import GroundInterface
import Quantities

// MARK: - Down to the site

extension SamplingSequence {
  /// Follows the plan until it holds near the asteroid.
  mutating func wait(
    _ view: inout SamplingView, _ control: inout ProximityControl, _ estimate: inout NavigationEstimate,
    _ sampler: inout SamplerStatus, _ services: inout FlightServices
  ) -> ProximityGoal {
    let range = view.positionICRF.length
    let isRehearsal = technique == .rehearsal
    let limit = isRehearsal ? sheet.rehearsalRangeMeters : sheet.holdRangeMeters
    let holds = estimate.plannedVelocityFromTargetICRF.length < sheet.holdSpeed
    guard control.isEngaged, range < limit, holds else { return Self.plan(&estimate) }
    guard isRehearsal else {
      altitude.reset()
      arrivedAt = OnBoardTime(units: .max)
      services.events.raise(.samplingOverSite, range, view.offsetICRF.length)
      enter(.positioning, &services)
      return position(&view, &services)
    }
    guard elapsed(&services) > sheet.settleSeconds else { return Self.plan(&estimate) }
    failedChecks = checks(&view, &sampler, isLaserFresh: nearLaser(&services), &services)
    services.events.raise(failedChecks == 0 ? .rehearsalPassed : .goCheckFailed, Double(failedChecks), range)
    finish(&services)
    return Self.plan(&estimate)
  }

  /// During a rehearsal the altitude is not followed: the laser manager's own silence counts.
  private mutating func nearLaser(_ services: inout FlightServices) -> Bool {
    services.telemetry.value(.linsSilent) < sheet.laserLimitSeconds
  }

  /// Over the site at the distance of the hold, in steps that keep clear of the asteroid.
  mutating func position(_ view: inout SamplingView, _ services: inout FlightServices) -> ProximityGoal {
    let outward = view.positionICRF.normalized
    let sine = outward.cross(view.up).length
    let angle = Elementary.atan2(sine, outward.dot(view.up))
    var goal = siteGoal(&view, radialError: sheet.positioningMeters - view.positionICRF.length, rate: 0)
    if angle > sheet.widestStep, sine > 1e-6 {
      let aside = (view.up - outward * outward.dot(view.up)) / sine
      let step =
        outward * Elementary.cos(sheet.widestStep) + aside * Elementary.sin(sheet.widestStep)
      goal.positionICRF = step * sheet.positioningMeters
    }
    let isThere =
      view.offsetICRF.length < sheet.arrivedMeters && view.slipICRF.length < sheet.arrivedSpeed
      && view.radialRate.magnitude < sheet.arrivedSpeed
    if isThere {
      arrivedAt = services.time
      enter(.checking, &services)
    } else if elapsed(&services) > sheet.patienceSeconds {
      giveUpInPlace(&services)
    }
    return goal
  }

  /// Stands over the site until everything is well and GO is given.
  mutating func check(
    _ view: inout SamplingView, _ sampler: inout SamplerStatus, _ services: inout FlightServices
  ) -> ProximityGoal {
    let isFresh = services.time - altitude.measured < sheet.laserLimitSeconds
    failedChecks = checks(&view, &sampler, isLaserFresh: isFresh, &services)
    let waited = elapsed(&services)
    let goal = siteGoal(&view, radialError: sheet.positioningMeters - view.radial, rate: 0)
    let isTurning = failedChecks == GoCheck.attitude && waited < sheet.slewSeconds
    if failedChecks != 0, failedChecks != reportedChecks, waited > sheet.graceSeconds, !isTurning {
      reportedChecks = failedChecks
      services.events.raise(.goCheckFailed, Double(failedChecks), waited)
    }
    if waited > sheet.settleSeconds, failedChecks == 0, isAutomatic || hasGo {
      services.events.raise(.descentStarted, altitude.meters, view.offsetICRF.length)
      (lateralFor, forceFor, tiltFor) = (0, 0, 0)
      enter(.descending, &services)
    } else if waited > sheet.patienceSeconds {
      giveUpInPlace(&services)
    }
    return goal
  }

  /// Too long without GO: back to the plan, no retreat, nothing was at risk.
  private mutating func giveUpInPlace(_ services: inout FlightServices) {
    reason = .noGo
    services.events.raise(.descentAborted, Double(reason.rawValue), Double(failedChecks))
    enter(.returning, &services)
  }

  private mutating func checks(
    _ view: inout SamplingView, _ sampler: inout SamplerStatus, isLaserFresh: Bool,
    _ services: inout FlightServices
  ) -> UInt8 {
    var failed: UInt8 = 0
    let isRehearsal = technique == .rehearsal
    if !isLaserFresh { failed |= GoCheck.laser }
    let error = isRehearsal ? services.telemetry.value(.guidanceError) : view.tilt
    if !(error < sheet.tiltLimit) { failed |= GoCheck.attitude }
    if !isRehearsal, view.slipICRF.length > 0.5 * sheet.lateralLimit { failed |= GoCheck.lateralSpeed }
    if !isRehearsal, !sampler.isHeadExtended { failed |= GoCheck.head }
    if !isRehearsal, !sampler.isArmOut { failed |= GoCheck.arm }
    if isInhibited { failed |= GoCheck.inhibit }
    if !(services.telemetry.value(.powerStateOfCharge) > sheet.leastCharge) { failed |= GoCheck.battery }
    return failed
  }

  /// Over the site, turning with it; errors along `up` come from whoever knows better than navigation.
  mutating func siteGoal(_ view: inout SamplingView, radialError: Double, rate: Double) -> ProximityGoal {
    var goal = ProximityGoal()
    goal.law = .fine
    goal.positionICRF = view.positionICRF - view.offsetICRF + view.up * radialError
    let known = view.radialRate + (altitude.meters.isNaN ? 0 : altitude.drift)
    goal.velocityICRF = view.velocityICRF - view.slipICRF + view.up * (rate - known)
    goal.accelerationICRF = view.carried(rate: rate, gravityParameter: sheet.asteroid.gravityParameter)
    return goal
  }
}
