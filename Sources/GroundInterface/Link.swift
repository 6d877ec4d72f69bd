package import FixedStorage
package import Quantities

/// Telecommands that reach the spacecraft's receiver in this tick.
package struct Uplink: BitwiseCopyable, Sendable {
  package var arrived = FixedQueue<8, Telecommand>(filler: Telecommand(.requestPhase))
  package init() {}
}

/// What leaves the spacecraft's transmitter in this tick, as far as mission control reads it.
package struct Downlink: BitwiseCopyable, Sendable {
  /// Off the air nothing leaves; events then wait on board.
  package var isTransmitting = false
  package var phase = Phase.launch
  package var mode = SpacecraftMode.nominal
  /// Telemetry frames sent in this tick.
  package var frames: UInt32 = 0
  /// Ticks that they take longer than the light does.
  package var delay: Int64 = 0
  package var events = FixedQueue<64, EventRecord>(filler: .none)
  package var answers = FixedQueue<32, TelecommandAnswer>(
    filler: TelecommandAnswer(sequence: 0, code: .requestPhase, accepted: false))
  package init() {}
}

extension Uplink: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("arrived", &arrived) }
}

extension Downlink: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("isTransmitting", &isTransmitting)
    visitor.field("phase", &phase)
    visitor.field("mode", &mode)
    visitor.field("frames", &frames)
    visitor.field("delay", &delay)
    visitor.field("events", &events)
    visitor.field("answers", &answers)
  }
}
