import Quantities
import Sky

/// The declared ascent from Xichang to separation: smooth, not flown.
///
/// In the plane of the departure hyperbola radius, down-range angle and distance from the plane are
/// cubic in time between the pad (at rest on the turning Earth) and the separation state of the
/// kernel, which they meet in position and velocity. The radius goes over the 200 km perigee of the
/// departure orbit (KNOWN to the reference) at 13 minutes (ASSUMED). Assumption: nobody navigates by
/// the ascent; the launcher steers and the spacecraft rides.
struct AscentPath: BitwiseCopyable, Sendable {
  /// Xichang, KNOWN: 28.246 N 102.027 E; height 1.8 km ASSUMED.
  private static let pad = Geodetic(latitude: 28.246 * Angle.degree, longitude: 102.027 * Angle.degree, altitude: 1800)
  private static let parkingAltitude = 200_000.0
  private static let parkingSeconds = 780.0

  private var liftOff: Frame
  /// In-plane axis to the separation point, the one ahead of it, and the normal.
  private var radial, along, normal: Vector3
  private var climb, injection, downrange, offPlane: CubicCurve

  init(liftOff: Frame, separation: Frame, endingAt end: StateVector) {
    self.liftOff = liftOff
    let duration = separation.seconds(since: liftOff)
    let pad = EarthRotation.itrfFromICRF(at: liftOff).transposed * Self.pad.positionITRF
    let carried = Vector3(0, 0, EarthRotation.rate).cross(pad)
    radial = end.position.normalized
    normal = end.position.cross(end.velocity).normalized
    along = normal.cross(radial)
    let start = Cylinder(pad, carried, radial, along, normal)
    let stop = Cylinder(end.position, end.velocity, radial, along, normal)
    let parking = Geodetic.equatorialRadius + Self.parkingAltitude
    climb = CubicCurve(from: start.radius, start.radiusRate, to: parking, 0, over: Self.parkingSeconds)
    injection = CubicCurve(from: parking, 0, to: stop.radius, stop.radiusRate, over: duration - Self.parkingSeconds)
    downrange = CubicCurve(from: start.angle, start.angleRate, to: stop.angle, stop.angleRate, over: duration)
    offPlane = CubicCurve(from: start.height, start.heightRate, to: 0, 0, over: duration)
  }

  /// About the Earth's centre, ICRF; before lift-off the pad, taken as standing.
  func stateFromEarth(at now: Frame) -> StateVector {
    let t = max(now.seconds(since: liftOff), 0)
    let radius = t < Self.parkingSeconds ? climb.at(t) : injection.at(t - Self.parkingSeconds)
    let angle = downrange.at(t)
    let height = offPlane.at(t)
    let (s, c) = Elementary.sinCos(angle.value)
    let outward = c * radial + s * along
    let forward = c * along - s * radial
    return StateVector(
      position: radius.value * outward + height.value * normal,
      velocity: radius.slope * outward + (radius.value * angle.slope) * forward + height.slope * normal)
  }
}

/// Cylindrical coordinates about an axis, with their rates.
private struct Cylinder {
  var radius, radiusRate, angle, angleRate, height, heightRate: Double

  init(_ p: Vector3, _ v: Vector3, _ radial: Vector3, _ along: Vector3, _ normal: Vector3) {
    let (x, y) = (p.dot(radial), p.dot(along))
    let (vx, vy) = (v.dot(radial), v.dot(along))
    radius = (x * x + y * y).squareRoot()
    radiusRate = (x * vx + y * vy) / radius
    angle = Elementary.atan2(y, x)
    angleRate = (x * vy - y * vx) / (radius * radius)
    (height, heightRate) = (p.dot(normal), v.dot(normal))
  }
}

/// A cubic in time through two values with two slopes.
struct CubicCurve: BitwiseCopyable, Sendable {
  private var a, b, c, d: Double

  init(from value: Double, _ slope: Double, to end: Double, _ endSlope: Double, over duration: Double) {
    let mean = (end - value) / duration
    (a, b) = (value, slope)
    c = (3 * mean - 2 * slope - endSlope) / duration
    d = (slope + endSlope - 2 * mean) / (duration * duration)
  }

  func at(_ t: Double) -> (value: Double, slope: Double) {
    (a + t * (b + t * (c + t * d)), b + t * (2 * c + t * (3 * d)))
  }
}
