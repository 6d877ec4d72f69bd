import FixedStorage
package import FlightServices
package import GroundInterface
package import Quantities

/// Flies the planned burns and thrust arcs: turns in time, starts the engine, watches what the
/// accelerometers say of it, stops it when the wanted change of velocity is reached, trims the rest.
///
/// Works at any control rate: an engine is commanded on for the coming period or the part of it
/// that is still needed. A push that ends early is noticed, waited out, resumed and finished.
package struct BurnExecutive: BitwiseCopyable, Sendable {
  package var sheet = BurnSheet()
  package private(set) var state = BurnState.idle
  package private(set) var burn = Burn()
  /// Start of the present state.
  package private(set) var since = OnBoardTime(units: 0)
  package private(set) var ended: UInt32 = 0
  /// Impulse of the thrusters still to be given in small pieces, N s, ICRF.
  package private(set) var impulseLeftICRF = Vector3.zero
  /// The ion engine is on, and for which arc.
  package internal(set) var isThrusting = false
  /// The arc being flown or turned to; its epoch counts only while there is one.
  package internal(set) var arc = PlannedThrust()
  package internal(set) var hasArc = false
  package internal(set) var arcChecked = OnBoardTime(units: .min / 2)
  package internal(set) var seenArcChanges: UInt32 = 0
  package internal(set) var pauses = ArcPauses()
  /// What the correction wants beside the arc's own thrust, m/s², ICRF.
  package var arcCorrectionICRF = Vector3.zero
  /// Nothing begins before this: the plan is not searched every second, unless it has changed.
  package private(set) var sleepsUntil = OnBoardTime(units: .min / 2)
  package private(set) var seenChanges: UInt32 = 0
  /// Mode to return to after the burn.
  package private(set) var modeBefore = SpacecraftMode.nominal
  /// Ignition of the next burn; `.max` when none is planned.
  package private(set) var nextIgnition = OnBoardTime(units: .max)

  package init() {}

  /// Engines other than the ion engine are at work or have just been.
  package var isBurning: Bool { state == .burning || state == .settling || state == .trimming }

  /// One activation, ahead of the command for the coming `period` seconds.
  package mutating func step(
    periodSeconds period: Double, _ plan: inout BurnPlan, _ thrust: inout DeliveredThrust,
    _ attitude: inout AttitudeEstimate, isSettled: Bool, pointingError: Double, _ pointing: inout BurnPointing,
    _ demand: inout EngineDemand, _ services: inout FlightServices
  ) {
    demand = EngineDemand()
    if state != .idle { measure(&thrust, &attitude) }
    switch state {
    case .idle: lookForBurn(&plan, &thrust, &services)
    case .preparing: prepare(period, isSettled: isSettled, &attitude, &thrust, &demand, &services)
    case .burning: push(period, &thrust, &attitude, &demand, &services)
    case .interrupted: waitAndResume(isSettled: isSettled, &thrust, &services)
    case .settling: settle(&thrust, &services)
    case .trimming: trim(period, &attitude, &demand, &services)
    }
    point(&plan, &pointing, &services)
    flyArc(&plan, &thrust, pointingError: pointingError, &demand, &services)
    publish(&plan, &demand, &services)
  }

  /// Executes UPLOAD_BURN, CANCEL_BURNS and ARC_PAUSES; false when refused or not for the executive.
  package mutating func accept(
    _ command: inout Telecommand, _ plan: inout BurnPlan, _ services: inout FlightServices
  ) -> Bool {
    switch command.code {
    case .uploadBurn: return take(&command, &plan, &services)
    case .cancelBurns:
      let onlyCorrections = command.arguments[0] != 0
      plan.cancel(onlyCorrections: onlyCorrections)
      if state != .idle, !onlyCorrections || !burn.isReference { abandon(&services) }
      services.events.raise(.burnsCancelled, onlyCorrections ? 1 : 0)
      return true
    case .arcPauses: return pauses.accept(&command, now: services.time)
    default: return false
    }
  }

  private mutating func take(
    _ command: inout Telecommand, _ plan: inout BurnPlan, _ services: inout FlightServices
  ) -> Bool {
    guard plan.accept(&command, now: services.time), let thrust = PlannedThrust(&command) else {
      services.events.raise(.burnRefused, Double(plan.refused))
      return false
    }
    services.events.raise(.burnUploaded, thrust.vectorICRF.length, thrust.epoch - services.time)
    return true
  }

  /// Stops whatever is going on; for SAFE and for CANCEL_BURNS.
  package mutating func abandon(_ services: inout FlightServices) {
    if state != .idle { services.events.raise(.burnEnded, burn.achieved, burn.sizeMetersPerSecond) }
    impulseLeftICRF = .zero
    leave(&services)
  }

  private mutating func enter(_ next: BurnState, _ services: inout FlightServices) {
    state = next
    since = services.time
  }
}

// MARK: - Before ignition

extension BurnExecutive {
  private mutating func lookForBurn(
    _ plan: inout BurnPlan, _ thrust: inout DeliveredThrust, _ services: inout FlightServices
  ) {
    if services.time < sleepsUntil, plan.changes == seenChanges { return }
    seenChanges = plan.changes
    sleepsUntil = services.time.advanced(bySeconds: 60)
    plan.removePast(services.time)
    let index = plan.nextImpulse()
    nextIgnition = OnBoardTime(units: .max)
    guard index >= 0 else { return }
    let next = ordered(plan.entries[index], massKilograms: thrust.massKilograms)
    nextIgnition = next.ignition
    let begin = next.turns ? next.ignition.advanced(bySeconds: -sheet.leadSeconds) : next.ignition
    if begin < sleepsUntil { sleepsUntil = begin }
    guard services.time >= begin else { return }
    burn = next
    plan.markHandled(burn.epoch)
    requestMode(&services)
    enter(.preparing, &services)
  }

  /// A burn that turns the spacecraft away from its work is a manoeuvre.
  private mutating func requestMode(_ services: inout FlightServices) {
    modeBefore = services.modes.current
    guard burn.turns, modeBefore == .nominal || modeBefore == .science else { return }
    _ = services.request(.manoeuvre)
  }

  /// Engine, length and ignition of a planned impulse.
  private func ordered(_ entry: PlannedThrust, massKilograms: Double) -> Burn {
    var next = Burn()
    next.epoch = entry.epoch
    next.isReference = entry.isReference
    next.sizeMetersPerSecond = entry.vectorICRF.length
    next.directionICRF = entry.vectorICRF.normalized
    next.usesMainEngine = next.sizeMetersPerSecond >= sheet.mainEngineFrom
    next.turns = next.sizeMetersPerSecond >= sheet.turnFrom
    next.plannedSeconds = seconds(for: next, massKilograms: massKilograms)
    let lead = Burn.lead(
      for: next.sizeMetersPerSecond, newtons: newtons(of: next), massKilograms: massKilograms,
      specificImpulseSeconds: sheet.specificImpulseSeconds)
    next.ignition = next.epoch.advanced(bySeconds: -lead)
    return next
  }

  /// Engine time for what is missing of a burn.
  private func seconds(for burn: Burn, massKilograms: Double) -> Double {
    Burn.seconds(
      for: burn.missing, newtons: newtons(of: burn), massKilograms: massKilograms,
      specificImpulseSeconds: sheet.specificImpulseSeconds)
  }

  /// Force of the engine that a burn uses.
  private func newtons(of burn: Burn) -> Double {
    burn.usesMainEngine ? sheet.mainEngineNewtons : burn.turns ? sheet.axialNewtons : sheet.lateralNewtons
  }

  private mutating func prepare(
    _ period: Double, isSettled: Bool, _ attitude: inout AttitudeEstimate, _ thrust: inout DeliveredThrust,
    _ demand: inout EngineDemand, _ services: inout FlightServices
  ) {
    guard services.time - burn.ignition > -period / 2 else { return }
    let isAllowed = services.modes.current != .safe && services.modes.current != .survival
    let isPointed = burn.turns ? isSettled : attitude.isValid
    guard isAllowed, isPointed else {
      if services.time - burn.ignition > sheet.latestSeconds {
        services.events.raise(.burnSkipped, burn.sizeMetersPerSecond, isAllowed ? 2 : 1)
        leave(&services)
      }
      return
    }
    ignite(&thrust, &services)
    push(period, &thrust, &attitude, &demand, &services)
  }

  private mutating func ignite(_ thrust: inout DeliveredThrust, _ services: inout FlightServices) {
    services.events.raise(
      burn.starts == 0 ? .burnStarted : .burnResumed, burn.starts == 0 ? burn.sizeMetersPerSecond : burn.missing,
      burn.usesMainEngine ? 1 : 0)
    burn.starts = min(burn.starts, .max - 1) + 1
    burn.plannedSeconds = seconds(for: burn, massKilograms: thrust.massKilograms)
    burn.secondsOn = 0
    burn.lastOn = 0
    burn.expectedLately = 0
    burn.measuredLately = 0
    burn.lately = 0
    enter(.burning, &services)
  }
}

// MARK: - The engine on

extension BurnExecutive {
  /// Adds up what the last period did.
  private mutating func measure(_ thrust: inout DeliveredThrust, _ attitude: inout AttitudeEstimate) {
    let body =
      thrust.isMeasured ? thrust.measuredDeltaVelocityBody : thrust.reportedImpulseBody / thrust.massKilograms
    guard state != .preparing, body != .zero else { return }
    let change = attitude.attitude.rotate(body)
    burn.achievedICRF += change
    let along = change.dot(burn.directionICRF)
    burn.achieved += along
    burn.measuredLately += along
  }

  private mutating func push(
    _ period: Double, _ thrust: inout DeliveredThrust, _ attitude: inout AttitudeEstimate,
    _ demand: inout EngineDemand, _ services: inout FlightServices
  ) {
    let acceleration = newtons(of: burn) / thrust.massKilograms
    if burn.lastOn > 0, hasLostPush(&services) { return }
    let underWay = acceleration * max(burn.lastOn - (period - sheet.latencySeconds), 0)
    let needed = (burn.missing - underWay) / acceleration
    guard needed > 0 else { return enter(.settling, &services) }
    guard burn.secondsOn < sheet.timerLimit * burn.plannedSeconds + 0.05 else {
      services.events.raise(.burnTimeLimit, burn.achieved, burn.sizeMetersPerSecond)
      return enter(.settling, &services)
    }
    let on = min(needed, burn.usesMainEngine ? period : sheet.thrusterDuty * period)
    command(on, &thrust, &attitude, &demand)
    burn.secondsOn += on
    burn.expectedLately += acceleration * on
    burn.lately += period
    burn.lastOn = on
    if on == needed { enter(.settling, &services) }
  }

  private mutating func command(
    _ on: Double, _ thrust: inout DeliveredThrust, _ attitude: inout AttitudeEstimate, _ demand: inout EngineDemand
  ) {
    if burn.usesMainEngine {
      demand.mainEngineOnSeconds = on
    } else if burn.turns {
      demand.impulseBody = Vector3(0, 0, sheet.axialNewtons * on)
    } else {
      demand.impulseBody = attitude.attitude.unrotate(burn.directionICRF) * (sheet.lateralNewtons * on)
    }
  }

  /// Compares pushes commanded and felt over some seconds; stops the burn when the engine is off.
  private mutating func hasLostPush(_ services: inout FlightServices) -> Bool {
    guard burn.turns, burn.lately >= sheet.shortfallSeconds else { return false }
    let isOff = burn.measuredLately < sheet.shortfall * burn.expectedLately
    burn.expectedLately = 0
    burn.measuredLately = 0
    burn.lately = 0
    guard isOff, burn.achieved < sheet.completeFrom * burn.sizeMetersPerSecond else { return false }
    services.events.raise(.burnCutShort, burn.achieved, burn.sizeMetersPerSecond)
    enter(.interrupted, &services)
    return true
  }

  private mutating func waitAndResume(
    isSettled: Bool, _ thrust: inout DeliveredThrust, _ services: inout FlightServices
  ) {
    guard services.time - since >= sheet.resumeAfterSeconds else { return }
    let isAllowed = services.modes.current != .safe && services.modes.current != .survival
    guard isAllowed, isSettled else {
      guard services.time - since > sheet.resumeAfterSeconds + sheet.latestSeconds else { return }
      services.events.raise(.burnSkipped, burn.missing, isAllowed ? 2 : 1)
      return conclude(&services)
    }
    if burn.missing <= sheet.thrustersUpTo || burn.starts >= sheet.startsAllowed { burn.usesMainEngine = false }
    ignite(&thrust, &services)
  }
}

// MARK: - Afterwards

extension BurnExecutive {
  /// Waits for the last push to be felt, then trims what is left of the vector, once.
  private mutating func settle(_ thrust: inout DeliveredThrust, _ services: inout FlightServices) {
    guard services.time - since >= sheet.settleSeconds else { return }
    let rest = burn.directionICRF * burn.sizeMetersPerSecond - burn.achievedICRF
    let isWorthIt = rest.length > sheet.trimFrom && rest.length < sheet.thrustersUpTo
    guard !burn.isTrimmed, isWorthIt, thrust.isMeasured else { return conclude(&services) }
    burn.isTrimmed = true
    impulseLeftICRF = rest * thrust.massKilograms
    enter(.trimming, &services)
  }

  private mutating func trim(
    _ period: Double, _ attitude: inout AttitudeEstimate, _ demand: inout EngineDemand,
    _ services: inout FlightServices
  ) {
    guard impulseLeftICRF != .zero, attitude.isValid else { return enter(.settling, &services) }
    let piece = impulseLeftICRF.limited(to: sheet.lateralNewtons * sheet.thrusterDuty * period)
    demand.impulseBody = attitude.attitude.unrotate(piece)
    impulseLeftICRF -= piece
    if impulseLeftICRF.length < 1e-6 { impulseLeftICRF = .zero }
  }

  private mutating func conclude(_ services: inout FlightServices) {
    services.events.raise(.burnEnded, burn.achieved, burn.sizeMetersPerSecond)
    ended &+= 1
    leave(&services)
  }

  /// Back to idle, and to the mode before, if it is still MANOEUVRE.
  private mutating func leave(_ services: inout FlightServices) {
    if services.modes.current == .manoeuvre { _ = services.request(modeBefore) }
    enter(.idle, &services)
    sleepsUntil = services.time
  }
}

extension BurnExecutive: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("state", &state)
    visitor.field("burn", &burn)
    visitor.field("since", &since)
    visitor.field("ended", &ended)
    visitor.field("impulseLeftICRF", &impulseLeftICRF)
    visitor.field("isThrusting", &isThrusting)
    visitor.field("arc", &arc)
    visitor.field("hasArc", &hasArc)
    visitor.field("arcChecked", &arcChecked)
    visitor.field("seenArcChanges", &seenArcChanges)
    visitor.field("pauses", &pauses)
    visitor.field("arcCorrectionICRF", &arcCorrectionICRF)
    visitor.field("sleepsUntil", &sleepsUntil)
    visitor.field("seenChanges", &seenChanges)
    visitor.field("modeBefore", &modeBefore)
    visitor.field("nextIgnition", &nextIgnition)
  }
}
