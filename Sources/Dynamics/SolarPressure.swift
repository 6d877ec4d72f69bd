package import Quantities

/// Pressure of sunlight on the spacecraft: a force along the light and, because the wings'
/// centre lies beside the centre of mass, a small torque.
package enum SolarPressure {
  /// At 1 AU on an absorbing surface: 1361 W/m^2 over c, Pa.
  package static var pascalsAtOneAU: Double { 4.54e-6 }
  /// Wings and body facing the Sun, m^2, and reflectivity factor (reference SB-04).
  package static var areaSquareMeters: Double { 40 }
  package static var reflectivity: Double { 1.3 }
  /// From the centre of mass to the centre of pressure, body axes, m (ASSUMED).
  package static var centreOfPressureBody: Vector3 { Vector3(0.02, 0.05, 0.08) }

  /// Newtons, body axes, away from the Sun.
  package static func forceBody(sunDirectionBody: Vector3, distanceAU: Double) -> Vector3 {
    sunDirectionBody * (-pascalsAtOneAU * areaSquareMeters * reflectivity / (distanceAU * distanceAU))
  }
  /// Newton metres, body axes.
  package static func torqueBody(sunDirectionBody: Vector3, distanceAU: Double) -> Vector3 {
    centreOfPressureBody.cross(forceBody(sunDirectionBody: sunDirectionBody, distanceAU: distanceAU))
  }
}
