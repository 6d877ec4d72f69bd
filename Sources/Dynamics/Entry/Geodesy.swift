public import Quantities

/// A place over the reference ellipsoid.
@frozen public struct GeodeticPlace: BitwiseCopyable, Equatable, Sendable {
  /// Geodetic latitude and east longitude, rad; longitude from -pi to pi.
  public var latitude, longitude: Double
  public var altitudeMeters: Double

  @inlinable public init(latitude: Double, longitude: Double, altitudeMeters: Double) {
    self.latitude = latitude
    self.longitude = longitude
    self.altitudeMeters = altitudeMeters
  }
}

/// An ellipsoid of revolution, as heights and latitudes are counted from it.
@frozen public struct ReferenceEllipsoid: BitwiseCopyable, Equatable, Sendable {
  public var equatorialRadius, flattening: Double

  @inlinable public init(equatorialRadius: Double, flattening: Double) {
    self.equatorialRadius = equatorialRadius
    self.flattening = flattening
  }
  /// WGS-84 (NIMA TR8350.2).
  @inlinable public static var wgs84: ReferenceEllipsoid {
    ReferenceEllipsoid(equatorialRadius: 6_378_137, flattening: 1 / 298.257223563)
  }

  @inlinable var eccentricitySquared: Double { flattening * (2 - flattening) }

  /// Height, and sine and cosine of geodetic latitude, of a point at `distance` m from the axis and
  /// `z` m along it. Bowring 1976, two rounds: better than 1 nm below 1000 km, and no trigonometry.
  @inlinable public func height(distance p: Double, along z: Double) -> (
    altitude: Double, sinLatitude: Double, cosLatitude: Double
  ) {
    let e2 = eccentricitySquared
    let polar = equatorialRadius * (1 - flattening)
    let radius = (p * p + z * z).squareRoot()
    guard radius > 0 else { return (-polar, 1, 0) }
    // Reduced latitude as (sine, cosine), so the poles need no tangent.
    var s = z * (1 + e2 / (1 - e2) * polar / radius) * (1 - flattening)
    var c = p
    for _ in 0..<2 {
      let n = (s * s + c * c).squareRoot()
      let sb = s / n
      let cb = c / n
      let up = z + e2 / (1 - e2) * polar * (sb * sb * sb)
      let out = p - e2 * equatorialRadius * (cb * cb * cb)
      s = up * (1 - flattening)
      c = out
    }
    let sine = s / (1 - flattening)
    let norm = (sine * sine + c * c).squareRoot()
    let sinLatitude = sine / norm
    let cosLatitude = c / norm
    let altitude =
      p * cosLatitude + z * sinLatitude
      - equatorialRadius * (1 - e2 * sinLatitude * sinLatitude).squareRoot()
    return (altitude, sinLatitude, cosLatitude)
  }

  /// Place of a point given in Earth-fixed axes (ITRF), m.
  public func place(ofITRF r: Vector3) -> GeodeticPlace {
    let (altitude, sine, cosine) = height(distance: (r.x * r.x + r.y * r.y).squareRoot(), along: r.z)
    return GeodeticPlace(
      latitude: Elementary.atan2(sine, cosine), longitude: Elementary.atan2(r.y, r.x), altitudeMeters: altitude)
  }

  /// Earth-fixed position (ITRF) of a place, m.
  public func positionITRF(of place: GeodeticPlace) -> Vector3 {
    let sine = Elementary.sin(place.latitude)
    let cosine = Elementary.cos(place.latitude)
    let normal = equatorialRadius / (1 - eccentricitySquared * sine * sine).squareRoot()
    let out = (normal + place.altitudeMeters) * cosine
    return Vector3(
      out * Elementary.cos(place.longitude), out * Elementary.sin(place.longitude),
      (normal * (1 - eccentricitySquared) + place.altitudeMeters) * sine)
  }
}
