package import HardwareInterface

/// Constants of the world around the spacecraft.
package struct WorldSheet: BitwiseCopyable, Sendable {
  package var asteroid = AsteroidSheet()
  /// Pressure of sunlight at 1 au, N/m^2. KNOWN.
  package var solarPressure = 4.56e-6
  /// Reflectivity coefficient times area that the Sun sees, m^2: the reference trajectory's own. ASSUMED.
  package var solarPressureArea = 52.0
  /// 311P's nucleus. KNOWN: H 19.14, radius 190 m (Hubble); slope ASSUMED.
  package var cometAbsoluteMagnitude = 19.14
  package var cometSlopeParameter = 0.15
  package var cometRadiusMeters = 190.0
  /// Photospheric and mean radii, m. KNOWN (IAU).
  package var sunRadiusMeters = 695_700_000.0
  package var earthRadiusMeters = 6_371_000.0
  package var moonRadiusMeters = 1_737_400.0
  /// From the spacecraft's reference point to its outermost structure, m. KNOWN: the body is more than 2 m wide.
  package var hullRadiusMeters = 1.1
  /// The ground under the hull, N/m and kg/s (N s/m). ASSUMED: the contact of test vector SMP-01.
  package var hullStiffness = 800.0
  package var hullDamping = 200.0
  package var head = HeadContactSheet()
  package init() {}
}

extension WorldSheet: DataSheetDescribing {
  package mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
    asteroid.describe(&visitor)
    head.describe(&visitor)
    visitor.number("solar_pressure", "Pa", 0...1e-4, &solarPressure)
    visitor.number("solar_pressure_area", "m2", 0...1000, &solarPressureArea)
    visitor.number("comet_absolute_magnitude", "", 0...40, &cometAbsoluteMagnitude)
    visitor.number("comet_slope_parameter", "", -0.2...0.7, &cometSlopeParameter)
    visitor.number("comet_radius", "m", 1...100_000, &cometRadiusMeters)
    visitor.number("sun_radius", "m", 6e8...8e8, &sunRadiusMeters)
    visitor.number("earth_radius", "m", 6e6...7e6, &earthRadiusMeters)
    visitor.number("hull_radius", "m", 0...10, &hullRadiusMeters)
    visitor.number("hull_stiffness", "N/m", 0...1e6, &hullStiffness)
    visitor.number("hull_damping", "kg/s", 0...1e6, &hullDamping)
    visitor.number("moon_radius", "m", 1.5e6...2e6, &moonRadiusMeters)
  }
}
