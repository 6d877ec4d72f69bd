/// The words of the Sun sensors that a script may force.
extension SunSensors.Response: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case directionX, directionY, directionZ
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .directionX: body(&direction[0])
    case .directionY: body(&direction[1])
    case .directionZ: body(&direction[2])
    }
  }
}
