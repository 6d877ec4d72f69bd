package import DeviceModel
package import Quantities
import Sky

/// The world around the spacecraft: its path, and what its instruments could see of the bodies.
///
/// `step` advances the path; `look` makes the dear part (light times, magnitudes) as often as the slot
/// table says; `observe` fills what every device reads, each time.
package struct World: Visitable {
  package var trajectory: Trajectory
  package private(set) var seen = InlineArray<5, SeenBody>(repeating: SeenBody())
  private let sheet: Sheet

  private struct Sheet: BitwiseCopyable, Sendable {
    var world: WorldSheet
    var asteroid: Asteroid
  }

  package init(at start: Frame, in mission: ReferenceMission, _ constants: WorldSheet) {
    sheet = Sheet(world: constants, asteroid: Asteroid(constants.asteroid))
    trajectory = Trajectory(at: start, in: mission)
    look(in: mission)
  }

  package mutating func step(elapsed: Int64, at now: Frame, _ push: Trajectory.Push, in mission: ReferenceMission) {
    var constants = sheet.world
    trajectory.step(elapsed: elapsed, at: now, push, in: mission, &constants)
  }

  /// Looks at all five bodies from where the craft is now. Where the craft itself is not known (past
  /// its kernel) the last look stays.
  package mutating func look(in mission: ReferenceMission) {
    guard let observer = trajectory.state(relativeTo: .solarSystemBarycenter, in: mission) else { return }
    for raw in UInt8(0)..<5 {
      guard let body = BodyID(rawValue: raw) else { continue }
      seen[Int(raw)] = look(at: body, from: observer.position, mission)
    }
  }

  /// Looks at one body only: the one an instrument points at, more often than the rest.
  package mutating func look(at body: BodyID, in mission: ReferenceMission, into around: inout Surroundings) {
    guard let observer = trajectory.state(relativeTo: .solarSystemBarycenter, in: mission) else { return }
    seen[Int(body.rawValue)] = look(at: body, from: observer.position, mission)
    around[body] = seen[Int(body.rawValue)]
    guard body == .asteroid, around[body].isKnown else { return }
    let place = around[body].directionICRF * -around[body].rangeMeters
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

  private func look(at body: BodyID, from observer: Vector3, _ mission: ReferenceMission) -> SeenBody {
    let time = TDB(trajectory.now)
    guard let sighting = mission.ephemeris.sighting(of: body.code, from: observer, at: time) else { return SeenBody() }
    return SeenBody(body, sighting, sheet.world)
  }

  /// Fills the truth that devices read. Near the asteroid its direction and the ground below are made anew.
  package mutating func observe(
    attitude: Quaternion, rateBody: Vector3, in mission: ReferenceMission, into around: inout Surroundings
  ) {
    around.now = trajectory.now
    around.attitude = attitude
    around.rateBody = rateBody
    if trajectory.regime == .nearAsteroid { observeGround(mission, &around) } else { around.leaveGround() }
    around.bodies = seen
    let sun = seen[Int(BodyID.sun.rawValue)]
    around.sunDirectionBody = attitude.unrotate(sun.directionICRF)
    around.sunDistanceAU = sun.rangeMeters / Photometry.astronomicalUnit
  }

  private mutating func observeGround(_ mission: ReferenceMission, _ around: inout Surroundings) {
    if let observer = trajectory.state(relativeTo: .solarSystemBarycenter, in: mission) {
      seen[Int(BodyID.asteroid.rawValue)] = look(at: .asteroid, from: observer.position, mission)
    }
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
    visitor.field("seen", &seen)
  }
}

extension Surroundings {
  fileprivate mutating func leaveGround() {
    guard nearSurface else { return }
    nearSurface = false
    altitudeMeters = .infinity
  }
}
