import Dynamics
import Quantities
import Testing

/// Vector ENT-06: the Stardust entry of 2006-01-15 rebuilt in three degrees of freedom.
private struct StardustEntry {
  static let degree = Double.pi / 180
  var planet = EntryEnvironment.earth
  // The curve of the vector is the sphere-cone's own, so it is not scaled.
  var body = EntryBody(massKg: 45.8, diameterMeters: 0.827, dragCoefficient: 1.5, law: .sphereCone)
  var state: PointState
  var frame = 0

  init() {
    let place = GeodeticPlace(
      latitude: 41.8 * Self.degree, longitude: -123.96 * Self.degree, altitudeMeters: 134459.904218)
    let position = ReferenceEllipsoid.wgs84.positionITRF(of: place)
    let up = position.normalized
    let east = Vector3.unitZ.cross(up).normalized
    let north = up.cross(east)
    let angle = -8.21 * Self.degree
    let azimuth = 96.75 * Self.degree
    let level = Elementary.cos(azimuth) * north + Elementary.sin(azimuth) * east
    state = PointState(
      position: position, velocity: 12_900 * (Elementary.sin(angle) * up + Elementary.cos(angle) * level))
  }

  mutating func fly(to seconds: Double) {
    atTime = nil
    while Double(frame + 1) / 128 <= seconds {
      planet.advance(&state, of: body, seconds: 1 / 128.0)
      frame += 1
    }
    let rest = seconds - Double(frame) / 128
    guard rest > 0 else { return }
    var last = state
    planet.advance(&last, of: body, seconds: rest)
    atTime = last
  }
  /// State at the time asked for, between two frames.
  var atTime: PointState?
  var now: PointState { atTime ?? state }

  func degrees(at seconds: Double) -> (latitude: Double, longitude: Double) {
    let turn = planet.rotationRate * seconds
    let r = now.position
    let fixed = Vector3(
      Elementary.cos(turn) * r.x + Elementary.sin(turn) * r.y,
      Elementary.cos(turn) * r.y - Elementary.sin(turn) * r.x, r.z)
    let place = planet.ellipsoid.place(ofITRF: fixed)
    return (place.latitude / Self.degree, place.longitude / Self.degree)
  }
}

/// Time s, geodetic height m, latitude and longitude deg, speed in the air m/s, drag g.
private let stardustRows: [(Double, Double, Double, Double, Double, Double)] = [
  (10, 116770.92, 41.658115, -122.50673, 12564.686, 0.0065563238),
  (20, 100655.69, 41.496007, -121.05285, 12573.813, 0.086980283),
  (30, 86141.46, 41.313869, -119.60145, 12546.711, 1.0183171),
  (40, 73345.728, 41.113879, -118.16818, 12244.238, 6.8179192),
  (50, 62708.42, 40.908324, -116.82659, 10857.102, 22.936704),
  (60, 54874.96, 40.728625, -115.74018, 7980.1516, 32.494386),
  (70, 49621.935, 40.599554, -115.00196, 5107.1448, 24.920036),
  (80, 45944.683, 40.516023, -114.54134, 3163.6264, 15.40174),
  (90, 43043.513, 40.462929, -114.25542, 1996.4506, 9.1730282),
  (100, 40483.631, 40.428606, -114.07354, 1302.4932, 5.6466099),
  (110, 38055.208, 40.405947, -113.95484, 876.86994, 3.6658218),
  (120, 35667.073, 40.390793, -113.87614, 610.19678, 2.5288386),
  (130, 33288.458, 40.380622, -113.82369, 443.69841, 1.8430273),
]

@Test func `the Stardust entry follows the replayed trace to the drogue`() {
  var entry = StardustEntry()
  for (seconds, height, latitude, longitude, speed, g) in stardustRows {
    entry.fly(to: seconds)
    let place = entry.degrees(at: seconds)
    #expect((entry.planet.altitude(at: entry.now.position) - height).magnitude < 1)
    #expect((place.latitude - latitude).magnitude < 1e-5)
    #expect((place.longitude - longitude).magnitude < 1e-5)
    #expect((entry.planet.airVelocity(entry.now).length - speed).magnitude < 0.05)
    #expect((entry.planet.drag(on: entry.body, entry.now).length / 9.80665 - g).magnitude < 1e-4)
  }
}

@Test func `under Stardust's parachutes the fall takes as long as replayed`() {
  var entry = StardustEntry()
  entry.fly(to: 130.15628)
  entry.state = entry.now
  entry.body.parachuteDragArea = 0.30
  let drogueSeconds = entry.fall(to: 3460.7992)
  #expect((drogueSeconds - 350).magnitude < 0.1)
  entry.body.parachuteDragArea = 36.3
  let mainSeconds = entry.fall(to: 1300)
  #expect((mainSeconds - (909.94218 - 480.15628)).magnitude < 0.2)
  #expect((entry.planet.airVelocity(entry.state).length - 4.7566937).magnitude < 1e-3)
}

extension StardustEntry {
  /// Falls until `height` m; returns how long it took, s.
  fileprivate mutating func fall(to height: Double) -> Double {
    var frames = 0
    while planet.altitude(at: state.position) > height {
      planet.advance(&state, of: body, seconds: 1 / 128.0)
      frames += 1
    }
    return Double(frames) / 128
  }
}
