import Quantities

/// Apparent V magnitudes of whole discs and apparent sizes.
///
/// Distances in astronomical units: `sunAU` from the Sun to the body, `rangeAU` from the observer to it.
public enum Photometry {
  /// m, exact (IAU 2012).
  public static var astronomicalUnit: Double { 149_597_870_700 }
  /// V of the Sun at 1 au. KNOWN: test vector CAM-01 (Willmer 2018 gives -26.76).
  public static var sunMagnitudeAtOneAU: Double { -26.76 }
  /// W/m^2 at 1 au, all wavelengths. KNOWN: total solar irradiance.
  public static var solarIrradianceAtOneAU: Double { 1361 }

  public static func sun(rangeAU: Double) -> Double { sunMagnitudeAtOneAU + 5 * Elementary.log10(rangeAU) }

  /// Mallama and Hilton 2018, from magnitudes out to 170 degrees of phase.
  public static func earth(sunAU: Double, rangeAU: Double, phaseAngle: Double) -> Double {
    let degrees = min(phaseAngle / Angle.degree, 170)
    return -3.99 + degrees * (-1.060e-3 + degrees * 2.054e-4) + distanceModulus(sunAU, rangeAU)
  }

  /// Allen 1976; fair below 150 degrees of phase.
  public static func moon(sunAU: Double, rangeAU: Double, phaseAngle: Double) -> Double {
    let degrees = phaseAngle / Angle.degree
    let square = degrees * degrees
    return 0.23 + 0.026 * degrees + 4e-9 * square * square + distanceModulus(sunAU, rangeAU)
  }

  /// An asteroid of absolute magnitude `h` and slope `g`: Bowell et al. 1989, with the blending
  /// function W of the full model.
  public static func asteroid(h: Double, g: Double, sunAU: Double, rangeAU: Double, phaseAngle: Double) -> Double {
    let (first, second) = bowell(min(phaseAngle, 179.9 * Angle.degree))
    return h - 2.5 * Elementary.log10((1 - g) * first + g * second) + distanceModulus(sunAU, rangeAU)
  }

  /// The two phase functions: each a small-angle form blended into a large-angle form.
  private static func bowell(_ phase: Double) -> (first: Double, second: Double) {
    let half = Elementary.tan(phase / 2)
    guard half > 0 else { return (1, 1) }
    let blend = Elementary.exp(-90.56 * half * half)
    let sine = Elementary.sin(phase)
    func blended(a: Double, b: Double, c: Double) -> Double {
      let near = 1 - c * sine / (0.119 + sine * (1.341 - 0.754 * sine))
      let far = Elementary.exp(-a * Elementary.pow(half, b))
      return blend * near + (1 - blend) * far
    }
    return (blended(a: 3.332, b: 0.631, c: 0.986), blended(a: 1.862, b: 1.218, c: 0.238))
  }

  private static func distanceModulus(_ sunAU: Double, _ rangeAU: Double) -> Double {
    5 * Elementary.log10(sunAU * rangeAU)
  }

  /// Absolute magnitude of a sphere of that diameter (m) and geometric albedo: the inverse of
  /// D = 1329 km / sqrt(p) * 10^(-H/5).
  public static func absoluteMagnitude(diameter: Double, albedo: Double) -> Double {
    5 * Elementary.log10(1_329_000 / (diameter * albedo.squareRoot()))
  }

  /// Its inverse, m.
  public static func diameter(h: Double, albedo: Double) -> Double {
    1_329_000 / albedo.squareRoot() * Elementary.pow(10, -h / 5)
  }

  /// W/m^2 at the observer of a body of solar colour, by its V magnitude.
  public static func irradiance(magnitude: Double) -> Double {
    solarIrradianceAtOneAU * Elementary.pow(10, -0.4 * (magnitude - sunMagnitudeAtOneAU))
  }

  /// Apparent diameter of a sphere, rad; half the sky from inside it.
  public static func angularDiameter(radius: Double, range: Double) -> Double {
    2 * Elementary.asin(min(radius / range, 1))
  }
}
