/// The words of arm and arm camera that a script may force.
extension ArmCamera.Response: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case joint1, joint2, joint3, joint4, amperes, kelvin, frameCount, mode
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .joint1: body(&joint1)
    case .joint2: body(&joint2)
    case .joint3: body(&joint3)
    case .joint4: body(&joint4)
    case .amperes: body(&armAmperes)
    case .kelvin: body(&cameraKelvin)
    case .frameCount: body(&frameCount)
    case .mode: body(&mode)
    }
  }
}

extension ArmCamera.Command: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case joint1, joint2, joint3, joint4, isDriving, isSlow, exposure, led, exposeCount
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .joint1: Wire.exchange(&joints[0], body)
    case .joint2: Wire.exchange(&joints[1], body)
    case .joint3: Wire.exchange(&joints[2], body)
    case .joint4: Wire.exchange(&joints[3], body)
    case .isDriving: Wire.exchange(&isDriving, body)
    case .isSlow: Wire.exchange(&isSlow, body)
    case .exposure: Wire.exchange(&exposureSeconds, body)
    case .led: Wire.exchange(&ledOn, body)
    case .exposeCount: Wire.exchange(&exposeCount, body)
    }
  }
}
