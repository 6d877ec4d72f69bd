import GroundInterface
package import Quantities

/// What leaves the transmitter each second: time, counter, situation and a quarter of all parameters.
///
/// 112 words, as long as the real spacecraft's frame of 892 bytes; four frames carry every parameter.
package struct TelemetryFrame: BitwiseCopyable, Sendable {
  package var words = InlineArray<112, UInt64>(repeating: 0)
  /// Virtual channel frame counter, 24 bits.
  package private(set) var counter: UInt32 = 0

  package init() {}

  /// Builds the next frame from what the parameters are now.
  package mutating func build(_ services: inout FlightServices) {
    counter = (counter &+ 1) & 0xFF_FFFF
    words[0] = 0x3B41 << 48 | UInt64(counter) << 24
    words[1] = UInt64(bitPattern: services.time.units)
    words[2] = UInt64(services.phase.rawValue) << 16 | UInt64(services.modes.current.rawValue)
    let first = Int(counter & 3) * 96
    for i in 0..<96 { words[16 + i] = services.telemetry.values[first + i].bitPattern }
  }

  /// Time advances while nothing is produced: the counter goes on by the seconds passed.
  package mutating func skip(seconds: Int64) {
    counter = (counter &+ UInt32(truncatingIfNeeded: seconds)) & 0xFF_FFFF
  }
}

extension TelemetryFrame: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("words", &words)
    visitor.field("counter", &counter)
  }
}
