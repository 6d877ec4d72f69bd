import Quantities

/// The capsule's landing ellipse (fact sheet §0.0, ASSUMED): 60 x 20 km semi-axes, long axis
/// at azimuth 18 degrees, about 41.60 N 100.50 E.
package enum LandingEllipse {
  private static var latitudeDegrees: Double { 41.60 }
  private static var longitudeDegrees: Double { 100.50 }
  private static var alongMeters: Double { 60_000 }
  private static var acrossMeters: Double { 20_000 }
  private static var azimuthDegrees: Double { 18 }
  /// Metres in a degree of latitude there (WGS-84).
  private static var metersPerDegree: Double { 111_070 }

  /// 0 at the centre, 1 on the edge; flat-Earth distances, good to 1 % inside it.
  package static func place(latitudeDegrees latitude: Double, longitudeDegrees longitude: Double) -> Double {
    let north = (latitude - latitudeDegrees) * metersPerDegree
    let east = (longitude - longitudeDegrees) * metersPerDegree * Elementary.cos(latitude * .pi / 180)
    let azimuth = azimuthDegrees * .pi / 180
    let along = (north * Elementary.cos(azimuth) + east * Elementary.sin(azimuth)) / alongMeters
    let across = (east * Elementary.cos(azimuth) - north * Elementary.sin(azimuth)) / acrossMeters
    return (along * along + across * across).squareRoot()
  }
}
