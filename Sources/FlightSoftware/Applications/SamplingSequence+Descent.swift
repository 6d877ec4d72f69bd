import FlightServices
import GroundInterface
import Quantities

// MARK: - Descent and contact

extension SamplingSequence {
  mutating func descend(
    _ view: inout SamplingView, _ sampler: inout SamplerStatus, _ orders: inout SamplerOrders, _ period: Double,
    _ services: inout FlightServices
  ) -> ProximityGoal {
    if exceedsLimits(&view, &sampler, period, &services) { return pushGoal() }
    let closing = technique == .hover ? sheet.hoverClosingSpeed : sheet.closingSpeed
    let wanted = min(closing + sheet.slowing * max(gap - sheet.closingMeters, 0), sheet.descentSpeed)
    if state == .descending, gap < sheet.closingMeters {
      expectedContact = services.time.advanced(bySeconds: gap / closing)
      enter(.closing, &services)
    }
    var goal = siteGoal(&view, radialError: 0, rate: -wanted)
    guard state == .closing else { return goal }
    goal.inhibitsAway = -(view.radialRate + altitude.drift) < sheet.fastestClosing
    orders.runsBrush = gap < sheet.brushMeters
    orders.armsContact = gap < sheet.armMeters
    watchForContact(&sampler, &services)
    return goal
  }

  /// Two of three: forces in the head, change of velocity, range; never above the gate (SAMP-04).
  private mutating func watchForContact(_ sampler: inout SamplerStatus, _ services: inout FlightServices) {
    let votes =
      (sampler.feelsForce ? 1 : 0) + (feltVelocity > sheet.contactVelocity ? 1 : 0) + (gap < 0.02 ? 1 : 0)
    if gap < sheet.armMeters, votes >= 2 {
      isInContact = true
      contacts &+= 1
      touched = services.time
      services.events.raise(.touchdown, gap, sampler.forceNewtons)
      enter(.contact, &services)
      return
    }
    let patience = technique == .hover ? sheet.hoverNoContactSeconds : sheet.noContactSeconds
    let isSunk = gap < -sheet.sunkMeters
    guard isSunk || services.time - expectedContact > patience else { return }
    services.events.raise(.noContact, gap, services.time - expectedContact)
    startAscent(&services)
  }

  /// Collects, with the flap open while the ground closes the head: nothing that was taken before gets out.
  /// By hover the head is pressed on, by touch-and-go the ground throws the spacecraft back.
  mutating func press(
    _ view: inout SamplingView, _ sampler: inout SamplerStatus, _ orders: inout SamplerOrders, _ period: Double,
    _ services: inout FlightServices
  ) -> ProximityGoal {
    let stay = technique == .hover ? sheet.hoverSeconds : sheet.contactSeconds
    orders.runsBrush = true
    orders.armsContact = true
    // A touch lasts on while the climb begins; a pressed head lets go at once, so its flap closes before.
    orders.opensFlap = technique != .hover || services.time - touched < stay - sheet.flapSeconds
    if isInContact {
      let working = min(sampler.brushAmperes, sheet.fullAmperes) - sheet.idleAmperes
      let room = 1 - sampleKilograms / sheet.chamberKilograms
      sampleKilograms += sheet.kilogramsPerAmpereSecond * max(working, 0) * room * period
    }
    if exceedsLimits(&view, &sampler, period, &services) { return pushGoal() }
    let hasLeft = isInContact && !sampler.feelsForce && gap > 0.02
    if hasLeft {
      isInContact = false
      services.events.raise(.liftOff, services.time - touched, largestForce)
    }
    if (hasLeft && technique == .touchAndGo) || services.time - touched > stay { startAscent(&services) }
    guard technique == .hover else { return ProximityGoal() }
    var goal = siteGoal(&view, radialError: 0, rate: 0)
    goal.holdsPosition = false
    goal.accelerationICRF -= view.up * (sheet.holdDownNewtons / 1900)
    goal.inhibitsAway = true
    return goal
  }

  private mutating func startAscent(_ services: inout FlightServices) {
    awayICRF = -(downICRF(at: services.time) ?? -awayICRF)
    services.events.raise(.sampleEstimate, sampleKilograms, largestForce)
    services.events.raise(
      .ascentStarted, technique == .hover ? sheet.hoverAscentSpeed : sheet.ascentSpeed, Double(contacts))
    enter(.ascending, &services)
  }

  /// Straight up from where the ascent began.
  mutating func ascend(
    _ view: inout SamplingView, _ sampler: inout SamplerStatus, _ orders: inout SamplerOrders,
    _ services: inout FlightServices
  ) -> ProximityGoal {
    // The force sensors must be heard until they let go.
    orders.armsContact = elapsed(&services) < 10
    if isInContact, !sampler.feelsForce {
      isInContact = false
      services.events.raise(.liftOff, services.time - touched, largestForce)
    }
    let range = view.positionICRF.length
    if range > sheet.ascentMeters || elapsed(&services) > sheet.ascentLimitSeconds { enter(.returning, &services) }
    var goal = ProximityGoal()
    goal.law = .fine
    goal.holdsPosition = false
    goal.velocityICRF = awayICRF * (technique == .hover ? sheet.hoverAscentSpeed : sheet.ascentSpeed)
    goal.hardest = 0.011
    return goal
  }

  mutating func goBack(
    _ control: inout ProximityControl, _ estimate: inout NavigationEstimate, _ services: inout FlightServices
  ) -> ProximityGoal {
    let goal = Self.plan(&estimate)
    let away = (goal.positionICRF - control.positionICRF).length
    let slip = (goal.velocityICRF - control.velocityICRF).length
    if !control.isEngaged || (away < 3 && slip < 0.02) { finish(&services) }
    return goal
  }
}

// MARK: - Limits and retreat

extension SamplingSequence {
  /// True when a limit was passed long enough: the retreat has begun.
  private mutating func exceedsLimits(
    _ view: inout SamplingView, _ sampler: inout SamplerStatus, _ period: Double, _ services: inout FlightServices
  ) -> Bool {
    let slip = view.slipICRF.length
    let isFree = state != .contact
    lateralFor = isFree && slip > sheet.lateralLimit ? lateralFor + period : 0
    tiltFor = view.tilt > sheet.tiltLimit ? tiltFor + period : 0
    forceFor = sampler.forceNewtons > sheet.forceLimit ? forceFor + period : 0
    let silence = services.time - altitude.measured
    // The force trip is fast (fact sheet §10.3: 10 ms); the others persist.
    if forceFor > 0.01 {
      giveUp(.force, sampler.forceNewtons, &services)
    } else if lateralFor > sheet.persistSeconds {
      giveUp(.lateralSpeed, slip, &services)
    } else if tiltFor > sheet.persistSeconds {
      giveUp(.attitude, view.tilt, &services)
    } else if silence > sheet.laserLimitSeconds {
      giveUp(.laser, silence, &services)
    }
    return state == .retreating
  }

  /// Ends the attempt and gets away.
  mutating func giveUp(_ why: AbortReason, _ value: Double, _ services: inout FlightServices) {
    services.events.raise(.descentAborted, Double(why.rawValue), value)
    isInhibited = true
    pushOff(why, &services)
  }

  mutating func pushOff(_ why: AbortReason, _ services: inout FlightServices) {
    reason = why
    pushed = 0
    isInContact = false
    let mode = services.modes.current
    if mode != .safe && mode != .survival { _ = services.request(.retreat) }
    enter(.retreating, &services)
  }

  mutating func pushGoal() -> ProximityGoal {
    var goal = ProximityGoal()
    goal.law = .push
    goal.forceBody = Vector3(-sheet.retreatNewtons, 0, 0)
    return goal
  }

  /// First a push along -X, away from what the head faces, then a drift out, then a hold.
  mutating func retreat(
    _ control: inout ProximityControl, _ period: Double, _ services: inout FlightServices
  ) -> ProximityGoal {
    let isFar = control.positionICRF.length > sheet.retreatMeters
    if pushed < sheet.retreatSpeed, !isFar {
      pushed += sheet.retreatNewtons * period / 1900
      return pushGoal()
    }
    if isFar || elapsed(&services) > 1200 {
      heldICRF = control.positionICRF + control.velocityICRF * 20
      enter(.holding, &services)
      services.events.raise(.retreatHolding, control.positionICRF.length, control.velocityICRF.length)
      return hold()
    }
    return ProximityGoal()
  }

  mutating func hold() -> ProximityGoal {
    var goal = ProximityGoal()
    goal.law = .coarse
    goal.positionICRF = heldICRF
    return goal
  }
}
