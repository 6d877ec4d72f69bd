public import Quantities

/// What became of the last telecommands from the ground: travels behind the events in APID 24.
///
/// Each report covers 31 numbers, so that one that is lost with its frame comes again with the next.
public struct VerificationReport: BitwiseCopyable, Equatable, Sendable {
  public static var span: UInt32 { 31 }
  /// Highest number of a telecommand that has been judged; 0 before the first.
  public var newest: UInt32 = 0
  /// Bit k stands for number `newest` - k.
  public var accepted: UInt32 = 0
  public var refused: UInt32 = 0

  public init() {}

  /// Notes a judgement. Numbers that have fallen out of the window are not taken up again.
  public mutating func note(_ number: UInt32, accepted isAccepted: Bool) {
    if number > newest {
      let step = number - newest
      accepted = accepted << step & Self.mask
      refused = refused << step & Self.mask
      newest = number
    }
    let bit = 1 << (newest - number) & Self.mask
    if isAccepted { accepted |= bit } else { refused |= bit }
  }

  /// Nil for a number of which it says nothing.
  public func isAccepted(_ number: UInt32) -> Bool? {
    guard number > 0, number <= newest else { return nil }
    let bit: UInt32 = 1 << (newest - number)
    if accepted & bit != 0 { return true }
    return refused & bit != 0 ? false : nil
  }

  /// As a field of the packet. All bits set would mean invalid: one of 32 stays free.
  subscript(word: VerificationField) -> UInt32 {
    get {
      switch word {
      case .newest: newest
      case .accepted: accepted
      case .refused: refused
      }
    }
    set {
      switch word {
      case .newest: newest = newValue
      case .accepted: accepted = newValue & Self.mask
      case .refused: refused = newValue & Self.mask
      }
    }
  }

  private static var mask: UInt32 { 1 << span - 1 }
}

extension VerificationReport: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("newest", &newest)
    visitor.field("accepted", &accepted)
    visitor.field("refused", &refused)
  }
}
