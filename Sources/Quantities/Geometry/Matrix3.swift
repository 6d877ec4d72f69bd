/// Three by three matrix, rows first; maps column vectors.
@frozen public struct Matrix3: BitwiseCopyable, Equatable, Sendable {
  public var row0, row1, row2: Vector3

  @inlinable public init(rows row0: Vector3, _ row1: Vector3, _ row2: Vector3) {
    self.row0 = row0
    self.row1 = row1
    self.row2 = row2
  }
  @inlinable public init(diagonal d: Vector3) {
    self.init(rows: Vector3(d.x, 0, 0), Vector3(0, d.y, 0), Vector3(0, 0, d.z))
  }
  @inlinable public static var identity: Matrix3 { Matrix3(diagonal: Vector3(1, 1, 1)) }

  @inlinable public var transposed: Matrix3 {
    Matrix3(
      rows: Vector3(row0.x, row1.x, row2.x), Vector3(row0.y, row1.y, row2.y), Vector3(row0.z, row1.z, row2.z))
  }
  @inlinable public static func * (m: Matrix3, v: Vector3) -> Vector3 {
    Vector3(m.row0.dot(v), m.row1.dot(v), m.row2.dot(v))
  }
  @inlinable public static func * (a: Matrix3, b: Matrix3) -> Matrix3 {
    let t = b.transposed
    return Matrix3(
      rows: Vector3(a.row0.dot(t.row0), a.row0.dot(t.row1), a.row0.dot(t.row2)),
      Vector3(a.row1.dot(t.row0), a.row1.dot(t.row1), a.row1.dot(t.row2)),
      Vector3(a.row2.dot(t.row0), a.row2.dot(t.row1), a.row2.dot(t.row2)))
  }
  @inlinable public var determinant: Double { row0.dot(row1.cross(row2)) }
  /// Inverse by cofactors; the determinant must not be zero.
  @inlinable public var inverse: Matrix3 {
    let d = determinant
    return Matrix3(rows: row1.cross(row2) / d, row2.cross(row0) / d, row0.cross(row1) / d).transposed
  }
}
