package import Quantities

/// The spacecraft, the Sun and the Moon as seen from the Earth's centre, and the Earth's orientation.
/// ICRF axes, m and m/s, geometric (no light time).
package struct NearEarth: BitwiseCopyable, Sendable {
  /// False while nobody has looked: nothing else here holds.
  package var isValid = false
  package var spacecraftPositionICRF = Vector3.zero
  package var spacecraftVelocityICRF = Vector3.zero
  package var sunPositionICRF = Vector3.zero
  package var moonPositionICRF = Vector3.zero
  /// Turns ICRF components into Earth-fixed ones (ITRF); its third row is the pole.
  package var earthFixedFromICRF = Matrix3.identity
  package init() {}
}
