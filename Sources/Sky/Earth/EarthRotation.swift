public import Quantities

/// Orientation of the Earth: ICRF to ITRF, good to 0.05 arcsec against IAU 2006/2000A.
///
/// IAU 2006 precession and frame bias (Fukushima-Williams angles), the fourteen largest terms of
/// the 2000A nutation, Earth rotation angle. UT1 = UTC and no polar motion (ASSUMED, as in the
/// reference trajectory): really UT1 wanders by less than 0.9 s, 400 m on the ground.
public enum EarthRotation {
  /// rad/s, WGS-84.
  public static var rate: Double { 7.292115e-5 }

  /// `positionITRF = matrix * positionICRF`.
  public static func itrfFromICRF(at now: Frame) -> Matrix3 {
    let framesPerDay = 86_400 * Frame.perSecond
    let sinceNoon = now.count + 631_080_000 * Frame.perSecond  // J2000 noon to 2019-12-31T16:00 UTC
    let day = sinceNoon >= 0 ? sinceNoon / framesPerDay : (sinceNoon - framesPerDay + 1) / framesPerDay
    let rest = sinceNoon - day * framesPerDay
    return itrfFromICRF(day: Double(day), dayFraction: Double(rest) / Double(framesPerDay))
  }

  /// By whole UTC days since 2000-01-01T12:00 and the fraction of a day.
  static func itrfFromICRF(day: Double, dayFraction: Double) -> Matrix3 {
    let t = (day + dayFraction + 69.184 / 86_400) / 36_525  // TT centuries
    let nutation = Nutation(centuries: t)
    let equator = Matrix3.aboutX(-(obliquity(t) + nutation.obliquity))
    let longitude = Matrix3.aboutZ(
      -(polynomial(t, -0.041775, 5038.481484, 1.5584175, -0.00018522) + nutation.longitude))
    let ecliptic = Matrix3.aboutX(polynomial(t, 84381.412819, -46.811016, 0.0511268, 0.00053289))
    let bias = Matrix3.aboutZ(polynomial(t, -0.052928, 10.556378, 0.4932044, -0.00031238))
    let spin = Matrix3.aboutZ(siderealTime(day, dayFraction, t, nutation))
    return spin * (equator * (longitude * (ecliptic * bias)))
  }

  /// Greenwich apparent sidereal time, rad: rotation angle, precession in right ascension, equation of equinoxes.
  private static func siderealTime(_ day: Double, _ dayFraction: Double, _ t: Double, _ nutation: Nutation) -> Double {
    let turns = 0.7790572732640 + dayFraction + 0.00273781191135448 * (day + dayFraction)
    let whole = Double(Int64(turns))
    let precession = polynomial(t, 0.014506, 4612.156534, 1.3915817, -0.00000044)
    return (turns - whole) * Angle.fullTurn + precession
      + nutation.longitude * Elementary.cos(obliquity(t)) + nutation.equinoxComplement
  }

  /// Mean obliquity of date, rad.
  private static func obliquity(_ t: Double) -> Double { polynomial(t, 84381.406, -46.836769, -0.0001831, 0.00200340) }

  /// Arcseconds in, radians out.
  private static func polynomial(_ t: Double, _ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
    (a + t * (b + t * (c + t * d))) * Angle.arcsecond
  }
}

extension Matrix3 {
  /// Turns the axes by `angle` about X: components of a fixed vector in the turned frame.
  public static func aboutX(_ angle: Double) -> Matrix3 {
    let (s, c) = Elementary.sinCos(angle)
    return Matrix3(rows: .unitX, Vector3(0, c, s), Vector3(0, -s, c))
  }
  /// Turns the axes by `angle` about Z.
  public static func aboutZ(_ angle: Double) -> Matrix3 {
    let (s, c) = Elementary.sinCos(angle)
    return Matrix3(rows: Vector3(c, s, 0), Vector3(-s, c, 0), .unitZ)
  }
}
