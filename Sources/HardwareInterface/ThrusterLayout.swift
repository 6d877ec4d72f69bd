public import Quantities

/// Where the twelve small thrusters sit: one on each edge of the body, firing diagonally.
///
/// Thruster 2k pushes along a direction d, thruster 2k + 1 along -d; each stands one arm from
/// the middle of its edge, so its torque per newton and metre of arm is as listed. The six pairs
/// are mutually orthogonal in force and torque: four thrusters in equal shares make a pure force
/// along any body axis, and another four a pure torque (ASSUMED; four act, as in fact sheet §0.0).
@frozen public struct ThrusterLayout: BitwiseCopyable, Sendable {
  public var direction: Vector3
  public var torque: Vector3
  @inlinable init(_ direction: Vector3, _ torque: Vector3) {
    self.direction = 0.7071067811865476 * direction
    self.torque = 0.7071067811865476 * torque
  }

  /// Pair 0 to 5, its even thruster.
  @inlinable public static func pair(_ number: Int) -> ThrusterLayout {
    switch number {
    case 0: ThrusterLayout(Vector3(1, 1, 0), Vector3(-1, 1, 0))
    case 1: ThrusterLayout(Vector3(1, -1, 0), Vector3(-1, -1, 0))
    case 2: ThrusterLayout(Vector3(1, 0, 1), Vector3(1, 0, -1))
    case 3: ThrusterLayout(Vector3(1, 0, -1), Vector3(1, 0, 1))
    case 4: ThrusterLayout(Vector3(0, 1, 1), Vector3(0, -1, 1))
    default: ThrusterLayout(Vector3(0, 1, -1), Vector3(0, -1, -1))
    }
  }
  /// Thruster 0 to 11.
  @inlinable public static func thruster(_ number: Int) -> ThrusterLayout {
    var one = pair(number >> 1)
    if number & 1 == 1 {
      one.direction = -one.direction
      one.torque = -one.torque
    }
    return one
  }
}
