/// The words of the return capsule, outside that a script may force.
extension Capsule.Response: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case lidAngle, latch1, latch2, latch3, latch4, containerMass, containerPressure, batteryCharge, umbilical
    case separation1, separation2, separation3, sealClamped
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .lidAngle: body(&lidAngle)
    case .latch1: body(&latch1)
    case .latch2: body(&latch2)
    case .latch3: body(&latch3)
    case .latch4: body(&latch4)
    case .containerMass: body(&containerMass)
    case .containerPressure: body(&containerPressure)
    case .batteryCharge: body(&batteryCharge)
    case .umbilical: body(&umbilical)
    case .separation1: body(&separation1)
    case .separation2: body(&separation2)
    case .separation3: body(&separation3)
    case .sealClamped: body(&sealClamped)
    }
  }
}

extension Capsule.Command: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case lid, clampSeal, charge, firing
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .lid: Wire.exchange(&lid, body)
    case .clampSeal: Wire.exchange(&clampSeal, body)
    case .charge: Wire.exchange(&charge, body)
    case .firing: Wire.exchange(&firing, body)
    }
  }
}
