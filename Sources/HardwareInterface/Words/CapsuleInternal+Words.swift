/// The words of the return capsule, inside that a script may force.
extension CapsuleInternal.Response: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case breakWire1, breakWire2, breakWire3, gSwitch1, gSwitch2, acceleration, pressure, timerWord, beaconForward
    case power
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .breakWire1: body(&breakWire1)
    case .breakWire2: body(&breakWire2)
    case .breakWire3: body(&breakWire3)
    case .gSwitch1: body(&gSwitch1)
    case .gSwitch2: body(&gSwitch2)
    case .acceleration: body(&acceleration)
    case .pressure: body(&pressure)
    case .timerWord: body(&timer)
    case .beaconForward: body(&beaconForward)
    case .power: body(&power)
    }
  }
}

extension CapsuleInternal.Command: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case timerPreset, sensorsOn, pyroArm, fire, beacon, beaconPeriod
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .timerPreset: Wire.exchange(&timerPreset, body)
    case .sensorsOn: Wire.exchange(&sensorsOn, body)
    case .pyroArm: Wire.exchange(&pyroArm, body)
    case .fire: Wire.exchange(&fire.bits, body)
    case .beacon: Wire.exchange(&beacon, body)
    case .beaconPeriod: Wire.exchange(&beaconPeriodSeconds, body)
    }
  }
}
