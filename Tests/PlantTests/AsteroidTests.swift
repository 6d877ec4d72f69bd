import Quantities
import Sky
import Testing

@testable import Plant

struct `Asteroid as an ellipsoid that spins` {
  private let asteroid = Asteroid(AsteroidSheet())
  private let semiAxes = Vector3(10.5, 7.5, 6)

  @Test func `height on the axes is the distance less the semi-axis`() {
    let shape = Ellipsoid(semiAxes: semiAxes)
    for (point, height) in [
      (Vector3(30, 0, 0), 19.5), (Vector3(0, -20, 0), 12.5), (Vector3(0, 0, 6.25), 0.25), (Vector3(0, 0, 5), -1),
      (Vector3(10.5, 0, 0), 0),
    ] {
      #expect(abs(shape.foot(of: point).height - height) < 1e-9)
    }
  }

  /// A foot on the surface, its normal by the gradient, and a point at a known height above it.
  @Test(arguments: [-2.0, 0.01, 1, 30, 190]) func `a point set on a normal is found again`(height: Double) {
    let shape = Ellipsoid(semiAxes: semiAxes)
    for step in 0..<60 {
      let (s, c) = Elementary.sinCos(0.37 * Double(step))
      let (u, v) = Elementary.sinCos(1.1 * Double(step))
      let foot = Vector3(c * v, s * v, u).scaled(by: semiAxes)
      let normal = Vector3(foot.x / 110.25, foot.y / 56.25, foot.z / 36).normalized
      let found = shape.foot(of: foot + height * normal)
      #expect(abs(found.height - height) < 1e-8)
      #expect((found.point - foot).length < 1e-7)
      #expect((found.normal - normal).length < 1e-8)
    }
  }

  @Test func `the centre has a foot too`() {
    #expect(Ellipsoid(semiAxes: semiAxes).foot(of: .zero).height < 0)
  }

  /// Mission facts 8.3: at the tip of the long axis 3.9 cm/s.
  @Test func `the ground moves with the spin`() {
    let now = TestMission.frame(2027, 2, 5)
    let tip = asteroid.attitude(at: now).rotate(Vector3(40, 0, 0))
    let ground = asteroid.ground(under: tip, at: now)
    #expect(abs(ground.height - 29.5) < 1e-9)
    #expect(abs(ground.velocity.length - 0.0394) < 1e-4)
    #expect(abs(ground.velocity.dot(ground.normal)) < 1e-12)
    let pole = asteroid.ground(under: 50 * asteroid.poleICRF, at: now)
    #expect(pole.velocity.length < 1e-12)
    #expect(abs(pole.height - 44) < 1e-9)
  }

  @Test func `one period later the same side faces the same way`() {
    let now = TestMission.frame(2027, 2, 5)
    let first = asteroid.attitude(at: now)
    let quarter = asteroid.attitude(at: now + 1674 * Frame.perSecond / 4)
    let whole = asteroid.attitude(at: now + 1674 * Frame.perSecond)
    #expect(first.rotate(.unitX).angle(to: whole.rotate(.unitX)) < 1e-6)
    #expect(abs(first.rotate(.unitX).angle(to: quarter.rotate(.unitX)) - Angle.quarterTurn) < 1e-6)
    #expect(first.rotate(.unitZ).angle(to: asteroid.poleICRF) < 1e-12)
  }

  /// The foot's velocity is the derivative of where that piece of ground is.
  @Test func `spin and attitude agree`() {
    let now = TestMission.frame(2027, 2, 5)
    let place = Vector3(3, 5, -2)
    let moved = asteroid.attitude(at: now + 128).rotate(place) - asteroid.attitude(at: now - 128).rotate(place)
    let spin = asteroid.spinICRF.cross(asteroid.attitude(at: now).rotate(place))
    #expect((0.5 * moved - spin).length < 1e-6)
  }

  /// Ecliptic (126, -16) in equatorial axes: alpha 123.6, delta 3.6, by hand from the obliquity.
  @Test func `the pole stands in equatorial axes`() {
    let pole = asteroid.poleICRF
    let e = 84_381.448 * Angle.arcsecond
    let (sinB, cosB) = Elementary.sinCos(-16 * Angle.degree)
    let declination = sinB * Elementary.cos(e) + cosB * Elementary.sin(e) * Elementary.sin(126 * Angle.degree)
    #expect(abs(pole.z - declination) < 1e-12)
    #expect(abs(pole.length - 1) < 1e-14)
  }

  @Test func `its absolute magnitude is 25.2 by size and albedo`() {
    #expect(abs(AsteroidSheet().absoluteMagnitude - 25.2) < 0.05)
    #expect(abs(AsteroidSheet().meanDiameter - 15.58) < 0.01)
  }
}
