package import Quantities
package import Sky

/// Where the spacecraft truly is: the reference plus a deviation, or the integrated motion at the asteroid.
///
/// Cruise: the deviation starts at zero and integrates the thrust really produced divided by the mass,
/// less the reference's thrust over the same time. Differences of gravity are neglected (ASSUMED: the
/// deviations flown are small against the distances to the attracting bodies). So a burn cut short
/// leaves a drift and a nominal mission returns to zero.
/// Near the asteroid (within 200 m of its centre) the whole relative motion is integrated: point-mass
/// gravity, sunlight, thrust, contact. On leaving, its difference from the reference is the deviation.
/// Ascent: before separation the craft rides the declared path, whatever it does.
///
/// A quiet step reads no kernel; positions are made when asked for.
package struct Trajectory: BitwiseCopyable, Sendable {
  package enum Regime: UInt8, BitwiseCopyable, Sendable { case ascent, cruise, nearAsteroid }

  package private(set) var regime = Regime.ascent
  /// From the reference, ICRF. In `nearAsteroid` it is what it was on entering; ask `deviation(at:)`.
  package internal(set) var drift = StateVector.zero
  /// About the asteroid's centre, ICRF; holds in `nearAsteroid` only.
  package internal(set) var fromAsteroid = StateVector.zero
  /// The moment of the last step.
  package private(set) var now: Frame
  /// Impulses of the reference that are behind us, and arcs that are over.
  var impulsesPassed: Int
  var arcsPassed: Int
  /// When the distance to the asteroid must be looked at again.
  var nextApproachCheck: Frame
  /// Sun from the asteroid, m, for the pressure of light; refreshed every ten minutes while near.
  var sunFromAsteroid = Vector3.zero
  var nextSunRefresh = Frame.never

  /// Radius of the sphere in which the relative motion is integrated, m.
  package static var nearRadius: Double { 200 }

  /// On the reference at `start`.
  package init(at start: Frame, in mission: ReferenceMission) {
    now = start
    let seconds = start.seconds(since: Frame(0))
    impulsesPassed = mission.thrust.impulseCount(upTo: seconds)
    arcsPassed = mission.thrust.arcCount(endedBy: seconds)
    nextApproachCheck = start
    regime = start < mission.separation ? .ascent : .cruise
    if regime == .cruise { enterIfNear(mission) }
  }

  /// What acts on the spacecraft over one step, besides gravity and sunlight. ICRF axes.
  package struct Push: BitwiseCopyable, Sendable {
    /// Thrust really produced, integrated over the step, N s.
    package var thrustImpulse = Vector3.zero
    /// Mean force of the ground over the step, N; counts near the asteroid only.
    package var contactForce = Vector3.zero
    /// At the middle of the step, kg.
    package var mass: Double
    package init(mass: Double) { self.mass = mass }
  }

  /// Advances by `elapsed` frames, up to `end`, anywhere but near the asteroid.
  package mutating func step(elapsed: Int64, at end: Frame, _ push: Push, in mission: ReferenceMission) {
    now = end
    guard regime == .cruise else {
      precondition(regime == .ascent, "near the asteroid it is another step")
      if end >= mission.separation { regime = .cruise }
      return skipReference(to: end, mission.thrust)
    }
    advanceDrift(from: end - elapsed, to: end, push, mission.thrust)
    if end >= nextApproachCheck { enterIfNear(mission) }
  }

  /// Advances by `elapsed` frames, up to `end`, near the asteroid.
  package mutating func stepNear(
    elapsed: Int64, at end: Frame, _ push: Push, in mission: ReferenceMission, _ sheet: WorldSheet
  ) {
    integrateNear(from: end - elapsed, to: end, push, mission, sheet)
    skipReference(to: end, mission.thrust)
    now = end
    if fromAsteroid.position.length > Self.nearRadius { leave(mission) }
  }

  /// Position and velocity about `origin` at the last step, ICRF; nil where the origin is not known.
  package func state(relativeTo origin: NAIFCode, in mission: ReferenceMission) -> StateVector? {
    guard regime == .nearAsteroid else {
      guard let reference = mission.referenceState(relativeTo: origin, at: now) else { return nil }
      return reference + drift
    }
    if origin == .kamooalewa { return fromAsteroid }
    guard let asteroid = mission.ephemeris.state(of: .kamooalewa, relativeTo: origin, at: TDB(now)) else { return nil }
    return asteroid + fromAsteroid
  }

  /// m; nil where the body is not known.
  package func distance(to body: NAIFCode, in mission: ReferenceMission) -> Double? {
    state(relativeTo: body, in: mission)?.position.length
  }

  /// From the reference at the last step, ICRF, in every regime.
  package func deviation(in mission: ReferenceMission) -> StateVector {
    guard regime == .nearAsteroid,
      let reference = mission.referenceState(relativeTo: .kamooalewa, at: now)
    else { return drift }
    return fromAsteroid - reference
  }

  private mutating func enterIfNear(_ mission: ReferenceMission) {
    guard let reference = mission.referenceState(relativeTo: .kamooalewa, at: now) else {
      // No kernel any more, or not yet: look again in a day.
      nextApproachCheck = now + 86_400 * Frame.perSecond
      return
    }
    let relative = reference + drift
    guard relative.position.length <= Self.nearRadius else {
      nextApproachCheck = now + Self.framesToApproach(relative)
      return
    }
    regime = .nearAsteroid
    fromAsteroid = relative
    nextSunRefresh = now
  }

  /// How long the sphere surely cannot be reached: even with 10 m/s more towards it; a day at most.
  private static func framesToApproach(_ relative: StateVector) -> Int64 {
    let seconds = (relative.position.length - nearRadius) / (relative.velocity.length + 10)
    return max(Int64(min(seconds, 86_400)) * Frame.perSecond, 1)
  }

  private mutating func leave(_ mission: ReferenceMission) {
    drift = deviation(in: mission)
    regime = .cruise
    nextApproachCheck = now + Self.framesToApproach(fromAsteroid)
  }
}

extension Trajectory: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("regime", &regime)
    visitor.field("drift", &drift)
    visitor.field("fromAsteroid", &fromAsteroid)
    visitor.field("now", &now)
    visitor.field("impulsesPassed", &impulsesPassed)
    visitor.field("arcsPassed", &arcsPassed)
    visitor.field("nextApproachCheck", &nextApproachCheck)
    visitor.field("sunFromAsteroid", &sunFromAsteroid)
    visitor.field("nextSunRefresh", &nextSunRefresh)
  }
}
