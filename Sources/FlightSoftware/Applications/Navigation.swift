package import FlightServices
package import GroundInterface
package import Quantities

/// Where the spacecraft is: the uploaded plan plus its own estimate of how far it has left it.
///
/// The deviation is dead-reckoned (what the engines and accelerometers report, less what the plan
/// contains), replaced by the ground's tracking at every upload, and near the target corrected by
/// the camera's line of sight and the laser. Relative to the target a recent fix outranks the ground.
package struct Navigation: BitwiseCopyable, Sendable {
  package var sheet = NavigationSheet()
  package var store = EphemerisStore()
  package var history = ThrustHistory()
  /// Deviation from the plan by tracking and dead reckoning, and the knowledge of it.
  package var tracked = KinematicState()
  package var trackedVariance: AxisVariance
  package var relative = RelativeFilter()
  /// Last upload of tracking.
  package var lastTracking = OnBoardTime(units: .min / 2)
  /// The plan at the last update.
  package var point = EphemerisPoint()
  package var updated = OnBoardTime(units: .min / 2)
  package var seenRevision: UInt32 = 0
  package var seenTarget = NavigationBody.asteroid
  /// The last line of sight looked at, believed or not: each is looked at once.
  package var seenSight = OnBoardTime(units: .min / 2)
  package var seenLaser = OnBoardTime(units: .min / 2)
  /// When something last pushed hard enough to spoil a measurement of before.
  package var lastPush = OnBoardTime(units: .min / 2)
  /// Velocity change of the steps since the last update, m/s.
  package var pendingICRF = Vector3.zero

  package init() {
    trackedVariance = AxisVariance(
      positionSigma: sheet.initialPositionSigmaMeters, velocitySigma: sheet.initialVelocitySigma)
    relative.reset(
      deviation: .zero, velocity: .zero, positionSigma: sheet.initialPositionSigmaMeters,
      velocitySigma: sheet.initialVelocitySigma)
    relative.targetRadiusMeters = sheet.priorRadiusMeters
  }

  /// Executes UPLOAD_EPHEMERIS and UPLOAD_DEVIATION; false when refused or not for navigation.
  package mutating func accept(_ command: inout Telecommand, _ services: inout FlightServices) -> Bool {
    switch command.code {
    case .uploadEphemeris:
      guard store.accept(&command, now: services.time) else {
        services.events.raise(.ephemerisRefused, command.arguments[0], Double(store.refused))
        return false
      }
      return true
    case .uploadDeviation: return acceptTracking(&command, &services)
    default: return false
    }
  }

  private mutating func acceptTracking(_ command: inout Telecommand, _ services: inout FlightServices) -> Bool {
    guard let upload = TrackedDeviation(&command) else { return false }
    let now = max(updated, upload.epoch)
    guard let carried = history.carried(upload.deviation, from: upload.epoch, to: now) else {
      services.events.raise(.trackingTooOld, now - upload.epoch)
      return false
    }
    tracked = carried
    let doubt = history.doubt(at: upload.epoch)
    trackedVariance = AxisVariance(
      positionSigma: upload.positionSigmaMeters + doubt * ThrustHistory.sampleSeconds,
      velocitySigma: upload.velocitySigma + doubt)
    lastTracking = services.time
    if hasRecentFix(services.time) { weighTracked() } else { takeTrackedAsRelative() }
    return true
  }

  /// Start of a run near a target: camera and laser have found the spacecraft on its plan, and the target's size.
  package mutating func begin(
    foundWithin positionSigma: Double, velocitySigma: Double, radiusMeters: Double, at now: OnBoardTime
  ) {
    relative.reset(
      deviation: .zero, velocity: .zero, positionSigma: positionSigma, velocitySigma: velocitySigma)
    relative.targetRadiusMeters = radiusMeters
    relative.lastLineOfSight = now
    relative.lastLaser = now
  }

  /// Relative to the target the tracking is as good as the target's own place is known.
  private mutating func weighTracked() {
    var variance = trackedVariance
    variance.position += sheet.targetSigmaMeters * sheet.targetSigmaMeters
    relative.correct(
      tracked, variance: variance, place: point.spacecraftFromTarget.positionICRF + relative.deviationICRF,
      sheet: &sheet)
  }

  private mutating func takeTrackedAsRelative() {
    relative.reset(
      deviation: tracked.positionICRF, velocity: tracked.velocityICRF,
      positionSigma: trackedVariance.position.squareRoot(), velocitySigma: trackedVariance.velocity.squareRoot())
  }

  /// Whether camera or laser have been believed within the last hour.
  package mutating func hasRecentFix(_ now: OnBoardTime) -> Bool {
    now - max(relative.lastLineOfSight, relative.lastLaser) < sheet.relativeMemorySeconds
  }

  /// Deviation that guidance shall fly back to zero: the measured one near a target, else the tracked one.
  package mutating func deviation(_ now: OnBoardTime) -> KinematicState {
    guard hasRecentFix(now) else { return tracked }
    return KinematicState(positionICRF: relative.deviationICRF, velocityICRF: relative.velocityICRF)
  }
  /// One sigma of that deviation, m and m/s.
  package mutating func deviationSigma(_ now: OnBoardTime) -> (position: Double, velocity: Double) {
    guard hasRecentFix(now) else {
      return (trackedVariance.position.squareRoot(), trackedVariance.velocity.squareRoot())
    }
    return (
      max(relative.lateral.position, relative.along.position).squareRoot(),
      max(relative.lateral.velocity, relative.along.velocity).squareRoot()
    )
  }
}

extension Navigation {
  /// One activation. `isBurning` makes every activation an update, otherwise most only add up thrust.
  package mutating func step(
    _ plan: inout BurnPlan, _ thrust: inout DeliveredThrust, _ attitude: inout AttitudeEstimate,
    _ sight: inout LineOfSightMeasurement, _ laser: inout LaserRangeMeasurement,
    _ laserSight: inout LineOfSightMeasurement, isBurning: Bool, _ estimate: inout NavigationEstimate,
    _ services: inout FlightServices
  ) {
    pendingICRF += velocityChange(&thrust, &attitude, isBurning: isBurning)
    let seconds = services.time - updated
    guard isDue(after: seconds, isBurning: isBurning) else { return }
    if seconds > 0 && seconds < 3600 { propagate(&plan, seconds: seconds, isBurning: isBurning, now: services.time) }
    pendingICRF = .zero
    followPlan(&plan, now: services.time)
    updated = services.time
    observe(&sight, &laser, &laserSight, beamICRF: attitude.attitude.rotate(.unitX), &services)
    fill(&estimate)
    publish(&estimate, &services)
  }

  /// Accelerometers while something pushes hard, bookkeeping for pulses and the ion engine, which they cannot feel.
  private mutating func velocityChange(
    _ thrust: inout DeliveredThrust, _ attitude: inout AttitudeEstimate, isBurning: Bool
  ) -> Vector3 {
    let body =
      isBurning && thrust.isMeasured
      ? thrust.measuredDeltaVelocityBody : thrust.reportedImpulseBody / thrust.massKilograms
    return body == .zero ? .zero : attitude.attitude.rotate(body)
  }

  private mutating func isDue(after seconds: Double, isBurning: Bool) -> Bool {
    if isBurning || seconds < 0 || !point.knowsSpacecraft { return true }
    if !pendingICRF.isFinite { return true }
    let isNear = point.knowsTarget && point.spacecraftFromTarget.positionICRF.length < sheet.nearRangeMeters
    return seconds >= (isNear ? sheet.nearPeriodSeconds : sheet.farPeriodSeconds)
  }

  private mutating func propagate(_ plan: inout BurnPlan, seconds: Double, isBurning: Bool, now: OnBoardTime) {
    let planned = plan.referenceThrust(after: updated, until: now)
    let velocity = pendingICRF - planned.velocityICRF
    let way = pendingICRF * (seconds / 2) - planned.positionICRF
    history.add(velocity, way, seconds: seconds, now: now)
    if pendingICRF.length > sheet.spoilingPush { lastPush = now }
    tracked.positionICRF += tracked.velocityICRF * seconds + way
    tracked.velocityICRF += velocity
    let burned = (isBurning ? sheet.burnUncertainty : sheet.pulseUncertainty) * pendingICRF.length
    let noise = sheet.velocityNoisePerSecond * seconds + burned * burned
    trackedVariance.predict(seconds: seconds, velocityNoise: noise)
    relative.predict(seconds: seconds, velocity: velocity, way: way, velocityNoise: noise)
  }

  /// Evaluates the plan now. When it has been replaced, a measured place about the target stays what it was.
  private mutating func followPlan(_ plan: inout BurnPlan, now: OnBoardTime) {
    if store.revision != seenRevision, point.knowsSpacecraft, point.knowsTarget {
      let old = point.spacecraftFromTarget
      store.evaluate(at: updated, into: &point)
      if store.targetBody != seenTarget {
        relative.lastLineOfSight = OnBoardTime(units: .min / 2)
        relative.lastLaser = relative.lastLineOfSight
        takeTrackedAsRelative()
      } else if hasRecentFix(updated), point.knowsSpacecraft, point.knowsTarget {
        relative.deviationICRF += old.positionICRF - point.spacecraftFromTarget.positionICRF
        relative.velocityICRF += old.velocityICRF - point.spacecraftFromTarget.velocityICRF
      }
    }
    seenRevision = store.revision
    seenTarget = store.targetBody
    let before = point
    store.evaluate(at: now, into: &point)
    if point.centre != before.centre, hasRecentFix(now) { keepPlace(before, seconds: now - updated) }
  }

  /// A plan that goes over from one centre to another jumps by the error of the target's own place: a measured
  /// place about the target does not.
  private mutating func keepPlace(_ before: EphemerisPoint, seconds: Double) {
    guard before.knowsSpacecraft, before.knowsTarget, point.knowsSpacecraft, point.knowsTarget else { return }
    let old = before.spacecraftFromTarget
    relative.deviationICRF += old.positionICRF + old.velocityICRF * seconds - point.spacecraftFromTarget.positionICRF
  }
}

extension Navigation {
  private mutating func observe(
    _ sight: inout LineOfSightMeasurement, _ laser: inout LaserRangeMeasurement,
    _ laserSight: inout LineOfSightMeasurement, beamICRF: Vector3, _ services: inout FlightServices
  ) {
    guard point.knowsSpacecraft, point.knowsTarget else { return }
    let before = relative.consecutiveRejects
    let plan = point.spacecraftFromTarget
    if sight.isValid, sight.time > max(seenSight, lastPush), services.time - sight.time < 120 {
      seenSight = sight.time
      if follow(&sight, plan, services.time) { relative.lastLineOfSight = sight.time }
    }
    if laserSight.isValid { _ = follow(&laserSight, plan, services.time) }
    if laser.isValid, laser.time > seenLaser, services.time - laser.time < 10 {
      seenLaser = laser.time
      let age = services.time - laser.time
      let planned = plan.positionICRF - plan.velocityICRF * age
      if rangesCentre(from: planned + relative.deviationICRF, beamICRF) {
        _ = relative.correct(&laser, planned: planned, age: age, sheet: &sheet)
      }
    }
    if before < sheet.rejectsToReport, relative.consecutiveRejects >= sheet.rejectsToReport {
      services.events.raise(
        .navigationMeasurementsRejected, Double(relative.lineOfSightRejects), Double(relative.laserRejects))
    }
  }

  private mutating func follow(
    _ sight: inout LineOfSightMeasurement, _ plan: KinematicState, _ now: OnBoardTime
  ) -> Bool {
    let age = now - sight.time
    let planned = plan.positionICRF - plan.velocityICRF * age + lightTimeShift(of: plan)
    return relative.correct(&sight, planned: planned, age: age, sheet: &sheet)
  }

  /// Only a beam that points at the middle says how far the middle is; on its way to a landing site it does not.
  private mutating func rangesCentre(from place: Vector3, _ beamICRF: Vector3) -> Bool {
    place.length < sheet.laserRangeMeters && place.dot(beamICRF) < 0
      && place.cross(beamICRF).length < sheet.centralPart * relative.targetRadiusMeters
  }

  /// The camera sees the target where it was a light time ago: 20 arc seconds behind, at 30 km/s about the Sun.
  private mutating func lightTimeShift(of place: KinematicState) -> Vector3 {
    let targetVelocityICRF = point.spacecraft.velocityICRF - place.velocityICRF
    return targetVelocityICRF * (place.positionICRF.length / sheet.lightSpeed)
  }

  private mutating func fill(_ estimate: inout NavigationEstimate) {
    estimate.targetRadiusMeters = relative.targetRadiusMeters
    estimate.hasOwnEphemeris = point.knowsSpacecraft
    estimate.hasTargetEphemeris = point.knowsSpacecraft && point.knowsTarget
    guard point.knowsSpacecraft else { return }
    estimate.positionFromSunICRF = point.spacecraft.positionICRF + tracked.positionICRF
    estimate.velocityFromSunICRF = point.spacecraft.velocityICRF + tracked.velocityICRF
    if point.knowsEarth {
      estimate.earthFromSpacecraftICRF = point.earth.positionICRF - estimate.positionFromSunICRF
    }
    guard point.knowsTarget else { return }
    estimate.plannedFromTargetICRF = point.spacecraftFromTarget.positionICRF
    estimate.plannedVelocityFromTargetICRF = point.spacecraftFromTarget.velocityICRF
    estimate.positionFromTargetICRF = estimate.plannedFromTargetICRF + relative.deviationICRF
    estimate.velocityFromTargetICRF = estimate.plannedVelocityFromTargetICRF + relative.velocityICRF
  }

  private mutating func publish(_ estimate: inout NavigationEstimate, _ services: inout FlightServices) {
    let now = services.time
    let own = estimate.hasOwnEphemeris
    let target = estimate.hasTargetEphemeris
    let (place, speed) = (estimate.positionFromTargetICRF, estimate.velocityFromTargetICRF)
    let away = deviation(now)
    services.telemetry.publish(.navValid, own)
    services.telemetry.publish(.navTarget, raw: store.targetBody == .comet ? 1 : 0)
    services.telemetry.publish(.navRange, target ? place.length : .nan)
    services.telemetry.publish(.navRangeRate, target ? speed.dot(place.normalized) : .nan)
    services.telemetry.publish(.navTargetSpeed, target ? speed.length : .nan)
    services.telemetry.publish(
      .navEarthDistance, own && point.knowsEarth ? estimate.earthFromSpacecraftICRF.length : .nan)
    services.telemetry.publish(.navSunDistance, own ? estimate.positionFromSunICRF.length : .nan)
    let velocity = estimate.velocityFromSunICRF
    services.telemetry.publish(.navVelocityX, own ? velocity.x : .nan)
    services.telemetry.publish(.navVelocityY, own ? velocity.y : .nan)
    services.telemetry.publish(.navVelocityZ, own ? velocity.z : .nan)
    services.telemetry.publish(.navDeviation, away.positionICRF.length)
    services.telemetry.publish(.navDeviationSpeed, away.velocityICRF.length)
    services.telemetry.publish(.navDeviationSigma, deviationSigma(now).position)
    publishMeasurements(&services)
  }

  private mutating func publishMeasurements(_ services: inout FlightServices) {
    let now = services.time
    services.telemetry.publish(.navTrackingAge, age(of: lastTracking, now))
    services.telemetry.publish(.navLineOfSightAge, age(of: relative.lastLineOfSight, now))
    services.telemetry.publish(.navLaserAge, age(of: relative.lastLaser, now))
    services.telemetry.publish(.navLineOfSightInnovation, relative.lineOfSightInnovation)
    services.telemetry.publish(.navLaserInnovation, relative.laserInnovation)
    services.telemetry.publish(.navLineOfSightRejected, Double(relative.lineOfSightRejects))
    services.telemetry.publish(.navLaserRejected, Double(relative.laserRejects))
    services.telemetry.publish(.navEphemerisRefused, Double(store.refused))
    services.telemetry.publish(.navTargetRadius, relative.targetRadiusMeters)
  }

  /// NaN for never.
  private func age(of time: OnBoardTime, _ now: OnBoardTime) -> Double {
    let seconds = now - time
    return seconds < 1e10 ? seconds : .nan
  }
}

extension Navigation: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("store", &store)
    visitor.field("history", &history)
    visitor.field("tracked", &tracked)
    visitor.field("trackedVariance", &trackedVariance)
    visitor.field("relative", &relative)
    visitor.field("lastTracking", &lastTracking)
    visitor.field("point", &point)
    visitor.field("updated", &updated)
    visitor.field("seenRevision", &seenRevision)
    visitor.field("seenTarget", &seenTarget)
    visitor.field("seenSight", &seenSight)
    visitor.field("seenLaser", &seenLaser)
    visitor.field("lastPush", &lastPush)
    visitor.field("pendingICRF", &pendingICRF)
  }
}
