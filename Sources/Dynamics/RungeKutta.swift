public import Quantities

/// Position and velocity of a point, in one inertial frame, m and m/s.
@frozen public struct PointState: BitwiseCopyable, Equatable, Sendable {
  public var position, velocity: Vector3

  @inlinable public init(position: Vector3, velocity: Vector3) {
    self.position = position
    self.velocity = velocity
  }
}

extension PointState: Visitable {
  @inlinable public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("position", &position)
    visitor.field("velocity", &velocity)
  }
}

/// Fixed-step integrators of second-order motion.
public enum RungeKutta {
  /// The classical fourth-order step of `seconds` under an acceleration that depends on the state alone.
  @inlinable public static func step4(
    _ s: inout PointState, seconds h: Double, _ acceleration: (Vector3, Vector3) -> Vector3
  ) {
    let half = 0.5 * h
    let v1 = s.velocity
    let a1 = acceleration(s.position, v1)
    let v2 = s.velocity + half * a1
    let a2 = acceleration(s.position + half * v1, v2)
    let v3 = s.velocity + half * a2
    let a3 = acceleration(s.position + half * v2, v3)
    let v4 = s.velocity + h * a3
    let a4 = acceleration(s.position + h * v3, v4)
    s.position += (h / 6) * (v1 + 2 * (v2 + v3) + v4)
    s.velocity += (h / 6) * (a1 + 2 * (a2 + a3) + a4)
  }
}
