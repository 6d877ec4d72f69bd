import Dynamics
import Quantities
import Testing

/// Vector ENT-04: non-rotating sphere, exponential air, 60 kg/m^2, 12.6 km/s, -8.2 degrees, 125 km.
private struct PlanarEntry {
  static let radius = 6_371_000.0
  var planet: EntryEnvironment
  var body: EntryBody
  var state: PointState

  init() {
    planet = EntryEnvironment(
      gravityParameter: 3.986004418e14, oblateness: 0,
      ellipsoid: ReferenceEllipsoid(equatorialRadius: Self.radius, flattening: 0), rotationRate: 0)
    planet.air = .exponential(seaLevelDensity: 1.225, scaleHeight: 7200)
    body = EntryBody(massKg: 60, diameterMeters: (4 / Double.pi).squareRoot(), dragCoefficient: 1, law: .constant)
    let angle = -8.2 * Double.pi / 180
    state = PointState(
      position: Vector3(Self.radius + 125_000, 0, 0),
      velocity: 12_600 * Vector3(Elementary.sin(angle), Elementary.cos(angle), 0))
  }

  mutating func fly(frames: Int) {
    for _ in 0..<frames { planet.advance(&state, of: body, seconds: 1 / 128.0) }
  }
  var height: Double { planet.altitude(at: state.position) }
  /// Along the surface from the start, m.
  var arc: Double { Self.radius * Elementary.atan2(state.position.y, state.position.x) }
}

/// Time s, height m, speed m/s, arc m.
private let planarRows: [(Double, Double, Double, Double)] = [
  (10, 107756.77942, 12610.976374, 122636.02228), (20, 91985.729181, 12603.965977, 245824.06462),
  (30, 77752.894064, 12469.446339, 368965.66678), (35, 71284.476527, 12215.794702, 429720.08827),
  (40, 65348.138865, 11650.845453, 488631.16561), (45, 60078.168794, 10584.896665, 543668.11859),
  (50, 55619.121179, 8976.3390452, 592121.2522), (60, 49221.093763, 5361.9516712, 662495.20039),
  (80, 42308.066, 1753.3533561, 725139.70844), (100, 37479.11222, 741.46259484, 747517.45178),
]

@Test func `the planar entry follows the cross-checked trace`() {
  var entry = PlanarEntry()
  var flown = 0
  for (seconds, height, speed, arc) in planarRows {
    entry.fly(frames: Int(seconds * 128) - flown)
    flown = Int(seconds * 128)
    #expect((entry.height - height).magnitude < 0.01)
    #expect((entry.state.velocity.length - speed).magnitude < 0.001)
    #expect((entry.arc - arc).magnitude < 0.1)
  }
}

@Test func `the planar entry peaks where the cross-checked one does`() {
  var entry = PlanarEntry()
  var peak = (g: 0.0, seconds: 0.0, height: 0.0)
  for frame in 1...(100 * 128) {
    entry.fly(frames: 1)
    let g = entry.planet.drag(on: entry.body, entry.state).length / 9.80665
    if g > peak.g { peak = (g, Double(frame) / 128, entry.height) }
  }
  #expect((peak.g - 38.8053237).magnitude < 1e-5)
  #expect((peak.seconds - 53.059).magnitude < 0.01)
  #expect((peak.height - 53322.3).magnitude < 10)
}
