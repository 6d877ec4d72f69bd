package import FixedStorage
package import GroundInterface
package import Quantities

/// Raises events on board and numbers them.
///
/// Each event goes three ways: to the recorder (`fresh`), to the on-board responses (`unanswered`) and into the event
/// packets (`reports`). Both queues count what they had to refuse.
package struct EventService: BitwiseCopyable, Sendable {
  /// Raised and not yet taken by the recorder.
  package var fresh: FixedQueue<64, EventRecord>
  /// Raised and not yet seen by event-action.
  package var unanswered: FixedQueue<64, EventRecord>
  /// The last few, for the downlink.
  package var reports = EventReports()
  /// Running number of the last event; also the count of all events.
  package private(set) var number: UInt32 = 0
  /// When the last event of warning severity or worse was raised.
  package private(set) var lastWarning = OnBoardTime(units: .min / 2)
  package var time = OnBoardTime(units: 0)
  package var frame = Frame.never

  package init() {
    fresh = FixedQueue(filler: .none)
    unanswered = FixedQueue(filler: .none)
  }

  /// Raises `event` with up to two values; their meaning stands in the catalogue.
  package mutating func raise(_ event: Event, _ value1: Double = 0, _ value2: Double = 0) {
    number &+= 1
    let record = EventRecord(
      event: event, severity: event.severity, number: number, time: time, frame: frame, value1, value2)
    fresh.append(record)
    unanswered.append(record)
    reports.note(record)
    if event.severity >= .warning { lastWarning = time }
  }
}

extension EventService: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("fresh", &fresh)
    visitor.field("unanswered", &unanswered)
    visitor.field("reports", &reports)
    visitor.field("number", &number)
    visitor.field("lastWarning", &lastWarning)
    visitor.field("time", &time)
    visitor.field("frame", &frame)
  }
}
