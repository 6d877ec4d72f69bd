import CMallocMeter
import DeviceModel
import Quantities
import Sky
import StateCheck
import Testing

@testable import Plant

struct `Motion near the asteroid` {
  private let mission = TestMission.shared
  /// The reference hovers 30 m from the centre in the sampling stages, and 143 m before them.
  private let descent = TestMission.frame(2027, 2, 5)

  @Test func `within two hundred metres the relative motion is integrated`() {
    #expect(Trajectory(at: descent, in: mission).regime == .nearAsteroid)
    #expect(Trajectory(at: TestMission.frame(2026, 7, 4, 7200), in: mission).regime == .cruise)
  }

  /// SB-04 by the same formulas: here GM 3.57e-4, 1812 kg, 52 m^2 and the Sun at its true distance.
  @Test func `gravity and sunlight have their published size`() throws {
    var sheet = WorldSheet()
    var trajectory = Trajectory(at: descent, in: mission)
    let push = Trajectory.Push(mass: 1812)
    trajectory.fly(elapsed: 128, at: descent + 128, push, in: mission, &sheet)
    trajectory.fromAsteroid.position = Vector3(9, 0, 0)
    #expect(abs(trajectory.gravity(sheet).x + 4.407e-6) < 1e-8)
    let light = Trajectory.sunlight(trajectory.sunFromAsteroid, mass: 1812, sheet)
    let sunAU = trajectory.sunFromAsteroid.length / Photometry.astronomicalUnit
    #expect(abs(light.length - 4.56e-6 * 52 / 1812 / (sunAU * sunAU)) < 1e-12)
    #expect(light.angle(to: trajectory.sunFromAsteroid) > 3.14159)
    // A craft of 2000 kg with Cr A = 1.3 x 40 m^2 at 1 au: 1.18e-7 m/s^2 (SB-04).
    let published = Trajectory.sunlight(Vector3(Photometry.astronomicalUnit, 0, 0), mass: 2000, sheet)
    #expect(abs(published.x + 1.18e-7) < 1e-9)
  }

  @Test func `free fall follows the two-body orbit`() {
    var sheet = WorldSheet()
    sheet.solarPressure = 0
    var trajectory = Trajectory(at: descent, in: mission)
    let radius = 60.0
    let speed = (sheet.asteroid.gravityParameter / radius).squareRoot()
    trajectory.fromAsteroid = StateVector(position: Vector3(radius, 0, 0), velocity: Vector3(0, speed, 0))
    let period = Int64(Angle.fullTurn * radius / speed)
    for second in 1...period {
      let push = Trajectory.Push(mass: 1812)
      trajectory.fly(elapsed: 128, at: descent + second * 128, push, in: mission, &sheet)
    }
    let (s, c) = Elementary.sinCos(Double(period) * speed / radius)
    #expect((trajectory.fromAsteroid.position - radius * Vector3(c, s, 0)).length < 1e-3)
  }

  @Test func `thrust and contact push as their impulse says`() {
    var sheet = WorldSheet()
    sheet.solarPressure = 0
    sheet.asteroid.gravityParameter = 0
    for frames in [Int64(1), 16, 128] {
      var trajectory = Trajectory(at: descent, in: mission)
      let start = trajectory.fromAsteroid
      for step in 1...(1280 / frames) {
        var push = Trajectory.Push(mass: 1000)
        push.thrustImpulse = Vector3(0.5 * Double(frames), 0, 0)
        push.contactForce = Vector3(0, 2, 0)
        trajectory.fly(elapsed: frames, at: descent + step * frames, push, in: mission, &sheet)
      }
      let gained = trajectory.fromAsteroid.velocity - start.velocity
      #expect((gained - Vector3(0.64, 0.02, 0)).length < 1e-12)
      let moved = trajectory.fromAsteroid.position - start.position - 10 * start.velocity
      #expect((moved - Vector3(3.2, 0.1, 0)).length < 1e-10)
    }
  }

  /// Out with a push and back with another: position and velocity never jump, and the difference is carried.
  @Test func `entering and leaving are continuous and the difference is not dropped`() throws {
    var sheet = WorldSheet()
    var trajectory = Trajectory(at: descent, in: mission)
    let outward = trajectory.fromAsteroid.position.normalized
    var last = trajectory.fromAsteroid
    var regimes: [Trajectory.Regime] = []
    for second in Int64(1)...600 {
      var push = Trajectory.Push(mass: 1800)
      if second <= 20 { push.thrustImpulse = 90 * outward }
      if second > 300 && second <= 340 { push.thrustImpulse = -90 * outward }
      trajectory.fly(elapsed: 128, at: descent + second * 128, push, in: mission, &sheet)
      let state = try #require(trajectory.state(relativeTo: .kamooalewa, in: mission))
      #expect((state.position - last.position - 0.5 * (state.velocity + last.velocity)).length < 1e-3)
      #expect((state.velocity - last.velocity).length < 0.06)
      if regimes.last != trajectory.regime { regimes.append(trajectory.regime) }
      last = state
    }
    #expect(regimes == [.nearAsteroid, .cruise, .nearAsteroid])
    #expect(trajectory.deviation(in: mission).position.length > 10)
  }

  @Test func `the world shows the ground below and the asteroid ahead`() {
    var world = World(at: descent, in: mission, WorldSheet())
    var around = Surroundings()
    world.look(in: mission, into: &around)
    world.observe(attitude: .identity, rateBody: .zero, into: &around)
    let position = world.trajectory.fromAsteroid.position
    #expect(around.nearSurface)
    #expect(around.altitudeMeters < position.length - 6 && around.altitudeMeters > position.length - 10.5)
    #expect(around.surfaceNormalICRF.angle(to: position) < 0.7)
    let asteroid = around[.asteroid]
    #expect(asteroid.isKnown)
    // Light from the barycentric frame leaves 1e-4 rad of the asteroid's own motion in the direction.
    #expect(asteroid.directionICRF.angle(to: -position) < 2e-4)
    #expect(abs(asteroid.rangeMeters / position.length - 1) < 2e-4)
    #expect(abs(around.sunDistanceAU - 1) < 0.15)
    #expect(abs(around.sunDirectionBody.length - 1) < 1e-12)
  }

  @Test func `on leaving the asteroid is seen as of the last step near it, asked for or not`() {
    var asked = World(at: descent, in: mission, WorldSheet())
    asked.trajectory.fromAsteroid = StateVector(position: Vector3(199.5, 0, 0), velocity: Vector3(0.2, 0, 0))
    var around = Surroundings()
    asked.look(in: mission, into: &around)
    var (unasked, other) = (asked, around)
    let push = Trajectory.Push(mass: 1800)
    var second: Int64 = 0
    var followed = SeenBody()
    while unasked.trajectory.regime == .nearAsteroid {
      asked.followAsteroid(in: mission, into: &around)
      second += 1
      followed = around[.asteroid]
      asked.step(elapsed: 128, at: descent + second * 128, push, in: mission, &around)
      unasked.step(elapsed: 128, at: descent + second * 128, push, in: mission, &other)
    }
    #expect(second > 1 && second < 10)
    let (seen, wanted) = (other[.asteroid], around[.asteroid])
    #expect(seen.directionICRF == wanted.directionICRF && seen.magnitude == wanted.magnitude)
    #expect(seen.rangeMeters == wanted.rangeMeters && seen.phaseAngle == wanted.phaseAngle)
    #expect(seen.directionICRF.angle(to: followed.directionICRF) < 1e-6)
    #expect((seen.rangeMeters - followed.rangeMeters).magnitude < 1e-4)
  }

  /// Near by and far off, until all bodies are looked at again. The look itself has the rounding of the barycentre's
  /// distance, a tenth of a millimetre.
  @Test(arguments: [120.0, 20_000]) func `to follow the asteroid is to look at it`(meters: Double) {
    let start = meters < 200 ? descent : TestMission.frame(2026, 8, 10)
    var world = World(at: start, in: mission, WorldSheet())
    if meters < 200 {
      world.trajectory.fromAsteroid = StateVector(position: Vector3(0, meters, 0), velocity: Vector3(0.1, 0, 0.05))
    }
    var (around, push) = (Surroundings(), Trajectory.Push(mass: 1800))
    world.look(in: mission, into: &around)
    for step in Int64(1)...32 {
      push.thrustImpulse = Vector3(20, -10, 30)
      world.step(elapsed: 1024, at: start + step * 1024, push, in: mission, &around)
      var (fresh, sight) = (world, around)
      fresh.look(in: mission, into: &sight)
      world.followAsteroid(in: mission, into: &around)
      let seen = sight[.asteroid]
      #expect(seen.directionICRF.angle(to: around[.asteroid].directionICRF) < 2e-4 / seen.rangeMeters + 2e-8)
      #expect((seen.rangeMeters - around[.asteroid].rangeMeters).magnitude < 2e-4)
      #expect(abs(seen.angularDiameter / around[.asteroid].angularDiameter - 1) < 1e-5)
    }
  }

  private func sight(at moment: Frame) -> Surroundings {
    var world = World(at: moment, in: mission, WorldSheet())
    var around = Surroundings()
    world.look(in: mission, into: &around)
    return around
  }

  @Test func `the world of the first pictures`() {
    let around = sight(at: TestMission.frame(2025, 5, 30, 19_227))
    let earth = around[.earth]
    #expect(abs(earth.angularDiameter / Angle.degree - 1.237) < 0.002)
    #expect(abs(earth.rangeMeters / 590e6 - 1) < 1e-4)
    #expect(earth.magnitude < -13)
    let comet = around[.comet]
    #expect(comet.isKnown && comet.magnitude > 15)
    let sun = around[.sun]
    #expect(abs(sun.magnitude + 26.73) < 0.05)
  }

  @Test func `in 2034 the asteroid is not known and the comet is`() {
    let around = sight(at: TestMission.frame(2034, 12, 26))
    #expect(!around[.asteroid].isKnown)
    #expect(around[.comet].isKnown)
  }

  /// Dropped on a pole at 10 cm/s the hull bounces and never sinks deeper than the spring of SMP-01 lets it.
  @Test func `a spacecraft that falls on the ground is pushed off again`() {
    var world = World(at: descent, in: mission, WorldSheet())
    let pole = Asteroid(AsteroidSheet()).poleICRF
    world.trajectory.fromAsteroid = StateVector(position: 7.6 * pole, velocity: -0.1 * pole)
    #expect(world.hullForce() == .zero)
    var lowest = Double.infinity
    var highest = 0.0
    var around = Surroundings()
    for step in Int64(1)...(30 * 128) {
      var push = Trajectory.Push(mass: 2000)
      push.contactForce = world.hullForce()
      highest = max(highest, push.contactForce.length)
      world.step(elapsed: 1, at: descent + step, push, in: mission, &around)
      lowest = min(lowest, world.trajectory.fromAsteroid.position.length)
    }
    #expect(abs(lowest - (7.1 - 0.1405)) < 1e-3)
    #expect(highest > 80)
    let speed = world.trajectory.fromAsteroid.velocity.dot(pole)
    #expect(abs(speed - 0.0789) < 1e-3)
  }

  @Test func `flying, looking and observing allocate nothing`() {
    var world = World(at: descent, in: mission, WorldSheet())
    let newYear = TestMission.frame(2026, 1, 1)
    var cruising = World(at: newYear, in: mission, WorldSheet())
    var around = Surroundings()
    let push = Trajectory.Push(mass: 1800)
    let before = cmallocmeter_this_thread()
    // Not a `for`: in a debug build the iterator of a range allocates.
    var step: Int64 = 0
    while step < 100 {
      step += 1
      world.step(elapsed: 1, at: descent + step, push, in: mission, &around)
      cruising.step(elapsed: 128, at: newYear + step * 128, push, in: mission, &around)
      cruising.look(in: mission, into: &around)
      cruising.followAsteroid(in: mission, into: &around)
      world.observe(attitude: .identity, rateBody: .zero, into: &around)
    }
    let after = cmallocmeter_this_thread()
    #expect(after == before)
  }

  @Test func `to follow the asteroid shows a push that the last look has not seen`() {
    let hovering = TestMission.frame(2026, 8, 10)
    var world = World(at: hovering, in: mission, WorldSheet())
    var around = Surroundings()
    world.look(in: mission, into: &around)
    world.observe(attitude: .identity, rateBody: .zero, into: &around)
    let before = around[.asteroid].directionICRF * around[.asteroid].rangeMeters
    var push = Trajectory.Push(mass: 1800)
    push.thrustImpulse = Vector3(0, 0, 1800)
    world.step(elapsed: 128, at: hovering + 128, push, in: mission, &around)
    push.thrustImpulse = .zero
    world.step(elapsed: 10 * 128, at: hovering + 11 * 128, push, in: mission, &around)
    world.observe(attitude: .identity, rateBody: .zero, into: &around)
    #expect(around[.asteroid].directionICRF * around[.asteroid].rangeMeters == before)
    world.followAsteroid(in: mission, into: &around)
    let after = around[.asteroid].directionICRF * around[.asteroid].rangeMeters
    #expect((after.z - before.z + 10.5).magnitude < 1)
    // The ground that the laser ranges is the ellipsoid's, far off as well as near.
    let shape = WorldSheet().asteroid
    let (long, short) = (0.5 * shape.longAxisMeters, 0.5 * shape.shortAxisMeters)
    #expect(around.asteroidRadiusMeters > short - 0.01 && around.asteroidRadiusMeters < long + 0.01)
    let radius = around.asteroidRadiusMeters
    world.step(elapsed: 420 * 128, at: hovering + 431 * 128, push, in: mission, &around)
    world.followAsteroid(in: mission, into: &around)
    #expect((around.asteroidRadiusMeters - radius).magnitude > 0.01)
  }

  @Test func `nothing of the world is forgotten`() {
    let world = World(at: descent, in: mission, WorldSheet())
    #expect(missingFromVisit(world).isEmpty)
    #expect(survivesCheckpoint(world, into: World(at: mission.liftOff, in: mission, WorldSheet())))
  }
}
