public import Quantities

/// The wires of the sampler: head, brush, flap, force sensors, and the container it becomes.
public enum Sampler {
  public enum Drive: UInt8, BitwiseCopyable, Sendable { case hold, out, back }
  /// What the transfer mechanism shall do with the head in the capsule's seat.
  public enum Transfer: UInt8, BitwiseCopyable, Sendable { case hold, insert, backOff, latch, pull }

  public struct Command: BitwiseCopyable, Sendable {
    /// `operating` lets the drives run; `safe` stops them, closes the flap and blocks the cutter.
    public var mode = DeviceMode.standby
    /// Head: `out` extends, `back` retracts.
    public var head = Drive.hold
    /// Flap: `out` opens, `back` closes.
    public var flap = Drive.hold
    /// Brush speed, rad/s; negative turns backwards, 0 off. Its driver limits it to the motor's range.
    public var brushSpeed = 0.0
    public var transfer = Transfer.hold
    /// Running numbers of the cutter's two charges: each new number fires once.
    public var cutterFiring: UInt32 = 0
    public var backupCutterFiring: UInt32 = 0
    public init() {}
  }

  public struct Response: BitwiseCopyable, Sendable {
    /// `DeviceMode`; a motor that is too hot makes safe by itself, until standby is ordered.
    public var mode = Reading.none
    /// Head extension, m, and its limit switches.
    public var headExtension = Reading.none
    public var headExtended = Reading.none
    public var headRetracted = Reading.none
    public var brushSpeed = Reading.none  // rad/s
    public var brushAmperes = Reading.none
    public var motorKelvin = Reading.none
    /// Opening of the flap, m, and its closed switch.
    public var flapGap = Reading.none
    public var flapClosed = Reading.none
    /// Three force sensors in the head, N along its axis.
    public var force1 = Reading.none
    public var force2 = Reading.none
    public var force3 = Reading.none
    /// Gauge of the sample chamber, kg.
    public var sampleMass = Reading.none
    /// Stroke into the capsule's seat, m; axial force there, N.
    public var stroke = Reading.none
    public var strokeForce = Reading.none
    public var latch1 = Reading.none
    public var latch2 = Reading.none
    /// 1 while head and wrist are one.
    public var wrist = Reading.none
    public init() {}
  }

  public enum Format {
    public static var meters: WordFormat { WordFormat(count: 1e-4, low: -0.01, high: 1) }
    public static var speed: WordFormat { WordFormat(count: 0.1, low: -400, high: 400) }
    public static var amperes: WordFormat { WordFormat(count: 0.01, low: 0, high: 10) }
    public static var kelvin: WordFormat { WordFormat(count: 0.1, low: 150, high: 450) }
    /// Resolution of the wrist's force measurement: physics.md, 0.1 N.
    public static var newtons: WordFormat { WordFormat(count: 0.1, low: -200, high: 200) }
    public static var kilograms: WordFormat { WordFormat(count: 1e-3, low: 0, high: 2) }
  }
}

extension Sampler.Command: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("mode", &mode)
    visitor.field("head", &head)
    visitor.field("flap", &flap)
    visitor.field("brushSpeed", &brushSpeed)
    visitor.field("transfer", &transfer)
    visitor.field("cutterFiring", &cutterFiring)
    visitor.field("backupCutterFiring", &backupCutterFiring)
  }
}

extension Sampler.Response: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("mode", &mode)
    visitor.field("headExtension", &headExtension)
    visitor.field("headExtended", &headExtended)
    visitor.field("headRetracted", &headRetracted)
    visitor.field("brushSpeed", &brushSpeed)
    visitor.field("brushAmperes", &brushAmperes)
    visitor.field("motorKelvin", &motorKelvin)
    visitor.field("flapGap", &flapGap)
    visitor.field("flapClosed", &flapClosed)
    visitor.field("force1", &force1)
    visitor.field("force2", &force2)
    visitor.field("force3", &force3)
    visitor.field("sampleMass", &sampleMass)
    visitor.field("stroke", &stroke)
    visitor.field("strokeForce", &strokeForce)
    visitor.field("latch1", &latch1)
    visitor.field("latch2", &latch2)
    visitor.field("wrist", &wrist)
  }
}
