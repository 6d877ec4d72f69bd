import Dynamics
import Quantities
import Testing

@Test(arguments: [-90.0, -89.9, -33, 0, 0.001, 41.6, 67, 89.99, 90], [-400.0, 0, 1000, 120_000, 2.4e8])
func `a place becomes a position and the same place again`(latitude: Double, altitude: Double) {
  let place = GeodeticPlace(latitude: latitude * .pi / 180, longitude: 1.75, altitudeMeters: altitude)
  let back = ReferenceEllipsoid.wgs84.place(ofITRF: ReferenceEllipsoid.wgs84.positionITRF(of: place))
  #expect((back.altitudeMeters - altitude).magnitude < 1e-6)
  #expect((back.latitude - place.latitude).magnitude < 1e-12)
}

@Test func `the poles lie a flattening lower than the equator`() {
  let polar = ReferenceEllipsoid.wgs84.height(distance: 0, along: 6_356_752.314245)
  let equator = ReferenceEllipsoid.wgs84.height(distance: 6_378_137, along: 0)
  #expect(polar.altitude.magnitude < 1e-5)
  #expect(equator.altitude.magnitude < 1e-8)
}

@Test func `the fourth-order step closes a circle in the fourth power of its length`() {
  func closure(steps: Int) -> Double {
    var s = PointState(position: .unitX, velocity: .unitY)
    for _ in 0..<steps {
      RungeKutta.step4(&s, seconds: 2 * .pi / Double(steps)) { r, _ in -r / (r.length * r.lengthSquared) }
    }
    return (s.position - .unitX).length
  }
  let ratio = closure(steps: 200) / closure(steps: 400)
  #expect(ratio > 14 && ratio < 34)
  #expect(closure(steps: 400) < 1e-6)
}
