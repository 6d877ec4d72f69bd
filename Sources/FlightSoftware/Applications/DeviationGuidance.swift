package import FlightServices
package import GroundInterface
package import Quantities

/// What is done about the deviation from the plan. Words of `correction.mode`, in this order.
package enum CorrectionMode: UInt8, BitwiseCopyable, Sendable {
  /// Nothing.
  case off
  /// Fly it back to zero, or to the set-point of an application.
  case `return`
  /// Keep the offset that the spacecraft has.
  case hold
  /// Climb to a safe distance, straight away from the target, and hold there.
  case retreat
}

/// Constants of the correction of deviations; ASSUMED engineering choices.
package struct CorrectionSheet: BitwiseCopyable, Sendable {
  /// Within this range of the target corrections are quick and thrusters keep the camera on it.
  package var nearRangeMeters = 5000.0
  package var nearPeriodSeconds = 10.0
  package var farPeriodSeconds = 600.0
  /// The dead-band is so many sigma of what is known, and no less than a part of the range.
  package var bandSigma = 3.5
  package var bandPerRange = 0.01
  package var smallestBandMeters = 0.5
  package var largestBandMeters = 10_000.0
  /// Speed of a correction: so much of the range per second, within these bounds, m/s.
  package var speedPerRange = 2.0e-5
  package var slowest = 0.01
  package var fastest = 0.25
  /// Bounds of the time that a correction takes, s.
  package var shortestSeconds = 120.0
  package var longestSeconds = 864_000.0
  /// Smaller changes of velocity are not worth a pulse, m/s.
  package var smallestBurn = 0.0008
  /// Between two corrections, s.
  package var nearPauseSeconds = 60.0
  package var farPauseSeconds = 21_600.0
  /// Corrections of one day may use so much, m/s.
  package var dailyBudget = 25.0
  /// During an arc the ion engine corrects: natural frequency, 1/s (period of five days), and part of its thrust.
  package var arcFrequency = 1.45e-5
  package var arcPart = 0.08
  /// RETREAT climbs to this distance at this speed.
  package var retreatRangeMeters = 1000.0
  package var retreatSpeed = 0.1
  package init() {}
}

/// Flies the estimated deviation back to zero, or holds it.
///
/// Two impulses: one that brings the spacecraft back over some time, one that stops it there.
/// Nothing happens inside a dead-band that follows what is known, so that noise is never chased,
/// and nothing beyond a daily budget. During a thrust arc the ion engine leans into the correction instead.
package struct DeviationGuidance: BitwiseCopyable, Sendable {
  package var sheet = CorrectionSheet()
  package private(set) var mode = CorrectionMode.return
  /// The mode as flown: spacecraft mode RETREAT turns `return` into `retreat`.
  package private(set) var flown = CorrectionMode.return
  /// Offset from the plan that hold and retreat keep.
  package private(set) var heldOffsetICRF = Vector3.zero
  package private(set) var isHolding = false
  package private(set) var checked = OnBoardTime(units: .min / 2)
  package private(set) var corrected = OnBoardTime(units: .min / 2)
  /// When the second impulse of the correction under way is due.
  package private(set) var arrival = OnBoardTime(units: 0)
  package private(set) var isUnderWay = false
  package private(set) var day: Int64 = 0
  package private(set) var usedToday = 0.0
  package private(set) var used = 0.0
  package private(set) var count: UInt32 = 0
  package private(set) var hasReportedBudget = false

  package init() {}

  /// Executes SET_CORRECTION_MODE.
  package mutating func accept(_ command: inout Telecommand, _ services: inout FlightServices) -> Bool {
    guard command.code == .setCorrectionMode, let mode = CorrectionMode(argument: command.arguments[0]) else {
      return false
    }
    self.mode = mode
    checked = OnBoardTime(units: .min / 2)
    return true
  }

  /// One activation; most do nothing.
  package mutating func step(
    _ navigation: inout Navigation, _ estimate: inout NavigationEstimate, _ setpoint: inout TranslationSetpoint,
    _ executive: inout BurnExecutive, _ plan: inout BurnPlan, _ services: inout FlightServices
  ) {
    follow(services.modes.current, &services)
    let range = estimate.hasTargetEphemeris ? estimate.positionFromTargetICRF.length : .infinity
    let period = range < sheet.nearRangeMeters ? sheet.nearPeriodSeconds : sheet.farPeriodSeconds
    guard services.time - checked >= period else { return }
    checked = services.time
    renewBudget(services.time)
    publish(&services)
    guard flown != .off, estimate.hasOwnEphemeris else {
      executive.arcCorrectionICRF = .zero
      return
    }
    let wanted = wantedOffset(&navigation, &estimate, &setpoint, services.time)
    let error = navigation.deviation(services.time) - wanted
    guard !lean(error, &executive) else { return }
    correct(error, range: range, &navigation, &executive, &plan, &services)
  }

  private mutating func follow(_ spacecraftMode: SpacecraftMode, _ services: inout FlightServices) {
    var next = mode
    if spacecraftMode == .retreat, mode == .return { next = .retreat }
    if spacecraftMode == .survival { next = .off }
    guard next != flown else { return }
    services.events.raise(.correctionModeSet, Double(next.rawValue), Double(flown.rawValue))
    flown = next
    isHolding = false
    isUnderWay = false
    checked = OnBoardTime(units: .min / 2)
    corrected = checked
  }

  /// Where the spacecraft shall be, against the plan.
  private mutating func wantedOffset(
    _ navigation: inout Navigation, _ estimate: inout NavigationEstimate, _ setpoint: inout TranslationSetpoint,
    _ now: OnBoardTime
  ) -> KinematicState {
    guard flown == .hold || flown == .retreat else {
      return KinematicState(positionICRF: setpoint.offsetICRF, velocityICRF: setpoint.offsetVelocityICRF)
    }
    if !isHolding {
      isHolding = true
      heldOffsetICRF = navigation.deviation(now).positionICRF
      let place = estimate.positionFromTargetICRF
      if flown == .retreat, estimate.hasTargetEphemeris {
        heldOffsetICRF += place.normalized * max(sheet.retreatRangeMeters - place.length, 0)
      }
    }
    return KinematicState(positionICRF: heldOffsetICRF, velocityICRF: .zero)
  }
}

extension DeviationGuidance {
  /// During an arc, or ahead of one: a damped spring made of ion thrust, no more than the arc has to spare.
  private mutating func lean(_ error: KinematicState, _ executive: inout BurnExecutive) -> Bool {
    guard executive.isThrusting else {
      executive.arcCorrectionICRF = .zero
      return executive.hasArc
    }
    let w = sheet.arcFrequency
    let pull = -(w * w) * error.positionICRF - (1.6 * w) * error.velocityICRF
    let spare = sheet.arcPart * executive.arc.vectorICRF.length / executive.arc.massKilograms
    executive.arcCorrectionICRF = pull.limited(to: spare)
    isUnderWay = false
    return true
  }

  private mutating func correct(
    _ error: KinematicState, range: Double, _ navigation: inout Navigation, _ executive: inout BurnExecutive,
    _ plan: inout BurnPlan, _ services: inout FlightServices
  ) {
    let now = services.time
    let isNear = range < sheet.nearRangeMeters
    guard executive.state == .idle,
      now - corrected >= (isNear ? sheet.nearPauseSeconds : sheet.farPauseSeconds) || isDue(now)
    else { return }
    guard !plan.hasImpulse(from: now.advanced(bySeconds: -5), until: now.advanced(bySeconds: isNear ? 30 : 1800)) else {
      return
    }
    let sigma = navigation.deviationSigma(now)
    let band = max(
      sheet.bandSigma * sigma.position,
      (sheet.bandPerRange * range).clamped(sheet.smallestBandMeters, sheet.largestBandMeters))
    if isUnderWay { return finishOrReplan(error, band: band, sigma: sigma.velocity, range: range, &plan, &services) }
    let drift = max(sheet.smallestBurn, sheet.bandSigma * sigma.velocity)
    let ahead = isNear ? 600.0 : 172_800.0
    let isDrifting =
      error.velocityICRF.length > drift && (error.positionICRF + error.velocityICRF * ahead).length > 2 * band
    guard error.positionICRF.length > band || isDrifting else { return }
    begin(error, range: range, &plan, &services)
  }

  private func isDue(_ now: OnBoardTime) -> Bool { isUnderWay && now >= arrival }

  /// First impulse: towards the wanted place, in a time that suits the distance.
  private mutating func begin(
    _ error: KinematicState, range: Double, _ plan: inout BurnPlan, _ services: inout FlightServices
  ) {
    let speed =
      flown == .retreat ? sheet.retreatSpeed : (sheet.speedPerRange * range).clamped(sheet.slowest, sheet.fastest)
    let seconds = (error.positionICRF.length / speed).clamped(sheet.shortestSeconds, sheet.longestSeconds)
    let change = -error.velocityICRF - error.positionICRF / seconds
    guard add(change, deviation: error.positionICRF.length, &plan, &services) else { return }
    isUnderWay = true
    arrival = services.time.advanced(bySeconds: seconds)
  }

  /// Second impulse at arrival; before it, a new first one when the spacecraft will miss.
  private mutating func finishOrReplan(
    _ error: KinematicState, band: Double, sigma: Double, range: Double, _ plan: inout BurnPlan,
    _ services: inout FlightServices
  ) {
    let left = arrival - services.time
    if left <= 0 {
      isUnderWay = false
      corrected = services.time
      guard error.positionICRF.length < 3 * band else { return begin(error, range: range, &plan, &services) }
      guard error.velocityICRF.length > max(sheet.smallestBurn, sigma) else { return }
      _ = add(-error.velocityICRF, deviation: error.positionICRF.length, &plan, &services)
    } else if (error.positionICRF + error.velocityICRF * left).length > 3 * band {
      begin(error, range: range, &plan, &services)
    }
  }

  /// Puts a correction into the plan, unless it is too small or the day's budget is spent.
  private mutating func add(
    _ change: Vector3, deviation: Double, _ plan: inout BurnPlan, _ services: inout FlightServices
  ) -> Bool {
    let size = change.length
    guard size >= sheet.smallestBurn else { return false }
    guard usedToday + size <= sheet.dailyBudget else {
      if !hasReportedBudget { services.events.raise(.correctionBudgetSpent, usedToday, deviation) }
      hasReportedBudget = true
      return false
    }
    var thrust = PlannedThrust()
    thrust.isReference = false
    thrust.vectorICRF = change
    thrust.epoch = services.time.advanced(bySeconds: size >= 0.5 ? 1500 + 4 * size : 5 + 45 * size)
    guard plan.insert(thrust) else { return false }
    corrected = services.time
    usedToday += size
    used += size
    count &+= 1
    services.events.raise(.correctionPlanned, size, deviation)
    return true
  }

  private mutating func renewBudget(_ now: OnBoardTime) {
    let today = now.wholeSeconds / 86400
    guard today != day else { return }
    day = today
    usedToday = 0
    hasReportedBudget = false
  }

  private mutating func publish(_ services: inout FlightServices) {
    services.telemetry.publish(.correctionMode, raw: flown.rawValue)
    services.telemetry.publish(.correctionUsed, used)
    services.telemetry.publish(.correctionCount, Double(count))
  }
}

extension DeviationGuidance: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("mode", &mode)
    visitor.field("flown", &flown)
    visitor.field("heldOffsetICRF", &heldOffsetICRF)
    visitor.field("isHolding", &isHolding)
    visitor.field("checked", &checked)
    visitor.field("corrected", &corrected)
    visitor.field("arrival", &arrival)
    visitor.field("isUnderWay", &isUnderWay)
    visitor.field("day", &day)
    visitor.field("usedToday", &usedToday)
    visitor.field("used", &used)
    visitor.field("count", &count)
    visitor.field("hasReportedBudget", &hasReportedBudget)
  }
}
