package import FlightServices
package import GroundInterface
package import HardwareInterface
package import Quantities

/// Tells the time, compares the clock with the count of minor frames, beats the watchdog's heart.
///
/// The frame counter drives the slot table and is the independent witness (fact sheet CPU-09).
package struct ClockManager: BitwiseCopyable, Sendable {
  private var beats: UInt32 = 0
  private var isUsed = true
  /// Clock less frames, s.
  private var offset = 0.0
  package init() {}

  /// The time to work with: the clock's, or that of the frame counter when the clock is silent or left out.
  package mutating func time(_ response: inout Clock.Response, at frame: Frame) -> OnBoardTime {
    guard isUsed, response.reading.isValid else { return OnBoardTime(frame) }
    return OnBoardTime(units: Int64(response.reading.value))
  }

  package mutating func step(
    _ response: inout Clock.Response, _ command: inout Clock.Command, _ services: inout FlightServices
  ) {
    beats &+= 1
    command.heartbeat = beats
    guard response.reading.isValid else { return }
    offset = OnBoardTime(units: Int64(response.reading.value)) - OnBoardTime(response.reading.frame)
    services.telemetry.publish(.clockOffset, offset)
  }

  /// USE_CLOCK.
  package mutating func accept(_ command: inout Telecommand, _ services: inout FlightServices) -> Bool {
    guard command.code == .useClock else { return false }
    let isWanted = command.arguments[0] != 0
    if isWanted != isUsed { services.events.raise(isWanted ? .clockInUse : .clockNotUsed, offset) }
    isUsed = isWanted
    return true
  }
}

extension ClockManager: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("beats", &beats)
    visitor.field("isUsed", &isUsed)
    visitor.field("offset", &offset)
  }
}
