public import FixedStorage
public import Quantities

/// Telecommands that reach the spacecraft's receiver in this tick.
public struct Uplink: BitwiseCopyable, Sendable {
  public var arrived = FixedQueue<8, Telecommand>(filler: Telecommand(.requestPhase))
  public init() {}
}

/// What leaves the spacecraft's transmitter in this tick.
public struct Downlink: BitwiseCopyable, Sendable {
  /// Off the air nothing leaves.
  public var isTransmitting = false
  /// The frame that was made last, as the link has left it, and how often it leaves in this tick.
  public var frame = TransferFrame()
  public var frames: UInt32 = 0
  /// Ticks that they take longer than the light does.
  public var delay: Int64 = 0
  public init() {}
}

extension Uplink: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("arrived", &arrived) }
}

extension Downlink: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("isTransmitting", &isTransmitting)
    visitor.field("frame", &frame)
    visitor.field("frames", &frames)
    visitor.field("delay", &delay)
  }
}
