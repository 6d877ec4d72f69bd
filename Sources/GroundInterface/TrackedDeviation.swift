public import Quantities

/// What mission control's tracking found: how far the spacecraft is from its uploaded plan.
public struct TrackedDeviation: BitwiseCopyable, Sendable {
  /// When the spacecraft was there, which is a light time before the ground knew and two before it is told.
  public var epoch = OnBoardTime(units: 0)
  public var deviation = KinematicState()
  /// One sigma per axis of the ground's knowledge, m and m/s.
  public var positionSigmaMeters = 0.0
  public var velocitySigma = 0.0

  public init() {}

  /// UPLOAD_DEVIATION: epoch (s of on-board time), x, y, z (m), vx, vy, vz (m/s), sigma (m), sigma (m/s).
  public func telecommand(sequence: UInt32) -> Telecommand {
    var command = Telecommand(.uploadDeviation, sequence: sequence)
    let (p, v) = (deviation.positionICRF, deviation.velocityICRF)
    command.arguments[0] = Double(epoch.units) / 65536
    command.arguments[1] = p.x
    command.arguments[2] = p.y
    command.arguments[3] = p.z
    command.arguments[4] = v.x
    command.arguments[5] = v.y
    command.arguments[6] = v.z
    command.arguments[7] = positionSigmaMeters
    command.arguments[8] = velocitySigma
    return command
  }

  /// Nil when a word is not finite, a sigma is negative or the deviation is beyond 1 au or 100 km/s.
  public init?(_ command: inout Telecommand) {
    guard command.code == .uploadDeviation else { return nil }
    for k in 0..<9 where !command.arguments[k].isFinite { return nil }
    guard command.arguments[0].magnitude < 1e10, command.arguments[7] >= 0, command.arguments[8] >= 0 else {
      return nil
    }
    epoch = OnBoardTime(units: Int64(command.arguments[0] * 65536))
    deviation.positionICRF = Vector3(command.arguments[1], command.arguments[2], command.arguments[3])
    deviation.velocityICRF = Vector3(command.arguments[4], command.arguments[5], command.arguments[6])
    positionSigmaMeters = command.arguments[7]
    velocitySigma = command.arguments[8]
    guard deviation.positionICRF.length < 1.5e11, deviation.velocityICRF.length < 1e5 else { return nil }
  }
}

extension TrackedDeviation: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("epoch", &epoch)
    visitor.field("deviation", &deviation)
    visitor.field("positionSigmaMeters", &positionSigmaMeters)
    visitor.field("velocitySigma", &velocitySigma)
  }
}
