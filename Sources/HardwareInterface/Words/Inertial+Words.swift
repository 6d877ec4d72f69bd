/// The words of the inertial unit that a script may force.
extension Inertial.Response: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case rateX, rateY, rateZ, accelerationX, accelerationY, accelerationZ, velocityX, velocityY, velocityZ
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .rateX: body(&rate[0])
    case .rateY: body(&rate[1])
    case .rateZ: body(&rate[2])
    case .accelerationX: body(&acceleration[0])
    case .accelerationY: body(&acceleration[1])
    case .accelerationZ: body(&acceleration[2])
    case .velocityX: body(&deltaVelocity[0])
    case .velocityY: body(&deltaVelocity[1])
    case .velocityZ: body(&deltaVelocity[2])
    }
  }
}

extension Inertial.Command: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case sync
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .sync: Wire.exchange(&sync, body)
    }
  }
}
