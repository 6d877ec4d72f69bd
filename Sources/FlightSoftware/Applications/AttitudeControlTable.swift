package import Quantities

/// Gains and limits of the attitude control.
package struct AttitudeControlTable: BitwiseCopyable, Sendable {
  /// Natural frequency at a control period of 16 s, 1 s, 1/8 s and 1/128 s, rad/s.
  package var frequencySteady = 0.02
  package var frequencyCruise = 0.08
  package var frequencyCritical = 0.25
  package var frequencyContact = 0.5
  package var damping = 0.9
  /// Fastest turn, rad/s (0.25 degrees/s), and braking, rad/s^2, that three wheels can follow.
  package var maximumRate = 0.0044
  package var maximumAcceleration = 3.0e-5
  /// Largest torque asked of one wheel, N m; the rest is for drag.
  package var wheelTorque = 0.18
  package var wheelMomentum = 50.0
  /// Momentum at which each of four wheels spins in the motion that turns nothing, N m s.
  package var wheelBias = 10.0
  /// Unloading starts and ends at these shares of the wheel's momentum.
  package var unloadAbove = 0.7
  package var unloadBelow = 0.3
  /// Torque of unloading per momentum, 1/s, and at most, N m.
  package var unloadGain = 0.02
  package var unloadTorque = 0.15
  /// Moments of inertia at separation, kg m^2, for a mass of `inertiaKilograms`.
  package var inertia = Vector3(3300, 1900, 2600)
  package var inertiaKilograms = 2100.0
  package init() {}

  func frequency(periodSeconds: Double) -> Double {
    if periodSeconds > 2 { return frequencySteady }
    return periodSeconds > 0.5 ? frequencyCruise : periodSeconds > 0.05 ? frequencyCritical : frequencyContact
  }
}
