package import Quantities

/// What the spacecraft has been told of the asteroid after the survey: how it spins, and where to land.
///
/// Declared knowledge, not measurement. Its size is not in it: the published prior (41 m) is wrong,
/// and below the hold only the laser says how far the ground is.
package struct AsteroidModel: BitwiseCopyable, Sendable {
  /// Ecliptic J2000, rad. KNOWN: 126, -16 degrees (Bonamico 2026).
  package var poleLongitude = 126 * Angle.degree
  package var poleLatitude = -16 * Angle.degree
  /// KNOWN: 27.9 min (JWST 2026).
  package var spinPeriodSeconds = 1674.0
  /// From the ascending node of its equator on the ICRF equator to the meridian at J2000 (TT), rad. ASSUMED.
  package var meridian = 0.0
  /// m³/s². DERIVED (fact sheet §0.0); a guess on board, and small against everything else.
  package var gravityParameter = 3.57e-4
  /// Landing site: longitude from the meridian and distance from the equator, rad. ASSUMED: beside the pole,
  /// where the ground is slow and level. The hemisphere is the one under the spacecraft.
  package var siteLongitude = 90 * Angle.degree
  package var siteLatitude = 85 * Angle.degree
  package init() {}

  /// Seconds from J2000 (TT) to the on-board epoch: 20 years of 365.25 days less 8 h, and 69.184 s.
  private static var epochSeconds: Double { 631_080_069.184 }
  /// Obliquity of the ecliptic of J2000: 84381.448 arcsec (IAU 1976).
  private static var obliquity: Double { 84_381.448 / 3600 * Angle.degree }

  /// Unit vector, ICRF.
  package func pole() -> Vector3 {
    let c = Elementary.cos(poleLatitude)
    let x = c * Elementary.cos(poleLongitude)
    let y = c * Elementary.sin(poleLongitude)
    let z = Elementary.sin(poleLatitude)
    let (so, co) = (Elementary.sin(Self.obliquity), Elementary.cos(Self.obliquity))
    return Vector3(x, co * y - so * z, so * y + co * z)
  }

  /// ICRF, rad/s.
  package func spin(about pole: Vector3) -> Vector3 { (Angle.fullTurn / spinPeriodSeconds) * pole }

  /// Unit vector from the centre through the landing site at `time`, ICRF, in the hemisphere of `side` (1 or -1).
  package func site(at time: OnBoardTime, pole: Vector3, side: Double) -> Vector3 {
    let crossing = Vector3.unitZ.cross(pole)
    let node = crossing.lengthSquared > 1e-20 ? crossing.normalized : .unitX
    let turns = (time - OnBoardTime(units: 0) + Self.epochSeconds) / spinPeriodSeconds
    let angle = (turns - Double(Int64(turns))) * Angle.fullTurn + meridian + siteLongitude
    let outward = Elementary.cos(angle) * node + Elementary.sin(angle) * pole.cross(node)
    return Elementary.cos(siteLatitude) * outward + (side * Elementary.sin(siteLatitude)) * pole
  }
}
