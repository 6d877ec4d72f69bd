/// The words of ANAC that a script may force.
extension ANAC.Response: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case mode, doorAngle, doorOpen, doorClosed, filter, focus, motorAmperes, detectorKelvin, opticsKelvin, sunAngle
    case heartbeat, isBusy
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .mode: body(&mode)
    case .doorAngle: body(&doorAngle)
    case .doorOpen: body(&doorOpen)
    case .doorClosed: body(&doorClosed)
    case .filter: body(&filter)
    case .focus: body(&focus)
    case .motorAmperes: body(&motorAmperes)
    case .detectorKelvin: body(&detectorKelvin)
    case .opticsKelvin: body(&opticsKelvin)
    case .sunAngle: body(&sunAngle)
    case .heartbeat: body(&heartbeat)
    case .isBusy: body(&isBusy)
    }
  }
}

extension ANAC.Command: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case mode, door, filter, filterReversed, focus, exposure, target, window, exposeCount
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .mode: Wire.exchange(&mode, body)
    case .door: Wire.exchange(&door, body)
    case .filter: Wire.exchange(&filter, body)
    case .filterReversed: Wire.exchange(&filterReversed, body)
    case .focus: Wire.exchange(&focus, body)
    case .exposure: Wire.exchange(&exposureSeconds, body)
    case .target: Wire.exchange(&target, body)
    case .window: Wire.exchange(&window, body)
    case .exposeCount: Wire.exchange(&exposeCount, body)
    }
  }
}
