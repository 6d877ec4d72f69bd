/// The words of the transponders that a script may force.
extension Radio.Response: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case commandLockA, levelA, transmittingA, outputPowerA, temperatureA
    case commandLockB, levelB, transmittingB, outputPowerB, temperatureB
    case gimbalLag
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .commandLockA: body(&transponders[0].commandLock)
    case .levelA: body(&transponders[0].level)
    case .transmittingA: body(&transponders[0].transmitting)
    case .outputPowerA: body(&transponders[0].outputWatts)
    case .temperatureA: body(&transponders[0].amplifierKelvin)
    case .commandLockB: body(&transponders[1].commandLock)
    case .levelB: body(&transponders[1].level)
    case .transmittingB: body(&transponders[1].transmitting)
    case .outputPowerB: body(&transponders[1].outputWatts)
    case .temperatureB: body(&transponders[1].amplifierKelvin)
    case .gimbalLag: body(&gimbalLag)
    }
  }
}

extension Radio.Command: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case transmit, transponder, antenna, directionX, directionY, directionZ
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .transmit: Wire.exchange(&transmit, body)
    case .transponder: Wire.exchange(&transponder, body)
    case .antenna: Wire.exchange(&antenna, body)
    case .directionX: Wire.exchange(&direction[0], body)
    case .directionY: Wire.exchange(&direction[1], body)
    case .directionZ: Wire.exchange(&direction[2], body)
    }
  }
}
