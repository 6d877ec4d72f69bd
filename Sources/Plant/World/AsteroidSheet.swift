package import HardwareInterface
import Quantities
import Sky

/// What Kamo'oalewa truly is; the flight software believes something else (H 24.3, 41 m).
package struct AsteroidSheet: BitwiseCopyable, Sendable {
  /// Full axes of the ellipsoid, m. KNOWN: 15 to 21 m and axis ratio 1.4 (JWST 2026); the third ASSUMED.
  package var longAxisMeters = 21.0
  package var middleAxisMeters = 15.0
  package var shortAxisMeters = 12.0
  /// KNOWN: 27.9 min (JWST 2026).
  package var spinPeriodSeconds = 1674.0
  /// Ecliptic J2000, degrees. KNOWN: Bonamico 2026; another solution says 276.8, -21.4.
  package var poleLongitudeDegrees = 126.0
  package var poleLatitudeDegrees = -16.0
  /// DERIVED: 5.34e6 kg, 2700 kg/m^3 (density ASSUMED).
  package var gravityParameter = 3.57e-4
  /// KNOWN: 0.59 (JWST 2026).
  package var geometricAlbedo = 0.59
  /// Slope of the phase function (H, G). ASSUMED, the default of the system.
  package var slopeParameter = 0.15
  package init() {}

  /// Diameter of the sphere of equal volume, m.
  package var meanDiameter: Double {
    Elementary.exp(Elementary.log(longAxisMeters * middleAxisMeters * shortAxisMeters) / 3)
  }
  /// DERIVED: about 25.2.
  package var absoluteMagnitude: Double {
    Photometry.absoluteMagnitude(diameter: meanDiameter, albedo: geometricAlbedo)
  }
}

extension AsteroidSheet: DataSheetDescribing {
  package mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("long_axis", "m", 1...1000, &longAxisMeters)
    visitor.number("middle_axis", "m", 1...1000, &middleAxisMeters)
    visitor.number("short_axis", "m", 1...1000, &shortAxisMeters)
    visitor.number("spin_period", "s", 60...1e6, &spinPeriodSeconds)
    visitor.number("pole_longitude", "deg", 0...360, &poleLongitudeDegrees)
    visitor.number("pole_latitude", "deg", -90...90, &poleLatitudeDegrees)
    visitor.number("gravity_parameter", "m3/s2", 0...1e3, &gravityParameter)
    visitor.number("geometric_albedo", "", 0.01...1, &geometricAlbedo)
    visitor.number("slope_parameter", "", -0.2...0.7, &slopeParameter)
  }
}
