public import Quantities

/// Sunlight turns the spacecraft: the centre of its wings lies beside the centre of mass.
public enum SolarPressure {
  /// From the centre of mass to the centre of pressure, body axes, m (ASSUMED).
  public static var centreOfPressureBody: Vector3 { Vector3(0.02, 0.05, 0.08) }

  /// Newton metres, body axes, of a push of so many newtons away from the Sun.
  public static func torqueBody(sunDirectionBody: Vector3, newtons: Double) -> Vector3 {
    centreOfPressureBody.cross(sunDirectionBody * -newtons)
  }
}
