package import FixedStorage
package import GroundInterface
package import Quantities

/// The events of the capsule's own computer, until the recorder or the beacon takes them.
package struct CapsuleEvents: BitwiseCopyable, Sendable {
  package var fresh: FixedQueue<32, EventRecord>
  package private(set) var number: UInt32 = 0
  package var frame = Frame.never

  package init() {
    fresh = FixedQueue(filler: .none)
  }

  /// The capsule has no clock of day: its time is its frame counter's, set at launch.
  mutating func raise(_ event: Event, _ value1: Double = 0, _ value2: Double = 0) {
    number &+= 1
    fresh.append(
      EventRecord(
        event: event, from: .capsule, severity: event.severity, number: number, time: OnBoardTime(frame),
        frame: frame, value1, value2))
  }
}

extension CapsuleEvents: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("fresh", &fresh)
    visitor.field("number", &number)
    visitor.field("frame", &frame)
  }
}
