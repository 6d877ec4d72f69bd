import FlightServices
import FlightSoftware
import GroundInterface
import Quantities
import Testing

struct GuidanceTests {
  /// Guidance behind a navigation that knows its plan; the attitude follows the command at once.
  struct Bench {
    var nav = NavigationBench()
    var guidance = Guidance()
    var burn = BurnPointing()
    var target = AttitudeTarget()

    mutating func run(_ seconds: Int) {
      for _ in 0..<seconds {
        nav.step()
        guidance.step(
          at: nav.services.time, &burn, &nav.navigation, &nav.estimate, &nav.attitude, &target, &nav.services)
        if target.isValid { nav.attitude.attitude = target.attitude }
      }
    }
    mutating func point(_ law: PointingLaw, _ rightAscension: Double = 0, _ declination: Double = 0) -> Bool {
      var command = Telecommand(.point, sequence: 1)
      command.arguments[0] = Double(law.rawValue)
      command.arguments[1] = rightAscension
      command.arguments[2] = declination
      return guidance.accept(&command, &nav.services)
    }
    /// A body axis, ICRF.
    func axis(_ body: Vector3) -> Vector3 { target.attitude.rotate(body) }
  }

  @Test func `without ephemeris there is no target, and no guess`() {
    var bench = Bench()
    bench.run(5)
    #expect(!bench.target.isValid && !bench.guidance.isSettled)
  }

  @Test func `in cruise -X looks at the Sun and Y stands on the plane of Sun, Earth and craft`() {
    var bench = Bench()
    bench.nav.services.phase = .asteroidTransfer
    bench.nav.uploadProximity(Vector3(20_000, 0, 0))
    bench.run(2500)
    let toSun = -bench.nav.estimate.positionFromSunICRF.normalized
    #expect(bench.axis(-.unitX).dot(toSun) > 1 - 1e-9)
    #expect(bench.axis(.unitY).dot(bench.nav.estimate.earthFromSpacecraftICRF.normalized).magnitude < 1e-6)
    #expect(bench.guidance.isSettled)
  }

  @Test func `close to the line to the Sun a turn keeps the roll`() {
    let toSun = Vector3(1, 0.1, -0.2)
    let before = Pointing.axis(.unitX, along: -toSun, toSun: Vector3(0.2, 1, 0))
    let aside = (-toSun.normalized + 0.1 * before.rotate(.unitY)).normalized
    #expect(Pointing.isNearLine(aside, toSun) && !Pointing.isNearLine(before.rotate(.unitY), toSun))
    let after = Pointing.turned(before, .unitX, towards: aside)
    #expect((after.rotate(.unitX) - aside).length < 1e-12)
    #expect(((before.conjugate * after).angle - Elementary.atan2(0.1, 1)).magnitude < 1e-9)
  }

  @Test func `near the target +X looks at it and the wings can face the Sun`() {
    var bench = Bench()
    bench.nav.services.phase = .asteroidProximity
    bench.nav.uploadProximity(Vector3(10_000, 15_000, -8000))
    bench.run(2500)
    #expect(bench.axis(.unitX).dot(-bench.nav.estimate.positionFromTargetICRF.normalized) > 1 - 1e-9)
    #expect(bench.axis(.unitY).dot(bench.nav.estimate.positionFromSunICRF.normalized).magnitude < 1e-6)
  }

  @Test func `a picture of a direction is pointed to by telecommand`() {
    var bench = Bench()
    bench.nav.uploadProximity(Vector3(20_000, 0, 0))
    let accepted = bench.point(.direction, 1.2, -0.4)
    #expect(accepted)
    bench.run(2500)
    let wanted = Pointing.direction(rightAscension: 1.2, declination: -0.4)
    #expect(bench.axis(.unitX).dot(wanted) > 1 - 1e-9)
    let refused = bench.point(.burn)
    #expect(!refused)
  }

  @Test func `a burn goes before a telecommand, SAFE before a burn, and SURVIVAL points nowhere`() {
    var bench = Bench()
    bench.nav.uploadProximity(Vector3(20_000, 0, 0))
    _ = bench.point(.earth)
    bench.burn.isActive = true
    bench.burn.directionICRF = Vector3(0, 0.6, 0.8)
    bench.run(2500)
    #expect(bench.guidance.law == .burn && bench.axis(.unitZ).dot(Vector3(0, 0.6, 0.8)) > 1 - 1e-9)
    _ = bench.nav.services.request(.safe)
    bench.run(1)
    #expect(bench.guidance.law == .cruise)
    _ = bench.nav.services.request(.survival)
    bench.run(1)
    #expect(!bench.target.isValid)
  }

  @Test func `the commanded attitude turns no faster than its limit, without steps in rate`() {
    var bench = Bench()
    bench.nav.uploadProximity(Vector3(20_000, 0, 0))
    bench.nav.services.phase = .asteroidTransfer
    bench.run(2500)
    _ = bench.point(.direction, 2.5, 0.7)
    var fastest = 0.0
    var sharpest = 0.0
    var before = bench.target
    var seconds = 0
    repeat {
      bench.run(1)
      seconds += 1
      fastest = max(fastest, bench.target.rateBody.length)
      if bench.guidance.profile.isTurning {
        sharpest = max(sharpest, (bench.target.rateBody.length - before.rateBody.length).magnitude)
      }
      before = bench.target
    } while bench.guidance.profile.isTurning && seconds < 3000
    #expect(fastest <= 0.00349 + 1e-12)
    #expect(sharpest < 1e-4)
    #expect(seconds > 300 && seconds < 1800)
  }

  @Test func `a body that is not known is said once, and the cruise law flown`() {
    var bench = Bench()
    bench.nav.uploadProximity(Vector3(20_000, 0, 0))
    _ = bench.point(.moon)
    bench.run(100)
    #expect(bench.nav.events(.pointingUnknown) == 1)
    #expect(bench.axis(-.unitX).dot(-bench.nav.estimate.positionFromSunICRF.normalized) > 0)
  }
}
