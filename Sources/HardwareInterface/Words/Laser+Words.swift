/// The words of the laser that a script may force.
extension Laser.Response: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case range, hasReturn, azimuth, elevation
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .range: body(&range)
    case .hasReturn: body(&hasReturn)
    case .azimuth: body(&azimuth)
    case .elevation: body(&elevation)
    }
  }
}
