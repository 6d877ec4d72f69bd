package import FixedStorage
package import GroundInterface
package import Quantities

/// Telecommand acceptance: screens what arrives, counts it, and answers.
///
/// A command is refused when the phase does not allow it, when its number was seen just
/// before, or when its manager says no. Time-tagged commands wait here for their time.
package struct CommandService: BitwiseCopyable, Sendable {
  /// One waiting command.
  package struct Waiting: BitwiseCopyable, Sendable {
    package var time = OnBoardTime(units: 0)
    package var sequence: UInt32 = 0
    package var command = StoredCommand(.requestPhase)
  }

  package private(set) var accepted: UInt32 = 0
  package private(set) var refused: UInt32 = 0
  package private(set) var lastSequence: UInt32 = 0
  package var answers: FixedQueue<32, TelecommandAnswer>
  package var waiting: FixedList<64, Waiting>

  package init() {
    answers = FixedQueue(filler: TelecommandAnswer(sequence: 0, accepted: false))
    waiting = FixedList(filler: Waiting())
  }

  /// Whether a command from the ground may go on to its manager; a repeated number may not.
  package mutating func isNew(_ command: inout Telecommand) -> Bool {
    guard command.sequence != 0 else { return true }
    guard command.sequence != lastSequence else { return false }
    lastSequence = command.sequence
    return true
  }

  /// Keeps a command until its time; false when there is no room.
  package mutating func hold(_ command: inout Telecommand) -> Bool {
    waiting.append(
      Waiting(time: command.executeAt, sequence: command.sequence, command: StoredCommand(&command)))
  }

  /// The earliest held command that is due, or nil.
  package mutating func takeDue(at now: OnBoardTime) -> StoredCommand? {
    var best = -1
    for i in 0..<waiting.count where waiting[i].time <= now {
      if best < 0 || waiting[i].time < waiting[best].time { best = i }
    }
    guard best >= 0 else { return nil }
    let command = waiting[best].command
    waiting.remove(at: best)
    return command
  }

  /// Whether a held command is due by `time`.
  package mutating func isAnyDue(by time: OnBoardTime) -> Bool {
    for i in 0..<waiting.count where waiting[i].time <= time { return true }
    return false
  }

  /// Counts the outcome and, for a command from the ground, answers it.
  package mutating func conclude(sequence: UInt32, accepted isAccepted: Bool) {
    if isAccepted { accepted &+= 1 } else { refused &+= 1 }
    guard sequence != 0 else { return }
    answers.append(TelecommandAnswer(sequence: sequence, accepted: isAccepted))
  }
}

extension CommandService.Waiting: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("time", &time)
    visitor.field("sequence", &sequence)
    visitor.field("command", &command)
  }
}

extension CommandService: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("accepted", &accepted)
    visitor.field("refused", &refused)
    visitor.field("lastSequence", &lastSequence)
    visitor.field("answers", &answers)
    visitor.field("waiting", &waiting)
  }
}
