/// The words of the sampler that a script may force.
extension Sampler.Response: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case headExtension, headExtended, headRetracted, brushSpeed, brushAmperes, motorKelvin, flapGap, flapClosed
    case force1, force2, force3, sampleMass, stroke, strokeForce, latch1, latch2, wrist, mode
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .headExtension: body(&headExtension)
    case .headExtended: body(&headExtended)
    case .headRetracted: body(&headRetracted)
    case .brushSpeed: body(&brushSpeed)
    case .brushAmperes: body(&brushAmperes)
    case .motorKelvin: body(&motorKelvin)
    case .flapGap: body(&flapGap)
    case .flapClosed: body(&flapClosed)
    case .force1: body(&force1)
    case .force2: body(&force2)
    case .force3: body(&force3)
    case .sampleMass: body(&sampleMass)
    case .stroke: body(&stroke)
    case .strokeForce: body(&strokeForce)
    case .latch1: body(&latch1)
    case .latch2: body(&latch2)
    case .wrist: body(&wrist)
    case .mode: body(&mode)
    }
  }
}

extension Sampler.Command: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case mode, head, flap, brushSpeed, transfer, cutter, backupCutter
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .mode: Wire.exchange(&mode, body)
    case .head: Wire.exchange(&head, body)
    case .flap: Wire.exchange(&flap, body)
    case .brushSpeed: Wire.exchange(&brushSpeed, body)
    case .transfer: Wire.exchange(&transfer, body)
    case .cutter: Wire.exchange(&cutterFiring, body)
    case .backupCutter: Wire.exchange(&backupCutterFiring, body)
    }
  }
}
