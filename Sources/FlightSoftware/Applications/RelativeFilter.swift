package import GroundInterface
package import Quantities

/// The spacecraft's deviation from its plan about the target, corrected by what camera and laser see.
///
/// The camera sees across the line of sight, the laser along it, so each has its own variance.
/// The axes turn slowly against the planned geometry and are treated as fixed between measurements.
package struct RelativeFilter: BitwiseCopyable, Sendable {
  package var deviationICRF = Vector3.zero  // m
  package var velocityICRF = Vector3.zero  // m/s
  package var lateral = AxisVariance()
  package var along = AxisVariance()
  /// Mean radius of the target as far as known, m.
  package var targetRadiusMeters = 20.5
  package var lastLineOfSight = OnBoardTime(units: .min / 2)
  package var lastLaser = OnBoardTime(units: .min / 2)
  package var lineOfSightInnovation = Double.nan  // rad
  package var laserInnovation = Double.nan  // m
  package var lineOfSightRejects: UInt32 = 0
  package var laserRejects: UInt32 = 0
  package var consecutiveRejects = 0

  package init() {}

  /// Forgets what was measured and takes the ground's word.
  package mutating func reset(
    deviation: Vector3, velocity: Vector3, positionSigma: Double, velocitySigma: Double
  ) {
    deviationICRF = deviation
    velocityICRF = velocity
    lateral = AxisVariance(positionSigma: positionSigma, velocitySigma: velocitySigma)
    along = lateral
  }

  package mutating func predict(seconds: Double, velocity: Vector3, way: Vector3, velocityNoise: Double) {
    deviationICRF += velocityICRF * seconds + way
    velocityICRF += velocity
    lateral.predict(seconds: seconds, velocityNoise: velocityNoise)
    along.predict(seconds: seconds, velocityNoise: velocityNoise)
  }

  /// Corrects across the line of sight. `planned` is the plan's place about the target at the measurement's time,
  /// `age` how long ago that was. False when the gate refuses.
  package mutating func correct(
    _ sight: inout LineOfSightMeasurement, planned: Vector3, age: Double, sheet: inout NavigationSheet
  ) -> Bool {
    let place = planned + deviationICRF - velocityICRF * age
    let range = place.length
    let direction = sight.directionICRF.normalized
    let across = place - direction * place.dot(direction)
    guard range > 0, place.dot(direction) < 0 else { return refuseLineOfSight() }
    lineOfSightInnovation = across.length / range
    let variance = (range * sight.sigma) * (range * sight.sigma)
    let gate = sheet.gateSigma * (lateral.position + variance).squareRoot()
    guard across.length <= gate else { return refuseLineOfSight() }
    let (alpha, beta) = lateral.update(measurementVariance: variance)
    deviationICRF -= across * alpha
    velocityICRF -= across * beta
    learnRadius(sight.apparentSize, range: range, sheet: &sheet)
    consecutiveRejects = 0
    return true
  }

  /// The camera's apparent size and the range give the target's real size; slowly, because its outline turns.
  private mutating func learnRadius(_ size: Double, range: Double, sheet: inout NavigationSheet) {
    guard size > sheet.resolvedSize else { return }
    targetRadiusMeters += 0.05 * (size * range / 2 - targetRadiusMeters)
  }

  /// Corrects along the line to the target. False when the gate refuses.
  package mutating func correct(
    _ laser: inout LaserRangeMeasurement, planned: Vector3, age: Double, sheet: inout NavigationSheet
  ) -> Bool {
    let place = planned + deviationICRF - velocityICRF * age
    laserInnovation = laser.rangeMeters + targetRadiusMeters - place.length
    let noise = laser.sigmaMeters * laser.sigmaMeters
    let ground = sheet.roughness * targetRadiusMeters
    let gate = sheet.gateSigma * (along.position + noise + ground * ground).squareRoot()
    guard laserInnovation.magnitude <= gate else { return refuseLaser() }
    let share = min(max(laser.time - lastLaser, 0) / sheet.roughnessSeconds, 1)
    let (alpha, beta) = along.update(measurementVariance: noise + ground * ground / share)
    let outward = place.normalized
    deviationICRF += outward * (laserInnovation * alpha)
    velocityICRF += outward * (laserInnovation * beta)
    lastLaser = laser.time
    consecutiveRejects = 0
    return true
  }

  /// Weighs the ground's tracking against camera and laser; where only the camera sees, it alone tells the range.
  /// Tracking that does not fit what they see is left alone.
  package mutating func correct(
    _ tracked: KinematicState, variance: AxisVariance, place planned: Vector3, sheet: inout NavigationSheet
  ) {
    guard fits(tracked, variance, sheet.gateSigma) else { return }
    let axis = planned.normalized
    let place = Split(tracked.positionICRF - deviationICRF, along: axis)
    let (far, wide) = (
      along.update(measurementVariance: variance.position), lateral.update(measurementVariance: variance.position)
    )
    deviationICRF += place.along * far.alpha + place.across * wide.alpha
    velocityICRF += place.along * far.betaPerSecond + place.across * wide.betaPerSecond
    let speed = Split(tracked.velocityICRF - velocityICRF, along: axis)
    let (ahead, aside) = (
      along.update(velocityVariance: variance.velocity), lateral.update(velocityVariance: variance.velocity)
    )
    deviationICRF += speed.along * ahead.seconds + speed.across * aside.seconds
    velocityICRF += speed.along * ahead.part + speed.across * aside.part
  }

  private mutating func fits(_ tracked: KinematicState, _ variance: AxisVariance, _ sigmas: Double) -> Bool {
    let place = max(along.position, lateral.position) + variance.position
    let speed = max(along.velocity, lateral.velocity) + variance.velocity
    return (tracked.positionICRF - deviationICRF).lengthSquared < sigmas * sigmas * place
      && (tracked.velocityICRF - velocityICRF).lengthSquared < sigmas * sigmas * speed
  }

  /// A vector's part along a unit vector, and the rest.
  private struct Split {
    let along: Vector3
    let across: Vector3
    init(_ vector: Vector3, along axis: Vector3) {
      along = axis * vector.dot(axis)
      across = vector - along
    }
  }

  private mutating func refuseLineOfSight() -> Bool {
    lineOfSightRejects &+= 1
    consecutiveRejects += 1
    return false
  }

  private mutating func refuseLaser() -> Bool {
    laserRejects &+= 1
    consecutiveRejects += 1
    return false
  }
}

extension RelativeFilter: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("deviationICRF", &deviationICRF)
    visitor.field("velocityICRF", &velocityICRF)
    visitor.field("lateral", &lateral)
    visitor.field("along", &along)
    visitor.field("targetRadiusMeters", &targetRadiusMeters)
    visitor.field("lastLineOfSight", &lastLineOfSight)
    visitor.field("lastLaser", &lastLaser)
    visitor.field("lineOfSightInnovation", &lineOfSightInnovation)
    visitor.field("laserInnovation", &laserInnovation)
    visitor.field("lineOfSightRejects", &lineOfSightRejects)
    visitor.field("laserRejects", &laserRejects)
    visitor.field("consecutiveRejects", &consecutiveRejects)
  }
}
