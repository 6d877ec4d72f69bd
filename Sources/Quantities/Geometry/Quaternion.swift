/// Unit quaternion, scalar first, that turns body-frame vectors into the inertial frame (ICRF)
/// unless its name says otherwise. Kinematics: `q' = 1/2 q (0, omegaBody)`.
@frozen public struct Quaternion: BitwiseCopyable, Equatable, Sendable {
  public var w, x, y, z: Double

  @inlinable public init(w: Double, x: Double, y: Double, z: Double) {
    self.w = w
    self.x = x
    self.y = y
    self.z = z
  }
  @inlinable public init(w: Double, vector v: Vector3) { self.init(w: w, x: v.x, y: v.y, z: v.z) }
  @inlinable public static var identity: Quaternion { Quaternion(w: 1, x: 0, y: 0, z: 0) }

  @inlinable public var vector: Vector3 { Vector3(x, y, z) }
  @inlinable public var conjugate: Quaternion { Quaternion(w: w, x: -x, y: -y, z: -z) }
  @inlinable @inline(__always) public static func * (a: Quaternion, b: Quaternion) -> Quaternion {
    Quaternion(
      w: a.w * b.w - a.x * b.x - a.y * b.y - a.z * b.z,
      x: a.w * b.x + a.x * b.w + a.y * b.z - a.z * b.y,
      y: a.w * b.y - a.x * b.z + a.y * b.w + a.z * b.x,
      z: a.w * b.z + a.x * b.y - a.y * b.x + a.z * b.w)
  }
  /// Of length one. So near to one as products of unit quaternions are, a step of Newton's gives every digit and spares
  /// root and division.
  @inlinable @inline(__always) public var normalized: Quaternion {
    let square = (w * w + x * x) + (y * y + z * z)
    let s = (square - 1).magnitude < 1e-8 ? 1.5 - 0.5 * square : 1 / square.squareRoot()
    return Quaternion(w: w * s, x: x * s, y: y * s, z: z * s)
  }
  /// Turns a body vector into the inertial frame.
  @inlinable @inline(__always) public func rotate(_ v: Vector3) -> Vector3 {
    let t = 2 * vector.cross(v)
    return v + w * t + vector.cross(t)
  }
  /// Turns an inertial vector into the body frame.
  @inlinable public func unrotate(_ v: Vector3) -> Vector3 { conjugate.rotate(v) }

  /// Rotation from a matrix whose rows are the body axes in inertial components
  /// (body = matrix * inertial); Shepperd's method, largest pivot first.
  @inlinable public init(bodyFromInertial m: Matrix3) {
    let trace = m.row0.x + m.row1.y + m.row2.z
    let largest = max(trace, max(m.row0.x, max(m.row1.y, m.row2.z)))
    if largest == trace {
      self.init(w: 1 + trace, x: m.row1.z - m.row2.y, y: m.row2.x - m.row0.z, z: m.row0.y - m.row1.x)
    } else if largest == m.row0.x {
      self.init(
        w: m.row1.z - m.row2.y, x: 1 + 2 * m.row0.x - trace, y: m.row0.y + m.row1.x, z: m.row0.z + m.row2.x)
    } else if largest == m.row1.y {
      self.init(
        w: m.row2.x - m.row0.z, x: m.row0.y + m.row1.x, y: 1 + 2 * m.row1.y - trace, z: m.row1.z + m.row2.y)
    } else {
      self.init(
        w: m.row0.y - m.row1.x, x: m.row0.z + m.row2.x, y: m.row1.z + m.row2.y, z: 1 + 2 * m.row2.z - trace)
    }
    self = normalized
  }

  /// Attitude whose body axis `primaryBody` points along `primary`, and whose `secondaryBody`
  /// comes as near to `secondary` as that allows (TRIAD). All four are unit vectors.
  @inlinable public init(
    pointing primaryBody: Vector3, along primary: Vector3, and secondaryBody: Vector3, towards secondary: Vector3
  ) {
    let body = Matrix3.triad(primaryBody, secondaryBody)
    let inertial = Matrix3.triad(primary, secondary)
    self.init(bodyFromInertial: body.transposed * inertial)
  }

  /// Rotation angle of this quaternion's error, small-angle safe: 2 |vector|, rad, valid below 0.2 rad.
  @inlinable public var smallAngle: Double { 2 * vector.length }
}

extension Matrix3 {
  /// Orthonormal triad as rows: first axis along `a`, third along `a` x `b`.
  @inlinable public static func triad(_ a: Vector3, _ b: Vector3) -> Matrix3 {
    let first = a.normalized
    let crossed = first.cross(b)
    let third = crossed.lengthSquared > 1e-12 ? crossed.normalized : first.anyPerpendicular
    return Matrix3(rows: first, third.cross(first), third)
  }
}

extension Quaternion {
  /// Angle of the rotation, 0 to pi; exact for small ones too.
  @inlinable public var angle: Double { 2 * Elementary.atan2(vector.length, w.magnitude) }
}
