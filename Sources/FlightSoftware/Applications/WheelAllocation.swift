package import Quantities

/// Shares a torque among the wheels of the pyramid: all four with the least effort, or the three
/// that are left exactly.
package struct WheelAllocation: BitwiseCopyable, Sendable {
  /// Row i: torque of wheel i + 1 per unit of body torque; rows of wheels not in use are zero.
  private var rows = InlineArray<4, Axis>(repeating: Axis())
  private var usable: UInt8 = 0
  package init() {}

  private struct Axis: BitwiseCopyable, Sendable, Visitable {
    var vector = Vector3.zero
    mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("vector", &vector) }
  }

  /// Spin axis of wheel `i` + 1, body axes: cant 54.7356 degrees, azimuth 45 + 90 i degrees.
  package static func axis(_ i: Int) -> Vector3 {
    let h = 0.408248290463863
    return Vector3(i == 0 || i == 3 ? h : -h, i < 2 ? h : -h, 0.816496580927726)
  }

  /// Torques about the spin axes whose sum is `torque`; zero when fewer than three wheels are left.
  package mutating func share(_ torque: Vector3, usable mask: UInt8) -> InlineArray<4, Double> {
    if mask != usable { prepare(mask) }
    var shares = InlineArray<4, Double>(repeating: 0)
    for i in 0..<4 { shares[i] = rows[i].vector.dot(torque) }
    return shares
  }

  /// Minimum-norm inverse `A^T (A A^T)^-1` of the axes in use.
  private mutating func prepare(_ mask: UInt8) {
    usable = mask
    rows = InlineArray(repeating: Axis())
    guard mask.nonzeroBitCount >= 3 else { return }
    var square = Matrix3(diagonal: .zero)
    for i in 0..<4 where mask & (1 << UInt8(i)) != 0 {
      let a = Self.axis(i)
      square.row0 += a.x * a
      square.row1 += a.y * a
      square.row2 += a.z * a
    }
    let inverse = square.inverse
    for i in 0..<4 where mask & (1 << UInt8(i)) != 0 { rows[i].vector = inverse * Self.axis(i) }
  }
}

extension WheelAllocation: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("rows", &rows)
    visitor.field("usable", &usable)
  }
}
