package import FlightServices
package import GroundInterface
package import Quantities

/// Why the spacecraft is not quiet. Words of `regime.reason`, in this order.
package enum RegimeReason: UInt8, BitwiseCopyable, Sendable {
  case none, pass, burn, proximity, separation, contact
}

/// Constants and table of the regime decision (product page, "Time").
package struct RegimeSheet: BitwiseCopyable, Sendable {
  /// Burns of this size and more are attended and critical, an hour either side.
  package var burnFrom = 1.0  // m/s
  package var burnMarginSeconds = 3600.0
  /// Critical from here inwards, and out again there.
  package var criticalRangeMeters = 800.0
  package var criticalLeaveMeters = 900.0
  /// Contact, from the target's centre, likewise. ASSUMED: the target's half length and arm's reach.
  package var contactRangeMeters = 18.0
  package var contactLeaveMeters = 25.0
  package var separationMarginSeconds = 600.0
  /// Nothing must have been under way for so long before a quiet spacecraft is steady.
  package var restSeconds = 60.0
  /// Whether the slot table has rows for the steady regime; without them it stays quiet.
  package var hasSteadyRows = false
  /// From the Earth to the far side of the comet's orbit, s: 3.6 au.
  package var longestLightTime = 1800.0
  /// Daily and listed passes of the mission file.
  package var passes = PassTable()
  package init() {}
}

/// Decides how busy the spacecraft is, from what is known on board alone.
package struct RegimeLogic: BitwiseCopyable, Sendable {
  package var sheet = RegimeSheet()
  package private(set) var regime = Regime.attended
  package private(set) var reason = RegimeReason.none
  package private(set) var isNear = false
  package private(set) var isAtContact = false
  /// The window in which the present time lies or that comes next; listed passes are in order of start.
  package private(set) var nextPass = 0
  /// The same for the time at which the ground's carrier must have come.
  package private(set) var carrierPass = 0
  /// When the capsule shall separate; far in the past when no separation is planned.
  package var separation = OnBoardTime(units: .min / 2)
  /// Ignition and end of the last burn of 1 m/s or more, and of the next one.
  package private(set) var lastBurn = OnBoardTime(units: .min / 2)
  /// When something was last under way.
  package private(set) var lastWork = OnBoardTime(units: .min / 2)

  package init() {}

  /// One activation: hands the regime to whoever schedules. `isAtRest`: nothing is under way on board, but perhaps
  /// the camera is at work: that keeps the spacecraft awake while it lasts, and no longer.
  package mutating func step(
    isAtRest: Bool, isCameraBusy: Bool, _ plan: inout BurnPlan, _ executive: inout BurnExecutive,
    _ services: inout FlightServices
  ) {
    let range = services.telemetry.value(.navRange)
    let now = services.time
    if !isAtRest { lastWork = now }
    isNear = range < (isNear ? sheet.criticalLeaveMeters : sheet.criticalRangeMeters)
    isAtContact = range < (isAtContact ? sheet.contactLeaveMeters : sheet.contactRangeMeters)
    let (next, why) = decide(isCameraBusy: isCameraBusy, &plan, &executive, now)
    reason = why
    services.telemetry.publish(.regimeReason, raw: reason.rawValue)
    services.telemetry.publish(.missionRegime, raw: next.rawValue)
    guard next != regime else { return }
    // Between quiet and steady it goes to and fro with every picture.
    let isWorthTelling = next.speaks || regime.speaks
    regime = next
    guard isWorthTelling else { return }
    services.events.raise(.regimeChanged, Double(regime.rawValue), Double(reason.rawValue))
  }

  /// Whether the carrier of a pass that is open must have come, from wherever the spacecraft can be.
  package mutating func expectsCarrier(at now: OnBoardTime) -> Bool {
    guard reason != .none else { return false }
    var present = nextPass
    let sent = now.advanced(bySeconds: -sheet.longestLightTime)
    return sheet.passes.isOpen(at: now, cursor: &present) && sheet.passes.isOpen(at: sent, cursor: &carrierPass)
  }

  private mutating func decide(
    isCameraBusy: Bool, _ plan: inout BurnPlan, _ executive: inout BurnExecutive, _ now: OnBoardTime
  ) -> (Regime, RegimeReason) {
    if isAtContact { return (.contact, .contact) }
    if isNear { return (.critical, .proximity) }
    if isNearBurn(&plan, &executive, now) { return (.critical, .burn) }
    if (now - separation).magnitude < sheet.separationMarginSeconds { return (.critical, .separation) }
    if sheet.passes.isOpen(at: now, cursor: &nextPass) { return (.attended, .pass) }
    let isSteady = sheet.hasSteadyRows && !isCameraBusy && now - lastWork >= sheet.restSeconds
    return (isSteady ? .steady : .quiet, .none)
  }

  /// Within an hour of a burn of 1 m/s or more, planned, under way or done.
  private mutating func isNearBurn(_ plan: inout BurnPlan, _ executive: inout BurnExecutive, _ now: OnBoardTime) -> Bool
  {
    if executive.state != .idle, executive.burn.sizeMetersPerSecond >= sheet.burnFrom { lastBurn = now }
    if now - lastBurn < sheet.burnMarginSeconds { return true }
    return plan.hasImpulse(
      from: now, until: now.advanced(bySeconds: sheet.burnMarginSeconds), atLeast: sheet.burnFrom)
  }
}

extension RegimeLogic: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("regime", &regime)
    visitor.field("reason", &reason)
    visitor.field("isNear", &isNear)
    visitor.field("isAtContact", &isAtContact)
    visitor.field("nextPass", &nextPass)
    visitor.field("carrierPass", &carrierPass)
    visitor.field("separation", &separation)
    visitor.field("lastBurn", &lastBurn)
    visitor.field("lastWork", &lastWork)
  }
}
