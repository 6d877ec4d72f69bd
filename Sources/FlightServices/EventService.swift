package import FixedStorage
package import GroundInterface
package import Quantities

/// Raises events on board: numbers them, keeps those of this activation for whoever reads them.
package struct EventService: BitwiseCopyable, Sendable {
  /// Raised and not yet taken by the recorder and the downlink.
  package var fresh: FixedQueue<64, EventRecord>
  /// Running number of the last event; also the count of all events.
  package private(set) var number: UInt32 = 0
  package var time = OnBoardTime(units: 0)
  package var frame = Frame.never

  package init() {
    fresh = FixedQueue(
      filler: EventRecord(
        event: .phaseEntered, severity: .info, number: 0, time: OnBoardTime(units: 0), frame: .never, 0, 0))
  }

  /// Raises `event` with up to two values; their meaning stands in the catalogue.
  package mutating func raise(_ event: Event, _ value1: Double = 0, _ value2: Double = 0) {
    number &+= 1
    fresh.append(
      EventRecord(
        event: event, severity: event.severity, number: number, time: time, frame: frame, value1, value2))
  }
}
