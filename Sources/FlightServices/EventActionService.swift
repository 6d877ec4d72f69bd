package import FixedStorage
package import GroundInterface
package import Quantities

/// One response: after `count` occurrences of an event in these phases, start a sequence.
package struct EventActionRow: BitwiseCopyable, Sendable {
  package var event: Event
  /// Occurrences needed; the counter starts again after each action.
  package var count: UInt16
  /// Phases in which it responds, bit per phase; modes likewise.
  package var phases: UInt16
  package var modes: UInt8
  package var sequence: UInt16
  package var isEnabled = true
  package var seen: UInt16 = 0

  package init(event: Event, count: UInt16, phases: UInt16, modes: UInt8, sequence: UInt16) {
    self.event = event
    self.count = count
    self.phases = phases
    self.modes = modes
    self.sequence = sequence
  }
}

/// Event -> action: turns events into stored sequences, and nothing else.
package struct EventActionService: BitwiseCopyable, Sendable {
  package var rows: FixedList<96, EventActionRow>
  /// Responses started since the beginning of the run.
  package private(set) var responses: UInt32 = 0

  package init() {
    rows = FixedList(filler: EventActionRow(event: .phaseEntered, count: 1, phases: 0, modes: 0, sequence: 0))
  }

  /// Answers every event raised since the last activation.
  package mutating func step(
    phase: Phase, mode: SpacecraftMode, at now: OnBoardTime, _ events: inout EventService,
    _ sequences: inout SequenceService
  ) {
    let phaseBit = UInt16(1) << UInt16(phase.rawValue)
    let modeBit = UInt8(1) << mode.rawValue
    while let record = events.unanswered.popFirst() {
      for i in 0..<rows.count where rows[i].event == record.event {
        guard rows[i].isEnabled, rows[i].phases & phaseBit != 0, rows[i].modes & modeBit != 0 else { continue }
        respond(row: i, at: now, &events, &sequences)
      }
    }
  }

  private mutating func respond(
    row i: Int, at now: OnBoardTime, _ events: inout EventService, _ sequences: inout SequenceService
  ) {
    rows[i].seen += 1
    guard rows[i].seen >= rows[i].count else { return }
    rows[i].seen = 0
    responses &+= 1
    let sequence = rows[i].sequence
    let outcome: Event = sequences.start(Int(sequence), at: now) ? .responseStarted : .responseRefused
    events.raise(outcome, Double(sequence), Double(rows[i].event.rawValue))
  }
}

extension EventActionRow: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("event", &event)
    visitor.field("count", &count)
    visitor.field("phases", &phases)
    visitor.field("modes", &modes)
    visitor.field("sequence", &sequence)
    visitor.field("isEnabled", &isEnabled)
    visitor.field("seen", &seen)
  }
}

extension EventActionService: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("rows", &rows)
    visitor.field("responses", &responses)
  }
}
