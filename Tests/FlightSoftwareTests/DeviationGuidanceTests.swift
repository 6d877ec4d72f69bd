import FixedStorage
import FlightServices
import FlightSoftware
import GroundInterface
import Quantities
import Testing

struct DeviationGuidanceTests {
  /// Navigation, correction and burns around a point mass; the truth is the deviation itself.
  struct Bench {
    var craft = PointMass()
    var navigation = Navigation()
    var guidance = DeviationGuidance()
    var estimate = NavigationEstimate()
    var setpoint = TranslationSetpoint()
    var sight = LineOfSightMeasurement()
    var laser = LaserRangeMeasurement()
    var laserSight = LineOfSightMeasurement()

    /// `range` puts the target so far away along X; nil leaves it unknown.
    init(deviation: Vector3, velocity: Vector3 = .zero, range: Double?) {
      craft.position = deviation
      craft.velocity = velocity
      if let range {
        upload(.asteroid, about: .sun, Vector3(1.5e11, 0, 0))
        upload(.spacecraft, about: .asteroid, Vector3(range, 0, 0))
      } else {
        upload(.spacecraft, about: .sun, Vector3(1.5e11, 0, 0))
      }
      track()
    }

    mutating func upload(_ body: NavigationBody, about centre: NavigationBody, _ place: Vector3) {
      for piece in 0..<14 {
        var segment = EphemerisSegment()
        (segment.body, segment.centre) = (body, centre)
        segment.start = craft.now.advanced(bySeconds: Double(piece) * 43200)
        segment.durationSeconds = 43200
        segment.x[0] = place.x
        var command = segment.telecommand(sequence: 1)
        let accepted = navigation.accept(&command, &craft.services)
        precondition(accepted, "segment refused")
      }
    }

    mutating func track(_ error: Vector3 = .zero, sigma: Double = 1, speedSigma: Double = 1e-5) {
      var tracked = TrackedDeviation()
      tracked.epoch = craft.now
      tracked.deviation = KinematicState(positionICRF: craft.position + error, velocityICRF: craft.velocity)
      (tracked.positionSigmaMeters, tracked.velocitySigma) = (sigma, speedSigma)
      var command = tracked.telecommand(sequence: 2)
      _ = navigation.accept(&command, &craft.services)
    }

    mutating func run(seconds: Int64) {
      for _ in 0..<seconds {
        craft.step()
        navigation.step(
          &craft.plan, &craft.thrust, &craft.attitude, &sight, &laser, &laserSight,
          isBurning: craft.executive.isBurning, &estimate, &craft.services)
        guidance.step(&navigation, &estimate, &setpoint, &craft.executive, &craft.plan, &craft.services)
      }
    }
    var used: Double { guidance.used }
  }

  @Test func `a deviation in cruise is flown back to zero and stays there`() {
    var bench = Bench(deviation: Vector3(60_000, -20_000, 5000), range: nil)
    bench.run(seconds: 400_000)
    #expect(bench.craft.position.length < 1000)
    #expect(bench.craft.velocity.length < 0.002)
    #expect(bench.used < 0.6)
  }

  @Test func `noise inside the dead-band is not chased`() {
    var bench = Bench(deviation: .zero, range: 20_000)
    for day in 0..<5 {
      let error = Vector3(Double(day - 2) * 150, 80, -60)
      bench.track(error, sigma: 150, speedSigma: 0.0002)
      bench.run(seconds: 86_400)
    }
    #expect(bench.used == 0 && bench.craft.position == .zero)
  }

  @Test func `near the target a deviation of metres is removed within the hour`() {
    var bench = Bench(deviation: Vector3(4, -6, 3), velocity: Vector3(0.002, 0, 0.001), range: 300)
    bench.track(sigma: 0.2, speedSigma: 1e-5)
    bench.run(seconds: 3600)
    #expect(bench.craft.position.length < 1.5)
    #expect(bench.craft.velocity.length < 0.001)
    #expect(bench.used < 0.12)
  }

  @Test func `hold keeps the offset and stops the drift`() {
    var bench = Bench(deviation: Vector3(200, 0, 0), velocity: Vector3(0, 0.02, 0), range: 3000)
    var command = Telecommand(.setCorrectionMode, sequence: 1)
    command.arguments[0] = Double(CorrectionMode.hold.rawValue)
    let accepted = bench.guidance.accept(&command, &bench.craft.services)
    #expect(accepted)
    bench.run(seconds: 20_000)
    #expect((bench.craft.position - Vector3(200, 0, 0)).length < 60)
    #expect(bench.craft.velocity.length < 0.002)
  }

  @Test func `mode RETREAT climbs straight away from the target and waits there`() {
    var bench = Bench(deviation: .zero, range: 30)
    bench.run(seconds: 10)
    _ = bench.craft.services.request(.retreat)
    bench.run(seconds: 16_000)
    #expect((bench.craft.position - Vector3(970, 0, 0)).length < 25)
    #expect(bench.craft.velocity.length < 0.002)
    bench.run(seconds: 20_000)
    #expect((bench.craft.position - Vector3(970, 0, 0)).length < 40)
  }

  @Test func `a set-point of an application is followed instead of the plan`() {
    var bench = Bench(deviation: .zero, range: 100)
    bench.track(sigma: 0.1, speedSigma: 1e-5)
    bench.setpoint.offsetICRF = Vector3(-20, 0, 0)
    bench.run(seconds: 4000)
    #expect((bench.craft.position - Vector3(-20, 0, 0)).length < 1)
  }

  @Test func `a day's budget is not exceeded, and that is said once`() {
    var bench = Bench(deviation: .zero, velocity: Vector3(0, 40, 0), range: nil)
    bench.run(seconds: 10_000)
    #expect(bench.used == 0)
    #expect(bench.craft.count(.correctionBudgetSpent) == 1)
  }

  @Test func `during an arc the ion engine leans into the correction and no thruster fires`() {
    var bench = Bench(deviation: Vector3(0, 30_000, 0), range: nil)
    var arc = PlannedThrust()
    arc.kind = .arc
    arc.epoch = bench.craft.now.advanced(bySeconds: 100)
    arc.durationSeconds = 590_000
    arc.vectorICRF = Vector3(0.2, 0, 0)
    arc.massKilograms = 1830
    let inserted = bench.craft.plan.insert(arc)
    #expect(inserted)
    bench.run(seconds: 2000)
    #expect(bench.craft.pointing.directionICRF.y < 0 && bench.craft.pointing.directionICRF.x > 0.99)
    bench.run(seconds: 500_000)
    #expect(bench.navigation.tracked.positionICRF.length < 4000)
    #expect(bench.used == 0)
  }
}
