/// Three components in one frame; the frame and the unit stand in the name of the variable.
@frozen public struct Vector3: BitwiseCopyable, Equatable, Sendable {
  public var x, y, z: Double

  @inlinable public init(_ x: Double, _ y: Double, _ z: Double) {
    self.x = x
    self.y = y
    self.z = z
  }

  @inlinable public static var zero: Vector3 { Vector3(0, 0, 0) }
  @inlinable public static var unitX: Vector3 { Vector3(1, 0, 0) }
  @inlinable public static var unitY: Vector3 { Vector3(0, 1, 0) }
  @inlinable public static var unitZ: Vector3 { Vector3(0, 0, 1) }

  @inlinable public static prefix func - (a: Vector3) -> Vector3 { Vector3(-a.x, -a.y, -a.z) }
  @inlinable public static func + (a: Vector3, b: Vector3) -> Vector3 { Vector3(a.x + b.x, a.y + b.y, a.z + b.z) }
  @inlinable public static func - (a: Vector3, b: Vector3) -> Vector3 { Vector3(a.x - b.x, a.y - b.y, a.z - b.z) }
  @inlinable public static func * (a: Vector3, s: Double) -> Vector3 { Vector3(a.x * s, a.y * s, a.z * s) }
  @inlinable public static func * (s: Double, a: Vector3) -> Vector3 { a * s }
  @inlinable public static func / (a: Vector3, s: Double) -> Vector3 { Vector3(a.x / s, a.y / s, a.z / s) }
  @inlinable public static func += (a: inout Vector3, b: Vector3) { a = a + b }
  @inlinable public static func -= (a: inout Vector3, b: Vector3) { a = a - b }

  @inlinable public func dot(_ b: Vector3) -> Double { x * b.x + y * b.y + z * b.z }
  @inlinable public func cross(_ b: Vector3) -> Vector3 {
    Vector3(y * b.z - z * b.y, z * b.x - x * b.z, x * b.y - y * b.x)
  }
  @inlinable public var lengthSquared: Double { dot(self) }
  @inlinable public var length: Double { lengthSquared.squareRoot() }
  /// Unit vector of the same direction; the zero vector stays zero.
  @inlinable public var normalized: Vector3 {
    let l = length
    return l > 0 ? self / l : self
  }
  /// Angle between two directions, rad; exact for small angles too. Zero if either is zero.
  @inlinable public func angle(to other: Vector3) -> Double { Elementary.atan2(cross(other).length, dot(other)) }
  /// Component by component product, for diagonal tensors.
  @inlinable public func scaled(by b: Vector3) -> Vector3 { Vector3(x * b.x, y * b.y, z * b.z) }
  /// The same direction, no longer than `limit`.
  @inlinable public func limited(to limit: Double) -> Vector3 {
    let l = length
    return l > limit ? self * (limit / l) : self
  }
  /// A unit vector at right angles to this one; any, but always the same.
  @inlinable public var anyPerpendicular: Vector3 {
    let other = x.magnitude < 0.8 * length ? Vector3.unitX : Vector3.unitY
    return cross(other).normalized
  }
  @inlinable public var isFinite: Bool { x.isFinite && y.isFinite && z.isFinite }
}
