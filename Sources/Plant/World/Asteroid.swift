package import Quantities
import Sky

/// Kamo'oalewa as a body: an ellipsoid that spins evenly about its short axis.
///
/// Body axes: x long, y middle, z short, z along the pole; at J2000 (TT) x lies on the ascending node
/// of the body's equator on the ICRF equator (ASSUMED; no prime meridian is published).
package struct Asteroid: BitwiseCopyable, Sendable {
  package var shape: Ellipsoid
  /// Unit vector, ICRF.
  package let poleICRF: Vector3
  private let node: Vector3
  private let spinPeriod: Double

  package init(_ sheet: AsteroidSheet) {
    shape = Ellipsoid(semiAxes: 0.5 * Vector3(sheet.longAxisMeters, sheet.middleAxisMeters, sheet.shortAxisMeters))
    let (sinLongitude, cosLongitude) = Elementary.sinCos(sheet.poleLongitudeDegrees * Angle.degree)
    let (sinLatitude, cosLatitude) = Elementary.sinCos(sheet.poleLatitudeDegrees * Angle.degree)
    let ecliptic = Vector3(cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude)
    // Obliquity 84381.448 arcsec: the ecliptic of J2000 in which small-body poles are given.
    poleICRF = Matrix3.aboutX(-84_381.448 * Angle.arcsecond) * ecliptic
    let crossing = Vector3.unitZ.cross(poleICRF)
    node = crossing.lengthSquared > 1e-20 ? crossing.normalized : .unitX
    spinPeriod = sheet.spinPeriodSeconds
  }

  /// ICRF, rad/s.
  package var spinICRF: Vector3 { (Angle.fullTurn / spinPeriod) * poleICRF }

  /// Body to ICRF.
  package func attitude(at now: Frame) -> Quaternion {
    let turns = now.seconds(since: Frame(0)) / spinPeriod + 631_080_069.184 / spinPeriod
    let (s, c) = Elementary.sinCos((turns - Double(Int64(turns))) * Angle.fullTurn)
    let x = c * node + s * poleICRF.cross(node)
    return Quaternion(bodyFromInertial: Matrix3(rows: x, poleICRF.cross(x), poleICRF))
  }

  /// The ground under a point given from the centre (ICRF, m).
  package struct Ground: BitwiseCopyable, Sendable {
    /// Above the ellipsoid along its normal, m.
    package var height: Double
    /// ICRF; the foot is from the centre, m, its velocity is the spin's, m/s.
    package var foot, normal, velocity: Vector3
  }

  package func ground(under position: Vector3, at now: Frame) -> Ground {
    let attitude = attitude(at: now)
    let foot = shape.foot(of: attitude.unrotate(position))
    let point = attitude.rotate(foot.point)
    return Ground(
      height: foot.height, foot: point, normal: attitude.rotate(foot.normal), velocity: spinICRF.cross(point))
  }
}
