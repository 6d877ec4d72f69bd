package import Quantities

/// The X-band transponder: receiver always listening, transmitter keyed by command.
package enum Radio {
  package struct Command: BitwiseCopyable, Sendable {
    /// Key the carrier; needs the transmitter's power.
    package var transmit = false
    package init() {}
  }

  package struct Response: BitwiseCopyable, Sendable {
    /// 1 while the receiver holds the ground's carrier.
    package var commandLock = Reading.none
    /// 1 while the carrier is really on the air.
    package var transmitting = Reading.none
    /// Output power of the amplifier, W.
    package var outputWatts = Reading.none
    package init() {}
  }

  package struct DataSheet: BitwiseCopyable, Sendable {
    /// Amplifier output, W (ASSUMED, as the link budget SYS-06).
    package var outputWatts = 100.0
    /// Time from carrier to lock, s (ASSUMED).
    package var lockSeconds = 2.0
    package init() {}
  }
}

extension Radio.Command: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("transmit", &transmit) }
}

extension Radio.Response: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("commandLock", &commandLock)
    visitor.field("transmitting", &transmitting)
    visitor.field("outputWatts", &outputWatts)
  }
}

extension Radio.DataSheet: DataSheetDescribing {
  package mutating func describe<V: DataSheetVisitor>(_ visitor: inout V) {
    visitor.number("output_power", "W", 0.1...1000, &outputWatts)
    visitor.number("lock_time", "s", 0...600, &lockSeconds)
  }
}
