public import Quantities

/// Position and velocity of one body relative to another, ICRF axes, m and m/s.
@frozen public struct StateVector: BitwiseCopyable, Equatable, Sendable {
  public var position: Vector3
  public var velocity: Vector3

  @inlinable public init(position: Vector3, velocity: Vector3) {
    self.position = position
    self.velocity = velocity
  }
  @inlinable public static var zero: StateVector { StateVector(position: .zero, velocity: .zero) }
  @inlinable public static func + (a: StateVector, b: StateVector) -> StateVector {
    StateVector(position: a.position + b.position, velocity: a.velocity + b.velocity)
  }
  @inlinable public static func - (a: StateVector, b: StateVector) -> StateVector {
    StateVector(position: a.position - b.position, velocity: a.velocity - b.velocity)
  }
}

extension StateVector: Visitable {
  @inlinable public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("position", &position)
    visitor.field("velocity", &velocity)
  }
}
