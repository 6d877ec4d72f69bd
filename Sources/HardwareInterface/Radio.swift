package import Quantities

/// Two X-band transponders and three kinds of antenna. Both receivers always listen; one transmitter at a time is keyed.
///
/// The transponder in use hangs at the chosen antenna. The receiver of the other one stays at the low-gain antennas,
/// which look everywhere: a telecommand comes in even when the chosen antenna points nowhere.
package enum Radio {
  package enum Transponder: UInt8, BitwiseCopyable, Sendable { case a, b }
  package enum Antenna: UInt8, BitwiseCopyable, Sendable { case highGain, mediumGain, lowGain }

  package struct Command: BitwiseCopyable, Sendable {
    /// Key the carrier of the transponder in use; needs its transmitter's power.
    package var transmit = false
    package var transponder = Transponder.a
    package var antenna = Antenna.highGain
    /// Where the high-gain antenna shall look, unit vector in body axes; zero: stay.
    package var direction = InlineArray<3, Double>(repeating: 0)
    package init() {}
  }

  /// What one transponder measures of itself.
  package struct TransponderResponse: BitwiseCopyable, Sendable {
    /// 1 while the receiver holds the ground's carrier.
    package var commandLock = Reading.none
    /// Received carrier by the automatic gain control, dBm.
    package var level = Reading.none
    /// 1 while the carrier is really on the air.
    package var transmitting = Reading.none
    /// Output power of the amplifier, W, and its temperature, K.
    package var outputWatts = Reading.none
    package var amplifierKelvin = Reading.none
    package init() {}
  }

  package struct Response: BitwiseCopyable, Sendable {
    package var transponders = InlineArray<2, TransponderResponse>(repeating: TransponderResponse())
    /// How far the high-gain antenna stands from where it shall look, rad.
    package var gimbalLag = Reading.none
    package init() {}
  }
}

extension Radio.Command: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("transmit", &transmit)
    visitor.field("transponder", &transponder)
    visitor.field("antenna", &antenna)
    visitor.field("direction", &direction)
  }
}

extension Radio.TransponderResponse: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("commandLock", &commandLock)
    visitor.field("level", &level)
    visitor.field("transmitting", &transmitting)
    visitor.field("outputWatts", &outputWatts)
    visitor.field("amplifierKelvin", &amplifierKelvin)
  }
}

extension Radio.Response: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("transponders", &transponders)
    visitor.field("gimbalLag", &gimbalLag)
  }
}
