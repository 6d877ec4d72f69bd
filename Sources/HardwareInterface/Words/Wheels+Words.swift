/// The words of the wheels that a script may force.
extension Wheels.Response: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case speed1, speed2, speed3, speed4, current1, current2, current3, current4
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .speed1: body(&speed[0])
    case .speed2: body(&speed[1])
    case .speed3: body(&speed[2])
    case .speed4: body(&speed[3])
    case .current1: body(&current[0])
    case .current2: body(&current[1])
    case .current3: body(&current[2])
    case .current4: body(&current[3])
    }
  }
}

extension Wheels.Command: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case torque1, torque2, torque3, torque4
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .torque1: Wire.exchange(&torque[0], body)
    case .torque2: Wire.exchange(&torque[1], body)
    case .torque3: Wire.exchange(&torque[2], body)
    case .torque4: Wire.exchange(&torque[3], body)
    }
  }
}
