import DeviceModel
import Quantities
import StateCheck
import Testing

@testable import Plant

struct `Contact of the sampler's head` {
  private let asteroid = Asteroid(AsteroidSheet())
  private let start = TestMission.frame(2027, 2, 5, 7500)

  /// A point mass over the pole, or another axis of the ellipsoid, head down, its tip touching at `speed`.
  private func above(_ axis: Vector3, _ semiAxis: Double, speed: Double, reach: Double = 4.7) -> Surroundings {
    var around = Surroundings()
    let up = asteroid.attitude(at: start).rotate(axis)
    around.nearSurface = true
    around.headReachMeters = reach
    around.attitude = Quaternion(
      pointing: .unitX, along: -up, and: .unitY, towards: up.anyPerpendicular)
    around.positionFromAsteroidICRF = up * (semiAxis + reach)
    around.velocityFromAsteroidICRF = -up * speed
    around.altitudeMeters = reach
    return around
  }

  @Test func `a touch at ten centimetres a second is that of SMP-01`() {
    var sheet = HeadContactSheet()
    (sheet.stiffness, sheet.damping, sheet.yieldNewtons) = (800, 200, .infinity)
    var contact = ContactForce(sheet, asteroid)
    var around = above(.unitZ, 6, speed: 0.10)
    let dt = Frame.seconds
    var (deepest, seconds) = (0.0, 0.0)
    for frame in 1...Int64(900) {
      around.positionFromAsteroidICRF += around.velocityFromAsteroidICRF * (0.5 * dt)
      let push = contact.step(elapsed: 1, at: start + frame, &around)
      around.velocityFromAsteroidICRF += push.forceICRF * (dt / 2000)
      around.positionFromAsteroidICRF += around.velocityFromAsteroidICRF * (0.5 * dt)
      deepest = max(deepest, contact.depth)
      if around.headForceNewtons > 0 { seconds += dt }
    }
    #expect(abs(deepest - 0.1405) < 0.0005, "\(deepest)")
    #expect(abs(seconds - 4.732) < 0.02, "\(seconds)")
    #expect(abs(around.velocityFromAsteroidICRF.length - 0.0789) < 0.0003)
  }

  @Test func `a touch as flown stays below the force limit and is felt for seconds`() {
    var contact = ContactForce(HeadContactSheet(), asteroid)
    var around = above(.unitZ, 6, speed: 0.07)
    var (largest, seconds) = (0.0, 0.0)
    for frame in 1...Int64(2000) {
      let push = contact.step(elapsed: 1, at: start + frame, &around)
      around.velocityFromAsteroidICRF += push.forceICRF * (Frame.seconds / 1800)
      around.positionFromAsteroidICRF += around.velocityFromAsteroidICRF * Frame.seconds
      largest = max(largest, around.headForceNewtons)
      if around.headForceNewtons > 2 { seconds += Frame.seconds }
    }
    #expect(largest > 20 && largest < 60, "\(largest)")
    #expect(seconds > 4 && seconds < 12, "\(seconds)")
  }

  @Test func `ground that turns below a standing head drags it along, within friction`() {
    var contact = ContactForce(HeadContactSheet(), asteroid)
    var around = above(.unitX, 10.5, speed: 0)
    around.positionFromAsteroidICRF = around.positionFromAsteroidICRF * ((10.5 + 4.7 - 0.1) / (10.5 + 4.7))
    let still = around
    var push = contact.step(elapsed: 1, at: start, &around)
    for frame in 1...Int64(128) { push = contact.step(elapsed: 1, at: start + frame, &around) }
    let ground = asteroid.spinICRF.cross(still.positionFromAsteroidICRF)
    let force = around.headForceNewtons
    let arm = around.attitude.rotate(.unitX)
    let sideways = push.forceICRF + arm * force
    #expect(force > 15 && force < 25)
    #expect(sideways.dot(ground.normalized) > 0.9 * sideways.length)
    // A second at 39 mm/s stretches the arm by as much: 15 N/m times 39 mm.
    #expect(abs(sideways.length - 0.59) < 0.03, "\(sideways.length)")
    #expect(abs(push.torqueBody.length - 4.7 * sideways.length) < 1e-6)
    for frame in Int64(129)...2560 { push = contact.step(elapsed: 1, at: start + frame, &around) }
    let slid = push.forceICRF + arm * around.headForceNewtons
    #expect(slid.length <= 0.4 * around.headForceNewtons + 1e-9)
  }

  @Test func `a head that turns with the ground feels no drag and no torque`() {
    var contact = ContactForce(HeadContactSheet(), asteroid)
    var around = above(.unitX, 10.5, speed: 0)
    around.positionFromAsteroidICRF = around.positionFromAsteroidICRF * ((10.5 + 4.7 - 0.1) / (10.5 + 4.7))
    around.velocityFromAsteroidICRF = asteroid.spinICRF.cross(around.positionFromAsteroidICRF)
    around.rateBody = around.attitude.unrotate(asteroid.spinICRF)
    let push = contact.step(elapsed: 1, at: start, &around)
    #expect(abs(around.headForceNewtons - 20) < 0.01)
    #expect(push.torqueBody.length < 1e-3)
  }

  @Test func `the torque is the lever arm times the force`() {
    var contact = ContactForce(HeadContactSheet(), asteroid)
    var around = above(.unitZ, 6, speed: 0)
    around.positionFromAsteroidICRF = around.positionFromAsteroidICRF * ((6 + 4.7 - 0.1) / (6 + 4.7))
    around.velocityFromAsteroidICRF = around.attitude.rotate(Vector3(0, 0.05, 0))
    var push = contact.step(elapsed: 1, at: start, &around)
    for _ in 0..<64 { push = contact.step(elapsed: 1, at: start, &around) }
    // Sliding along +Y is held back along -Y: about -Z at a tip on +X.
    #expect(push.torqueBody.z < -1 && abs(push.torqueBody.y) < 0.05 && abs(push.torqueBody.x) < 1e-9)
  }

  @Test func `a retracted head and an open sky feel nothing`() {
    var contact = ContactForce(HeadContactSheet(), asteroid)
    var around = above(.unitZ, 6, speed: 0.1)
    around.positionFromAsteroidICRF = around.positionFromAsteroidICRF * ((6 + 4.6) / (6 + 4.7))
    around.altitudeMeters = 4.6
    around.headReachMeters = 0
    around.headForceNewtons = 9
    let retracted = contact.step(elapsed: 1, at: start, &around)
    #expect(retracted.forceICRF == .zero && retracted.torqueBody == .zero && around.headForceNewtons == 0)
    around.headReachMeters = 4.7
    around.nearSurface = false
    let away = contact.step(elapsed: 1, at: start, &around)
    #expect(away.forceICRF == .zero)
    #expect(missingFromVisit(contact).isEmpty)
  }
}
