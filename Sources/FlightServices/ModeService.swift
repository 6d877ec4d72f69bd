package import GroundInterface
package import Quantities

/// The spacecraft's mode: which may be entered is the phase's business, what follows is a sequence.
package struct ModeService: BitwiseCopyable, Sendable {
  package private(set) var current = SpacecraftMode.nominal
  /// Modes that the present phase allows. SAFE and SURVIVAL are allowed in every phase.
  package var allowed = ModeMask(bits: 0b11_1111)
  /// Sequence started on entry, by mode; negative for none.
  package var entrySequences = InlineArray<6, Int16>(repeating: -1)
  /// When the present mode was entered.
  package private(set) var enteredAt = OnBoardTime(units: 0)

  package init() {}

  /// Enters a mode if the phase allows it; refused otherwise, with an event.
  package mutating func request(
    _ mode: SpacecraftMode, at now: OnBoardTime, _ events: inout EventService, _ sequences: inout SequenceService
  ) -> Bool {
    guard mode != current else { return true }
    guard allowed.contains(mode) || mode == .safe || mode == .survival else {
      events.raise(.modeRefused, Double(mode.rawValue), Double(current.rawValue))
      return false
    }
    events.raise(event(entering: mode), Double(mode.rawValue), Double(current.rawValue))
    current = mode
    enteredAt = now
    let sequence = Int(entrySequences[Int(mode.rawValue)])
    if sequence >= 0 { _ = sequences.start(sequence, at: now) }
    return true
  }

  private func event(entering mode: SpacecraftMode) -> Event {
    switch mode {
    case .nominal, .manoeuvre, .science: .modeEntered
    case .retreat: .retreatEntered
    case .safe: .safeEntered
    case .survival: .survivalEntered
    }
  }

  /// Puts the spacecraft into a declared mode without transition (start of a run only).
  package mutating func declare(_ mode: SpacecraftMode, at now: OnBoardTime) {
    current = mode
    enteredAt = now
  }
}

extension ModeService: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("current", &current)
    visitor.field("allowed", &allowed.bits)
    visitor.field("entrySequences", &entrySequences)
    visitor.field("enteredAt", &enteredAt)
  }
}
