public import Quantities

/// A place over the Earth's ellipsoid (WGS-84).
public struct Geodetic: BitwiseCopyable, Equatable, Sendable {
  /// rad, north positive
  public var latitude: Double
  /// rad, east positive
  public var longitude: Double
  /// m above the ellipsoid
  public var altitude: Double

  /// m, WGS-84
  public static var equatorialRadius: Double { 6_378_137 }
  public static var flattening: Double { 1 / 298.257223563 }
  private static var eccentricitySquared: Double { flattening * (2 - flattening) }

  public init(latitude: Double, longitude: Double, altitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
    self.altitude = altitude
  }

  /// By Bowring's reduced latitude, iterated to below a micrometre; any point but the Earth's centre.
  public init(positionITRF p: Vector3) {
    let a = Self.equatorialRadius
    let b = a * (1 - Self.flattening)
    let e2 = Self.eccentricitySquared
    let distance = (p.x * p.x + p.y * p.y).squareRoot()
    var reduced = Elementary.atan2(p.z * a, distance * b)
    var latitude = reduced
    for _ in 0..<4 {
      let (s, c) = Elementary.sinCos(reduced)
      latitude = Elementary.atan2(p.z + e2 / (1 - e2) * b * s * s * s, distance - e2 * a * c * c * c)
      let (sine, cosine) = Elementary.sinCos(latitude)
      reduced = Elementary.atan2((1 - Self.flattening) * sine, cosine)
    }
    let (sine, cosine) = Elementary.sinCos(latitude)
    let root = (1 - e2 * sine * sine).squareRoot()
    // Along the normal, well conditioned at the poles too.
    let altitude = distance * cosine + p.z * sine - a * root
    self.init(latitude: latitude, longitude: Elementary.atan2(p.y, p.x), altitude: altitude)
  }

  public var positionITRF: Vector3 {
    let (sine, cosine) = Elementary.sinCos(latitude)
    let (east, along) = Elementary.sinCos(longitude)
    let normal = Self.equatorialRadius / (1 - Self.eccentricitySquared * sine * sine).squareRoot()
    let across = (normal + altitude) * cosine
    return Vector3(across * along, across * east, (normal * (1 - Self.eccentricitySquared) + altitude) * sine)
  }

  /// Unit vector outwards along the ellipsoid's normal, ITRF.
  public var upITRF: Vector3 {
    let (sine, cosine) = Elementary.sinCos(latitude)
    let (east, along) = Elementary.sinCos(longitude)
    return Vector3(cosine * along, cosine * east, sine)
  }
}
