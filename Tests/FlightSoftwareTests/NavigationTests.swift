import FlightSoftware
import GroundInterface
import Quantities
import Testing

struct NavigationTests {
  @Test func `an impulse flown as planned leaves no deviation`() {
    var bench = NavigationBench()
    bench.upload(.spacecraft, about: .sun, from: Vector3(1.5e11, 0, 0), velocity: .zero)
    bench.step()
    var impulse = PlannedThrust()
    impulse.epoch = OnBoardTime(units: (bench.second + 20) << 16)
    impulse.vectorICRF = Vector3(10, 0, 0)
    let inserted = bench.plan.insert(impulse)
    #expect(inserted)
    bench.thrust.isMeasured = true
    bench.thrust.measuredDeltaVelocityBody = Vector3(0.25, 0, 0)
    for _ in 0..<40 { bench.step(burning: true) }
    #expect(bench.navigation.tracked.velocityICRF.length < 1e-12)
    #expect(bench.navigation.tracked.positionICRF.length < 1e-9)
  }

  @Test func `half a burn leaves the other half as drift`() {
    var bench = NavigationBench()
    bench.upload(.spacecraft, about: .sun, from: Vector3(1.5e11, 0, 0), velocity: .zero)
    bench.step()
    var impulse = PlannedThrust()
    impulse.epoch = OnBoardTime(units: (bench.second + 20) << 16)
    impulse.vectorICRF = Vector3(10, 0, 0)
    let inserted = bench.plan.insert(impulse)
    #expect(inserted)
    bench.thrust.isMeasured = true
    bench.thrust.measuredDeltaVelocityBody = Vector3(0.25, 0, 0)
    for _ in 0..<20 { bench.step(burning: true) }
    bench.thrust.measuredDeltaVelocityBody = .zero
    for _ in 0..<20 { bench.step(burning: true) }
    #expect((bench.navigation.tracked.velocityICRF - Vector3(-5, 0, 0)).length < 1e-12)
  }

  @Test func `tracking that is an hour old is carried over the thrust since`() {
    var bench = NavigationBench()
    bench.upload(.spacecraft, about: .sun, from: Vector3(1.5e11, 0, 0), velocity: .zero)
    bench.step()
    for _ in 0..<10 { bench.step(seconds: 60) }
    bench.thrust.isMeasured = true
    bench.thrust.measuredDeltaVelocityBody = Vector3(0, 0.1, 0)
    bench.step(burning: true)
    bench.thrust.measuredDeltaVelocityBody = .zero
    for _ in 0..<30 { bench.step(seconds: 60) }
    // 2400 s ago the spacecraft was at rest, 100 m off; since then 0.1 m/s for 1800 s.
    bench.uploadDeviation(Vector3(100, 0, 0), .zero, secondsAgo: 2400)
    let tracked = bench.navigation.tracked
    #expect((tracked.positionICRF - Vector3(100, 180.05, 0)).length < 0.01)
    #expect((tracked.velocityICRF - Vector3(0, 0.1, 0)).length < 1e-12)
  }

  @Test func `tracking from the minute of a burn does not overrule what camera and laser know`() {
    var bench = converged()
    bench.sight.isValid = false
    bench.laser.isValid = false
    bench.attitude.attitude = .identity
    for _ in 0..<2 { bench.step(seconds: 60) }
    bench.step(seconds: 50)
    // Measured six seconds before the burn: the record of thrust, a sample a minute, cannot tell before from after.
    let tracked = KinematicState(
      positionICRF: bench.navigation.relative.deviationICRF, velocityICRF: bench.navigation.relative.velocityICRF)
    bench.step(seconds: 5)
    bench.thrust.isMeasured = true
    bench.thrust.measuredDeltaVelocityBody = Vector3(0, 0, 0.001)
    bench.step(burning: true)
    bench.thrust.measuredDeltaVelocityBody = .zero
    bench.step(seconds: 60)
    let known = bench.navigation.relative.velocityICRF
    bench.uploadDeviation(tracked.positionICRF, tracked.velocityICRF, secondsAgo: 66, sigma: 60, speedSigma: 1e-4)
    #expect((bench.navigation.relative.velocityICRF - known).length < 2e-5)
  }

  @Test func `tracking older than the record of thrust is refused`() {
    var bench = NavigationBench()
    bench.upload(.spacecraft, about: .sun, from: Vector3(1.5e11, 0, 0), velocity: .zero)
    for _ in 0..<130 { bench.step(seconds: 60) }
    let accepted = bench.uploadDeviation(.zero, .zero, secondsAgo: 7500)
    #expect(!accepted)
    #expect(bench.events(.trackingTooOld) == 1)
  }

  /// Two hours of lines of sight and laser ranges with noise, 3 km from the asteroid, from 400 m and 5 mm/s off.
  private func converged() -> NavigationBench {
    var bench = NavigationBench()
    bench.uploadProximity(Vector3(3000, 0, 0))
    bench.uploadDeviation(.zero, .zero, sigma: 400, speedSigma: 0.005)
    bench.navigation.relative.targetRadiusMeters = 8
    let noise = NoiseStream(seed: 5, device: "test", purpose: "sight")
    let start = bench.second
    for _ in 0..<720 {
      let truth = Self.truth(seconds: bench.second + 10 - start)
      bench.second += 9
      bench.begin()
      let t = Frame(bench.second * 128)
      let error = Vector3(noise.normal(at: t, draw: 0), noise.normal(at: t, draw: 1), noise.normal(at: t, draw: 2))
      bench.attitude.attitude = Pointing.axis(.unitX, along: -truth, toSun: .unitZ)
      bench.sight.directionICRF = (-truth.normalized + error * 2e-5).normalized
      bench.sight.sigma = 2e-5
      bench.sight.isValid = true
      bench.sight.time = OnBoardTime(units: (bench.second + 1) << 16)
      bench.laser.rangeMeters = truth.length - 8 + 0.3 * noise.normal(at: t, draw: 3)
      bench.laser.sigmaMeters = 0.3
      bench.laser.isValid = true
      bench.laser.time = bench.sight.time
      bench.step()
    }
    return bench
  }
  private static func truth(seconds: Int64) -> Vector3 {
    Vector3(3000, 0, 0) + Vector3(150, -300, 200) + Vector3(-0.003, 0.004, 0.002) * Double(seconds)
  }

  @Test func `camera and laser find place and speed about the asteroid`() {
    let bench = converged()
    let truth = Self.truth(seconds: 7200)
    #expect((bench.estimate.positionFromTargetICRF - truth).length < 1.5)
    #expect((bench.estimate.velocityFromTargetICRF - Vector3(-0.003, 0.004, 0.002)).length < 4e-4)
    #expect(bench.navigation.relative.lineOfSightRejects == 0 && bench.navigation.relative.laserRejects == 0)
  }

  @Test func `close by the laser's image and range find place and speed within a metre`() {
    var bench = NavigationBench()
    bench.uploadProximity(Vector3(60, 0, 0))
    bench.uploadDeviation(.zero, .zero)
    bench.navigation.begin(foundWithin: 3, velocitySigma: 0.005, radiusMeters: 8, at: bench.now)
    let noise = NoiseStream(seed: 6, device: "test", purpose: "image")
    let truth = Vector3(62, -2, 1.5)
    for _ in 0..<600 {
      bench.attitude.attitude = Pointing.axis(.unitX, along: -bench.estimate.positionFromTargetICRF, toSun: .unitZ)
      let t = Frame(bench.second * 128)
      let error = Vector3(0, noise.normal(at: t, draw: 0), noise.normal(at: t, draw: 1))
      bench.laserSight.directionICRF = (-truth.normalized + error * 0.005).normalized
      bench.laserSight.sigma = 0.005
      bench.laserSight.isValid = true
      bench.laserSight.time = OnBoardTime(units: (bench.second + 1) << 16)
      bench.laser.rangeMeters = truth.length - 8.5
      bench.laser.sigmaMeters = 0.2
      bench.laser.isValid = true
      bench.laser.time = bench.laserSight.time
      bench.step()
    }
    let miss = bench.estimate.positionFromTargetICRF - truth
    #expect(miss.length < 1 && Vector3(0, miss.y, miss.z).length < 0.15)
    #expect(bench.estimate.velocityFromTargetICRF.length < 0.002)
    #expect(bench.value(.navLineOfSightRejected) == 0 && bench.value(.navLaserRejected) == 0)
  }

  @Test func `a range beside the middle is left to the landing`() {
    var bench = NavigationBench()
    bench.uploadProximity(Vector3(60, 0, 0))
    bench.navigation.begin(foundWithin: 1, velocitySigma: 0.005, radiusMeters: 8, at: bench.now)
    bench.attitude.attitude = Pointing.axis(.unitX, along: Vector3(-60, 5, 0), toSun: .unitZ)
    bench.laser.rangeMeters = 54
    bench.laser.sigmaMeters = 0.2
    bench.laser.isValid = true
    bench.laser.time = OnBoardTime(units: (bench.second + 1) << 16)
    bench.step()
    #expect(bench.value(.navLaserInnovation).isNaN && bench.navigation.relative.deviationICRF == .zero)
  }

  @Test func `an upload does not destroy what camera and laser found`() {
    var bench = converged()
    let before = bench.estimate.positionFromTargetICRF
    bench.uploadProximity(Vector3(3050, -20, 0))
    bench.uploadDeviation(Vector3(2000, 0, 0), Vector3(0, 0, 0.01))
    bench.sight.isValid = false
    bench.laser.isValid = false
    bench.step()
    #expect((bench.estimate.positionFromTargetICRF - before).length < 0.02)
    for _ in 0..<70 { bench.step(seconds: 60) }
    bench.uploadDeviation(Vector3(2000, 0, 0), .zero)
    bench.step()
    #expect((bench.navigation.relative.deviationICRF - Vector3(2000, 0, 0)).length < 0.1)
  }

  @Test func `a plan that goes over to another centre leaves the measured place alone`() {
    var bench = NavigationBench()
    let place = Vector3(20_000, 0, 0)
    bench.uploadProximity(place)
    bench.uploadDeviation(.zero, .zero, sigma: 60, speedSigma: 1e-4)
    // From a quarter of an hour on the plan counts from the Sun; the asteroid was uploaded 150 m beside its place.
    let begin = bench.now.advanced(bySeconds: 900)
    bench.upload(
      .spacecraft, about: .sun, from: Vector3(1.5e11, 2.7e7, 0) + place + Vector3(0, 0, 150),
      velocity: Vector3(0, 3e4, 0), start: begin)
    for _ in 0..<60 {
      bench.sight.directionICRF = -place.normalized
      bench.sight.sigma = 2e-5
      bench.sight.isValid = true
      bench.sight.time = OnBoardTime(units: (bench.second + 1) << 16)
      bench.step()
      for _ in 0..<29 { bench.step() }
    }
    #expect(bench.value(.navLineOfSightRejected) == 0)
    #expect((bench.estimate.positionFromTargetICRF - place).length < 20)
  }

  @Test func `beyond the laser the ground's tracking tells the range that the camera cannot`() {
    var bench = NavigationBench()
    bench.uploadProximity(Vector3(20_000, 0, 0))
    bench.uploadDeviation(.zero, .zero, sigma: 3000, speedSigma: 0.01)
    let truth = Vector3(22_000, 300, 0)
    for _ in 0..<60 {
      bench.second += 59
      bench.sight.directionICRF = -truth.normalized
      bench.sight.sigma = 2e-5
      bench.sight.isValid = true
      bench.sight.time = OnBoardTime(units: (bench.second + 1) << 16)
      bench.step()
    }
    #expect((bench.estimate.positionFromTargetICRF - truth).length > 1500)
    bench.uploadDeviation(Vector3(2040, 300, 0), .zero, sigma: 60, speedSigma: 1e-4)
    bench.step()
    #expect((bench.estimate.positionFromTargetICRF - truth).length < 60)
    #expect(bench.value(.navDeviationSigma) < 130)
  }

  @Test func `measurements that do not fit are refused, and reported once`() {
    var bench = converged()
    let before = bench.navigation.relative.deviationICRF
    for _ in 0..<8 {
      bench.second += 9
      bench.laser.isValid = false
      bench.sight.directionICRF = Vector3(-1, 0.3, 0).normalized
      bench.sight.time = OnBoardTime(units: (bench.second + 1) << 16)
      bench.step()
    }
    #expect(bench.navigation.relative.lineOfSightRejects == 8)
    #expect(bench.events(.navigationMeasurementsRejected) == 1)
    #expect((bench.navigation.relative.deviationICRF - before).length < 1)
  }

  @Test func `a picture from before a push is not believed, the next one is`() {
    var bench = converged()
    bench.laser.isValid = false
    bench.second += 9
    bench.sight.time = OnBoardTime(units: (bench.second + 1) << 16)
    bench.thrust.isMeasured = true
    bench.thrust.measuredDeltaVelocityBody = Vector3(0, 0.25, 0)
    bench.step(burning: true)
    bench.thrust.measuredDeltaVelocityBody = .zero
    bench.step()
    #expect(bench.navigation.relative.lineOfSightRejects == 0)
    #expect(bench.navigation.seenSight < bench.sight.time)
    bench.second += 9
    bench.sight.time = OnBoardTime(units: (bench.second + 1) << 16)
    let place = bench.estimate.positionFromTargetICRF + bench.estimate.velocityFromTargetICRF * 10
    bench.sight.directionICRF = -place.normalized
    bench.step()
    #expect(bench.navigation.relative.lastLineOfSight == bench.sight.time)
  }

  @Test func `a picture that is refused is refused once`() {
    var bench = converged()
    bench.laser.isValid = false
    bench.sight.directionICRF = Vector3(-1, 0.3, 0).normalized
    bench.sight.time = OnBoardTime(units: (bench.second + 1) << 16)
    for _ in 0..<20 { bench.step() }
    #expect(bench.navigation.relative.lineOfSightRejects == 1)
    #expect(bench.events(.navigationMeasurementsRejected) == 0)
  }

  @Test func `the laser is not asked beyond five kilometres`() {
    var bench = NavigationBench()
    bench.uploadProximity(Vector3(6000, 0, 0))
    bench.laser.isValid = true
    bench.laser.rangeMeters = 5900
    bench.laser.sigmaMeters = 1
    bench.laser.time = bench.now
    bench.step()
    #expect(bench.value(.navLaserInnovation).isNaN)
    #expect(bench.navigation.relative.deviationICRF == .zero)
  }
}
