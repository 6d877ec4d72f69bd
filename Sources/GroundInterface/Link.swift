package import FixedStorage
package import Quantities

/// Telecommands that reach the spacecraft's receiver in this tick.
package struct Uplink: BitwiseCopyable, Sendable {
  package var arrived = FixedQueue<8, Telecommand>(filler: Telecommand(.requestPhase))
  package init() {}
}

/// What leaves the spacecraft's transmitter in this tick.
package struct Downlink: BitwiseCopyable, Sendable {
  /// Off the air nothing leaves.
  package var isTransmitting = false
  /// The last frame that left, as the link has left it, and how often it leaves in this tick.
  package var frame = TransferFrame()
  package var frames: UInt32 = 0
  /// Ticks that they take longer than the light does.
  package var delay: Int64 = 0
  package init() {}
}

extension Uplink: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("arrived", &arrived) }
}

extension Downlink: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("isTransmitting", &isTransmitting)
    visitor.field("frame", &frame)
    visitor.field("frames", &frames)
    visitor.field("delay", &delay)
  }
}
