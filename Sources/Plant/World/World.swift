package import DeviceModel
package import Quantities
import Sky

/// The world around the spacecraft: its path, and what its instruments could see of the bodies.
///
/// `step` advances the path; `look` makes the dear part of the surroundings (light times, magnitudes) as often as the
/// slot table says; `observe` fills what every device reads, each time. Near the asteroid that body is in sight at every
/// step, but it is looked at when somebody asks: who reads its sight there calls `followAsteroid` before.
package struct World: Visitable {
  package var trajectory: Trajectory
  /// About the barycentre, m/s, at the last look at all bodies: light shows the asteroid where it was.
  private var asteroidVelocity = Vector3.zero
  private let sheet: Sheet

  private struct Sheet: BitwiseCopyable, Sendable {
    var world: WorldSheet
    var asteroid: Asteroid
    var sizes: BodySizes
  }

  package init(at start: Frame, in mission: ReferenceMission, _ constants: WorldSheet) {
    sheet = Sheet(world: constants, asteroid: Asteroid(constants.asteroid), sizes: BodySizes(constants))
    trajectory = Trajectory(at: start, in: mission)
  }

  package mutating func step(
    elapsed: Int64, at now: Frame, _ push: Trajectory.Push, in mission: ReferenceMission, _ around: inout Surroundings
  ) {
    guard trajectory.regime == .nearAsteroid else {
      return trajectory.step(elapsed: elapsed, at: now, push, in: mission)
    }
    let near = trajectory
    trajectory.stepNear(elapsed: elapsed, at: now, push, in: mission, sheet.world)
    guard trajectory.regime != .nearAsteroid,
      let observer = near.state(relativeTo: .solarSystemBarycenter, in: mission)
    else { return }
    // The last sight from near stays until the next look.
    around[.asteroid] = sight(of: .asteroid, from: observer.position, at: near.now, mission)
  }

  /// Looks at all five bodies from where the craft is now. Where the craft itself is not known (past
  /// its kernel) the last look stays.
  package mutating func look(in mission: ReferenceMission, into around: inout Surroundings) {
    guard let observer = trajectory.state(relativeTo: .solarSystemBarycenter, in: mission) else { return }
    for raw in UInt8(0)..<5 {
      guard let body = BodyID(rawValue: raw) else { continue }
      around[body] = sight(of: body, from: observer.position, at: trajectory.now, mission)
    }
    around.sunDistanceAU = around[.sun].rangeMeters / Photometry.astronomicalUnit
    let asteroid = mission.ephemeris.state(of: .kamooalewa, relativeTo: .solarSystemBarycenter, at: TDB(trajectory.now))
    asteroidVelocity = asteroid?.velocity ?? .zero
  }

  /// Sees the asteroid where it is now by the craft's own way about it, at a tenth of the price of a look; its
  /// brightness stays. Between two looks, minutes, its velocity turns the line of sight by 1e-8 rad at most.
  package mutating func followAsteroid(in mission: ReferenceMission, into around: inout Surroundings) {
    guard around[.asteroid].isKnown, let place = trajectory.state(relativeTo: .kamooalewa, in: mission)?.position
    else { return }
    around[.asteroid].stand(
      at: -(place + (place.length / Ephemeris.lightSpeed) * asteroidVelocity), of: .asteroid, sheet.sizes)
    // Near the asteroid `observe` keeps the ground below, at every step.
    guard trajectory.regime != .nearAsteroid else { return }
    around.asteroidRadiusMeters = place.length - sheet.asteroid.ground(under: place, at: trajectory.now).height
  }

  /// Below this height the ground reaches the hull, m.
  package var hullRadiusMeters: Double { mutating get { sheet.world.hullRadiusMeters } }
  /// Push of sunlight on the whole spacecraft at 1 AU, N.
  package var sunlightNewtonsAtOneAU: Double {
    mutating get { sheet.world.solarPressure * sheet.world.solarPressureArea }
  }

  /// Force of the ground on the spacecraft's hull, ICRF, N: zero while nothing but the sampler reaches it.
  package mutating func hullForce() -> Vector3 {
    guard trajectory.regime == .nearAsteroid else { return .zero }
    let ground = sheet.asteroid.ground(under: trajectory.fromAsteroid.position, at: trajectory.now)
    let sinking = (ground.velocity - trajectory.fromAsteroid.velocity).dot(ground.normal)
    let depth = sheet.world.hullRadiusMeters - ground.height
    guard depth > 0 else { return .zero }
    // A spring and a damper that never pull.
    return max(0, sheet.world.hullStiffness * depth + sheet.world.hullDamping * sinking) * ground.normal
  }

  private func sight(of body: BodyID, from observer: Vector3, at now: Frame, _ mission: ReferenceMission) -> SeenBody {
    guard let sighting = mission.ephemeris.sighting(of: body.code, from: observer, at: TDB(now)) else {
      return SeenBody()
    }
    return SeenBody(body, sighting, sheet.sizes)
  }

  /// Fills the truth that devices read. Near the asteroid the ground below is made anew.
  package mutating func observe(attitude: Quaternion, rateBody: Vector3, into around: inout Surroundings) {
    around.now = trajectory.now
    around.attitude = attitude
    around.rateBody = rateBody
    if trajectory.regime == .nearAsteroid { observeGround(&around) } else { around.leaveGround() }
    around.sunDirectionBody = attitude.unrotate(around[.sun].directionICRF)
  }

  private mutating func observeGround(_ around: inout Surroundings) {
    let ground = sheet.asteroid.ground(under: trajectory.fromAsteroid.position, at: trajectory.now)
    around.nearSurface = true
    around.positionFromAsteroidICRF = trajectory.fromAsteroid.position
    around.velocityFromAsteroidICRF = trajectory.fromAsteroid.velocity
    around.altitudeMeters = ground.height
    around.asteroidRadiusMeters = trajectory.fromAsteroid.position.length - ground.height
    around.surfaceNormalICRF = ground.normal
    around.surfaceVelocityICRF = ground.velocity
  }

  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("trajectory", &trajectory)
    visitor.field("asteroidVelocity", &asteroidVelocity)
  }
}

extension Surroundings {
  fileprivate mutating func leaveGround() {
    guard nearSurface else { return }
    nearSurface = false
    altitudeMeters = .infinity
  }
}
