/// Units of angle in radians, and the turn an angle belongs to.
public enum Angle {
  @inlinable public static var halfTurn: Double { 0x1.921fb54442d18p+1 }
  @inlinable public static var fullTurn: Double { 0x1.921fb54442d18p+2 }
  @inlinable public static var quarterTurn: Double { 0x1.921fb54442d18p+0 }
  /// rad
  @inlinable public static var degree: Double { 0x1.1df46a2529d39p-6 }
  /// rad
  @inlinable public static var arcminute: Double { degree / 60 }
  /// rad
  @inlinable public static var arcsecond: Double { degree / 3600 }

  /// The same direction in (-pi, pi], for |angle| < 2^50.
  @inlinable public static func wrapped(_ angle: Double) -> Double {
    if angle.magnitude < halfTurn { return angle }
    let turns = Elementary.nearest(angle * 0x1.45f306dc9c883p-3)
    let whole = DoubleDouble.product(turns, fullTurn)
    let rest = ((angle - whole.head) - whole.tail) - turns * 0x1.1a62633145c07p-52
    return rest > halfTurn ? rest - fullTurn : rest <= -halfTurn ? rest + fullTurn : rest
  }

  /// The same direction in [0, 2 pi), for |angle| < 2^50.
  @inlinable public static func positive(_ angle: Double) -> Double {
    let rest = wrapped(angle)
    guard rest < 0 else { return rest }
    let whole = rest + fullTurn
    return whole < fullTurn ? whole : 0
  }
}
