/// The words of the engines that a script may force.
extension Propulsion.Response: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case bipropPressure, xenonPressure, chamberPressure, beamCurrent
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .bipropPressure: body(&bipropPressure)
    case .xenonPressure: body(&xenonPressure)
    case .chamberPressure: body(&chamberPressure)
    case .beamCurrent: body(&beamCurrent)
    }
  }
}

extension Propulsion.Command: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case thruster1, thruster2, thruster3, thruster4, thruster5, thruster6, thruster7, thruster8, thruster9
    case thruster10, thruster11, thruster12, mainEngine, sequence, ionThrust
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .thruster1: Wire.exchange(&onSeconds[0], body)
    case .thruster2: Wire.exchange(&onSeconds[1], body)
    case .thruster3: Wire.exchange(&onSeconds[2], body)
    case .thruster4: Wire.exchange(&onSeconds[3], body)
    case .thruster5: Wire.exchange(&onSeconds[4], body)
    case .thruster6: Wire.exchange(&onSeconds[5], body)
    case .thruster7: Wire.exchange(&onSeconds[6], body)
    case .thruster8: Wire.exchange(&onSeconds[7], body)
    case .thruster9: Wire.exchange(&onSeconds[8], body)
    case .thruster10: Wire.exchange(&onSeconds[9], body)
    case .thruster11: Wire.exchange(&onSeconds[10], body)
    case .thruster12: Wire.exchange(&onSeconds[11], body)
    case .mainEngine: Wire.exchange(&mainEngineSeconds, body)
    case .sequence: Wire.exchange(&sequence, body)
    case .ionThrust: Wire.exchange(&ionThrustNewtons, body)
    }
  }
}
