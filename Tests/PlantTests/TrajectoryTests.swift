import DeviceModel
import Quantities
import Sky
import StateCheck
import Testing

@testable import Plant

struct `Trajectory by reference and deviation` {
  private let mission = TestMission.shared
  private var sheet = WorldSheet()

  /// Flies from `start` for `seconds` at 1 Hz with one constant force in a window, N and s after the start.
  private func fly(
    from start: Frame, seconds: Int64, mass: Double, force: Vector3 = .zero, between window: Range<Double> = 0..<0
  ) -> Trajectory {
    var sheet = sheet
    var trajectory = Trajectory(at: start, in: mission)
    for second in 1...seconds {
      var push = Trajectory.Push(mass: mass)
      let burning = min(Double(second), window.upperBound) - max(Double(second - 1), window.lowerBound)
      if burning > 0 { push.thrustImpulse = burning * force }
      trajectory.fly(elapsed: 128, at: start + second * 128, push, in: mission, &sheet)
    }
    return trajectory
  }

  /// The impulse of 3.831 m/s on 2026-06-20.
  private var impulse: ReferenceThrust.Impulse {
    mission.thrust.impulses.first { abs($0.deltaV.length - 3.831190) < 1e-5 } ?? mission.thrust.impulses[0]
  }
  private var impulseFrame: Frame { TestMission.frame(2026, 6, 20) }

  /// Vector SYS-01: 1361 W/m^2 at 1 AU over c, and the inverse square. The reference trajectory's own figure is 4.56e-6.
  @Test(arguments: [
    (0.9, 5.604700414e-06), (1.0, 4.539807336e-06), (1.1, 3.751906889e-06), (1.5, 2.017692149e-06),
    (2.0, 1.134951834e-06), (2.4, 7.881609958e-07), (2.5, 7.263691737e-07),
  ]) func `the pressure of sunlight is that of vector SYS-01`(distanceAU: Double, pascals: Double) {
    var world = WorldSheet()
    world.solarPressure = Photometry.solarIrradianceAtOneAU / Ephemeris.lightSpeed
    world.solarPressureArea = 20
    let sun = Vector3(0, distanceAU * Photometry.astronomicalUnit, 0)
    let push = Trajectory.sunlight(sun, mass: 2000, world)
    #expect(abs(push.y * -100 / pascals - 1) < 1e-9 && push.x == 0)
    #expect(abs(WorldSheet().solarPressure / world.solarPressure - 1) < 0.005)
  }

  @Test func `without thrust outside the reference's burns nothing drifts`() {
    let trajectory = fly(from: TestMission.frame(2025, 6, 1), seconds: 1000, mass: 2100)
    #expect(trajectory.drift == .zero)
  }

  @Test func `a nominal burn, finite and centred, brings the deviation back to zero`() {
    let mass = 1826.0
    let force = (490 / impulse.deltaV.length) * impulse.deltaV
    let duration = impulse.deltaV.length * mass / 490
    let trajectory = fly(
      from: impulseFrame - 100 * 128, seconds: 200, mass: mass, force: force,
      between: (100 - duration / 2)..<(100 + duration / 2))
    #expect(trajectory.drift.velocity.length < 1e-6)
    #expect(trajectory.drift.position.length < 0.01)
  }

  @Test func `a burn cut short leaves a drift`() {
    let mass = 1826.0
    let force = (490 / impulse.deltaV.length) * impulse.deltaV
    let duration = impulse.deltaV.length * mass / 490
    let trajectory = fly(
      from: impulseFrame - 100 * 128, seconds: 1100, mass: mass, force: force,
      between: (100 - duration / 2)..<100)
    #expect(abs(trajectory.drift.velocity.length - impulse.deltaV.length / 2) < 1e-6)
    #expect(abs(trajectory.drift.position.length - impulse.deltaV.length / 2 * 1000) < 10)
  }

  @Test func `truth is continuous across an impulse of the reference`() throws {
    for frame in [impulseFrame, TestMission.frame(2026, 6, 7)] {
      var sheet = sheet
      var trajectory = Trajectory(at: frame - 3 * 128, in: mission)
      var last = try #require(trajectory.state(relativeTo: .kamooalewa, in: mission))
      for step in 1...Int64(6 * 128) {
        let push = Trajectory.Push(mass: 1826)
        trajectory.fly(elapsed: 1, at: frame - 3 * 128 + step, push, in: mission, &sheet)
        let state = try #require(trajectory.state(relativeTo: .kamooalewa, in: mission))
        #expect((state.velocity - last.velocity).length < 2e-3)
        #expect((state.position - last.position - (1.0 / 128) * last.velocity).length < 0.1)
        last = state
      }
    }
  }

  @Test func `the deviation takes the reference's arcs away over their own time`() {
    // The first arc begins 2025-07-01T00:00:00 with 0.2208 N on 2100 kg.
    let arc = mission.thrust.arcs[0]
    let idle = fly(from: TestMission.frame(2025, 7, 1) - 1000 * 128, seconds: 3000, mass: 2100)
    let expected = arc.thrust.length / arc.mass(at: arc.start + 1000) * 2000
    #expect(abs(idle.drift.velocity.length - expected) < 1e-9)
    #expect(abs(idle.drift.position.length - expected * 1000) < 1e-3)
    // The 15 g of xenon that the constant 2100 kg leaves out are 0.8 micrometres a second.
    let flown = fly(
      from: TestMission.frame(2025, 7, 1) - 1000 * 128, seconds: 3000, mass: 2100, force: arc.thrust,
      between: 1000..<3000)
    #expect(flown.drift.velocity.length < 1e-6)
  }

  @Test func `long steps and short steps give the same drift`() {
    let start = TestMission.frame(2025, 7, 1) - 64 * 128
    var trajectories = [Trajectory(at: start, in: mission), Trajectory(at: start, in: mission)]
    for (index, frames) in [Int64(128), 1].enumerated() {
      for step in 1...(128 * 128 / frames) {
        let push = Trajectory.Push(mass: 2100)
        trajectories[index].step(elapsed: frames, at: start + step * frames, push, in: mission)
      }
    }
    #expect((trajectories[0].drift.position - trajectories[1].drift.position).length < 1e-6)
    #expect((trajectories[0].drift.velocity - trajectories[1].drift.velocity).length < 1e-9)
  }

  @Test func `started at any impulse it neither forgets nor repeats it`() {
    let at = Trajectory(at: impulseFrame, in: mission)
    let before = Trajectory(at: impulseFrame - 1, in: mission)
    #expect(at.impulsesPassed == before.impulsesPassed + 1)
  }

  @Test func `the ascent goes from the pad to the separation state`() throws {
    var sheet = sheet
    var trajectory = Trajectory(at: mission.liftOff, in: mission)
    let pad = try #require(trajectory.state(relativeTo: .earth, in: mission))
    let place = Geodetic(positionITRF: EarthRotation.itrfFromICRF(at: mission.liftOff) * pad.position)
    #expect(abs(place.latitude / Angle.degree - 28.246) < 1e-6)
    #expect(abs(place.longitude / Angle.degree - 102.027) < 1e-6)
    var last = pad
    for second in Int64(1)...1085 {
      let push = Trajectory.Push(mass: 2100)
      trajectory.fly(elapsed: 128, at: mission.liftOff + second * 128, push, in: mission, &sheet)
      let state = try #require(trajectory.state(relativeTo: .earth, in: mission))
      let now = mission.liftOff + second * 128
      let height = Geodetic(positionITRF: EarthRotation.itrfFromICRF(at: now) * state.position).altitude
      #expect(height > 1000, "second \(second)")
      #expect((state.velocity - last.velocity).length < 60)
      #expect((state.position - last.position - 0.5 * (state.velocity + last.velocity)).length < 5)
      last = state
    }
    #expect(trajectory.regime == .cruise)
    #expect(trajectory.drift == .zero)
  }

  @Test func `distances of the reference are met`() throws {
    var trajectory = Trajectory(at: TestMission.frame(2025, 10, 1), in: mission)
    let earth = try #require(trajectory.distance(to: .earth, in: mission))
    let asteroid = try #require(trajectory.distance(to: .kamooalewa, in: mission))
    #expect(abs(earth / 43.150e9 - 1) < 1e-4)
    #expect(abs(asteroid / 44.850e9 - 1) < 1e-4)
    trajectory = Trajectory(at: TestMission.frame(2035, 1, 25), in: mission)
    #expect(trajectory.distance(to: .kamooalewa, in: mission) == nil)
    let comet = try #require(trajectory.distance(to: .comet311P, in: mission))
    #expect(abs(comet - 50_000) < 500)
  }

  @Test func `nothing of the state is forgotten`() {
    let trajectory = fly(from: TestMission.frame(2027, 2, 5), seconds: 10, mass: 1812)
    #expect(missingFromVisit(trajectory).isEmpty)
    #expect(survivesCheckpoint(trajectory, into: Trajectory(at: mission.liftOff, in: mission)))
  }
}
