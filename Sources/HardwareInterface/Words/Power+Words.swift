/// The words of the power unit that a script may force.
extension Power.Response: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case busVoltage, batteryCurrent, stateOfCharge, arrayPower, loadPower, groupsShed, wingOpened1, wingOpened2
    case wingLatched1, wingLatched2, wingAngle1, wingAngle2, powered
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .busVoltage: body(&busVolts)
    case .batteryCurrent: body(&batteryAmperes)
    case .stateOfCharge: body(&stateOfCharge)
    case .arrayPower: body(&arrayWatts)
    case .loadPower: body(&loadWatts)
    case .groupsShed: body(&groupsShed)
    case .wingOpened1: body(&wingOpened[0])
    case .wingOpened2: body(&wingOpened[1])
    case .wingLatched1: body(&wingLatched[0])
    case .wingLatched2: body(&wingLatched[1])
    case .wingAngle1: body(&wingAngle[0])
    case .wingAngle2: body(&wingAngle[1])
    case .powered: body(&powered)
    }
  }
}

extension Power.Command: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case switches, deployWings, redriveWing1, redriveWing2, wingAngle1, wingAngle2
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .switches: Wire.exchange(&switches.bits, body)
    case .deployWings: Wire.exchange(&deployWings, body)
    case .redriveWing1: Wire.exchange(&redriveWing[0], body)
    case .redriveWing2: Wire.exchange(&redriveWing[1], body)
    case .wingAngle1: Wire.exchange(&wingAngle[0], body)
    case .wingAngle2: Wire.exchange(&wingAngle[1], body)
    }
  }
}
