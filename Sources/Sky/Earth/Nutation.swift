import Quantities

/// Nutation of the Earth's axis, rad: the fourteen largest luni-solar terms of IAU 2000A.
///
/// Amplitudes: IERS Conventions 2003, table 5.3a; the terms left out sum to less than 0.05 arcsec.
struct Nutation {
  private(set) var longitude = 0.0
  private(set) var obliquity = 0.0
  /// The largest complementary term of the equation of the equinoxes, rad.
  private(set) var equinoxComplement = 0.0

  /// By TT centuries since J2000.
  init(centuries t: Double) {
    let moonAnomaly = Self.argument(134.96340251, 1_717_915_923.2178, t)
    let sunAnomaly = Self.argument(357.52910918, 129_596_581.0481, t)
    let latitude = Self.argument(93.27209062, 1_739_527_262.8478, t)
    let elongation = Self.argument(297.85019547, 1_602_961_601.2090, t)
    let node = Self.argument(125.04455501, -6_962_890.5431, t)
    let yearly = 2 * (latitude - elongation + node)
    let monthly = 2 * (latitude + node)
    add(node, -17.2064161, 9.2052331)
    add(yearly, -1.3170906, 0.5730336)
    add(monthly, -0.2276413, 0.0978459)
    add(2 * node, 0.2074554, -0.0897492)
    add(sunAnomaly, 0.1475877, 0.0073871)
    add(sunAnomaly + yearly, -0.0516821, 0.0224386)
    add(moonAnomaly, 0.0711159, -0.0006750)
    add(monthly - node, -0.0387298, 0.0200728)
    add(moonAnomaly + monthly, -0.0301461, 0.0129025)
    add(yearly - sunAnomaly, 0.0215829, -0.0095929)
    add(2 * elongation - moonAnomaly, 0.0156994, -0.0001235)
    add(yearly - node, 0.0128227, -0.0068982)
    add(monthly - moonAnomaly, 0.0123457, -0.0053311)
    add(moonAnomaly + node, 0.0063110, -0.0033228)
    equinoxComplement = 0.00264096 * Elementary.sin(node) * Angle.arcsecond
  }

  private static func argument(_ degrees: Double, _ arcsecondsPerCentury: Double, _ t: Double) -> Double {
    Angle.wrapped(degrees * Angle.degree + arcsecondsPerCentury * t * Angle.arcsecond)
  }

  /// Amplitudes in arcseconds.
  private mutating func add(_ angle: Double, _ inLongitude: Double, _ inObliquity: Double) {
    let (s, c) = Elementary.sinCos(angle)
    longitude += inLongitude * s * Angle.arcsecond
    obliquity += inObliquity * c * Angle.arcsecond
  }
}
