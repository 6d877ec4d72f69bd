public import Quantities

/// The spacecraft, the Sun and the Moon as seen from the Earth's centre, and the Earth's orientation.
/// ICRF axes, m and m/s, geometric (no light time).
public struct NearEarth: BitwiseCopyable, Sendable {
  /// False while nobody has looked: nothing else here holds.
  public var isValid = false
  public var spacecraftPositionICRF = Vector3.zero
  public var spacecraftVelocityICRF = Vector3.zero
  public var sunPositionICRF = Vector3.zero
  public var moonPositionICRF = Vector3.zero
  /// Turns ICRF components into Earth-fixed ones (ITRF); its third row is the pole.
  public var earthFixedFromICRF = Matrix3.identity
  public init() {}
}
