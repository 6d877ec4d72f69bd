package import Quantities

/// What became of the last telecommands from the ground: travels behind the events in APID 24.
///
/// Each report covers 31 numbers, so that one that is lost with its frame comes again with the next.
package struct VerificationReport: BitwiseCopyable, Equatable, Sendable {
  package static var span: UInt32 { 31 }
  /// Highest number of a telecommand that has been judged; 0 before the first.
  package var newest: UInt32 = 0
  /// Bit k stands for number `newest` - k.
  package var accepted: UInt32 = 0
  package var refused: UInt32 = 0

  package init() {}

  /// Notes a judgement. Numbers that have fallen out of the window are not taken up again.
  package mutating func note(_ number: UInt32, accepted isAccepted: Bool) {
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
  package func isAccepted(_ number: UInt32) -> Bool? {
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
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("newest", &newest)
    visitor.field("accepted", &accepted)
    visitor.field("refused", &refused)
  }
}
