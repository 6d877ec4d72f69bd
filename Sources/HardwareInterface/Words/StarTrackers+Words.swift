/// The words of the star trackers that a script may force.
extension StarTrackers.Response: WordSheet {
  public enum Word: UInt8, BitwiseCopyable, Sendable {
    case quality1, quality2, attitude1W, attitude1X, attitude1Y, attitude1Z, attitude2W, attitude2X, attitude2Y
    case attitude2Z
  }

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    switch word {
    case .quality1: body(&tracker[0].quality)
    case .quality2: body(&tracker[1].quality)
    case .attitude1W: body(&tracker[0].attitude[0])
    case .attitude1X: body(&tracker[0].attitude[1])
    case .attitude1Y: body(&tracker[0].attitude[2])
    case .attitude1Z: body(&tracker[0].attitude[3])
    case .attitude2W: body(&tracker[1].attitude[0])
    case .attitude2X: body(&tracker[1].attitude[1])
    case .attitude2Y: body(&tracker[1].attitude[2])
    case .attitude2Z: body(&tracker[1].attitude[3])
    }
  }
}
