package import FlightServices
package import GroundInterface
package import HardwareInterface
package import Quantities

/// Keys the transmitter, in passes by itself, and watches the receiver's lock.
package struct RadioManager: BitwiseCopyable, Sendable {
  private var isKeyed = false
  private var wasLocked = false
  /// The regime expects somebody to listen.
  package var isInPass = false
  package init() {}

  package mutating func step(
    _ response: inout Radio.Response, _ command: inout Radio.Command, _ services: inout FlightServices
  ) {
    command.transmit = isKeyed || isInPass
    services.switches[.transmitter] = command.transmit
    let isLocked = response.commandLock.isOn
    if isLocked != wasLocked { services.events.raise(isLocked ? .commandLockAcquired : .commandLockLost) }
    wasLocked = isLocked
    services.telemetry.publish(.radioCommandLock, isLocked)
    services.telemetry.publish(.radioTransmitting, response.transmitting.isOn)
    services.telemetry.publish(.radioOutputPower, response.outputWatts.value)
  }

  /// TRANSMITTER_ON.
  package mutating func accept(_ command: inout Telecommand, _ services: inout FlightServices) -> Bool {
    guard command.code == .transmitterOn else { return false }
    isKeyed = command.arguments[0] != 0
    return true
  }
}

extension RadioManager: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("isKeyed", &isKeyed)
    visitor.field("wasLocked", &wasLocked)
    visitor.field("isInPass", &isInPass)
  }
}
