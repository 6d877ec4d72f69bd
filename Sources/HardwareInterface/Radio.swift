public import Quantities

/// Two X-band transponders and three kinds of antenna. Both receivers always listen; one transmitter at a time is keyed.
///
/// The transponder in use hangs at the chosen antenna. The receiver of the other one stays at the low-gain antennas,
/// which look everywhere: a telecommand comes in even when the chosen antenna points nowhere.
public enum Radio {
  public enum Transponder: UInt8, BitwiseCopyable, Sendable { case a, b }
  public enum Antenna: UInt8, BitwiseCopyable, Sendable { case highGain, mediumGain, lowGain }

  public struct Command: BitwiseCopyable, Sendable {
    /// Key the carrier of the transponder in use; needs its transmitter's power.
    public var transmit = false
    public var transponder = Transponder.a
    public var antenna = Antenna.highGain
    /// Where the high-gain antenna shall look, unit vector in body axes; zero: stay.
    public var direction = InlineArray<3, Double>(repeating: 0)
    public init() {}
  }

  /// What one transponder measures of itself.
  public struct TransponderResponse: BitwiseCopyable, Sendable {
    /// 1 while the receiver holds the ground's carrier.
    public var commandLock = Reading.none
    /// Received carrier by the automatic gain control, dBm.
    public var level = Reading.none
    /// 1 while the carrier is really on the air.
    public var transmitting = Reading.none
    /// Output power of the amplifier, W, and its temperature, K.
    public var outputWatts = Reading.none
    public var amplifierKelvin = Reading.none
    public init() {}
  }

  public struct Response: BitwiseCopyable, Sendable {
    public var transponders = InlineArray<2, TransponderResponse>(repeating: TransponderResponse())
    /// How far the high-gain antenna stands from where it shall look, rad.
    public var gimbalLag = Reading.none
    public init() {}
  }
}

extension Radio.Command: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("transmit", &transmit)
    visitor.field("transponder", &transponder)
    visitor.field("antenna", &antenna)
    visitor.field("direction", &direction)
  }
}

extension Radio.TransponderResponse: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("commandLock", &commandLock)
    visitor.field("level", &level)
    visitor.field("transmitting", &transmitting)
    visitor.field("outputWatts", &outputWatts)
    visitor.field("amplifierKelvin", &amplifierKelvin)
  }
}

extension Radio.Response: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("transponders", &transponders)
    visitor.field("gimbalLag", &gimbalLag)
  }
}
