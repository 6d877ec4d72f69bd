package import FlightServices
package import HardwareInterface
package import Quantities

/// Beats the watchdog's heart once an activation.
package struct ClockManager: BitwiseCopyable, Sendable {
  private var beats: UInt32 = 0
  package init() {}

  package mutating func step(
    _ response: inout Clock.Response, _ command: inout Clock.Command, _ services: inout FlightServices
  ) {
    beats &+= 1
    command.heartbeat = beats
  }
}

extension ClockManager: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("beats", &beats) }
}
