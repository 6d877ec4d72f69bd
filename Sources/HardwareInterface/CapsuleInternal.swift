public import FixedStorage
public import Quantities

/// The wires inside the return capsule, between its hardware and its own sequencer.
public enum CapsuleInternal {
  /// Pyrotechnic lines, one bit each.
  public struct PyroMask: BitwiseCopyable, Equatable, Sendable {
    public var bits: UInt8
    public init(bits: UInt8 = 0) { self.bits = bits }
    public static var drogue: PyroMask { PyroMask(bits: 1) }
    public static var main: PyroMask { PyroMask(bits: 2) }
    /// Second igniter of the main parachute.
    public static var mainBackup: PyroMask { PyroMask(bits: 4) }
    public static var heatShield: PyroMask { PyroMask(bits: 8) }
    public func contains(_ other: PyroMask) -> Bool { bits & other.bits != 0 }
  }

  public struct Command: BitwiseCopyable, Sendable {
    /// Presets the timer to these seconds from entry whenever the frame of the word is new.
    public var timerPreset = Reading.none
    /// Powers accelerometer, barometer and g-switch lines.
    public var sensorsOn = false
    /// Closes the arming relay of the pyrotechnic bus; firing needs it closed one step before.
    public var pyroArm = false
    /// Lines fired while their bit stands.
    public var fire = PyroMask()
    /// Beacon transmitter: 0 none, 1 or 2.
    public var beacon: UInt8 = 0
    /// Seconds between beacon pulses.
    public var beaconPeriodSeconds = 1.0
    /// Messages to the main craft.
    public var messages = FixedQueue<4, UmbilicalMessage>(filler: UmbilicalMessage(.status))
    public init() {}
  }

  public struct Response: BitwiseCopyable, Sendable {
    /// 1 = the sequencer has power.
    public var power = Reading.none
    /// Break-wires across the separation plane, 1 = intact.
    public var breakWire1 = Reading.none, breakWire2 = Reading.none, breakWire3 = Reading.none
    /// Inertial switches, 1 = closed, above 3 g.
    public var gSwitch1 = Reading.none, gSwitch2 = Reading.none
    /// Largest specific force since the word before, m/s^2.
    public var acceleration = Reading.none
    /// Static pressure at the back cover, Pa.
    public var pressure = Reading.none
    /// Seconds from the predicted entry, negative before it; NaN while never preset.
    public var timer = Reading.none
    /// Power that the beacon's antenna accepts, W.
    public var beaconForward = Reading.none
    /// Messages from the main craft.
    public var messages = FixedQueue<4, UmbilicalMessage>(filler: UmbilicalMessage(.status))
    public init() {}
  }
}

extension CapsuleInternal.Command: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("timerPreset", &timerPreset)
    visitor.field("sensorsOn", &sensorsOn)
    visitor.field("pyroArm", &pyroArm)
    visitor.field("fire", &fire.bits)
    visitor.field("beacon", &beacon)
    visitor.field("beaconPeriodSeconds", &beaconPeriodSeconds)
    visitor.field("messages", &messages)
  }
}

extension CapsuleInternal.Response: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("power", &power)
    visitor.field("breakWire1", &breakWire1)
    visitor.field("breakWire2", &breakWire2)
    visitor.field("breakWire3", &breakWire3)
    visitor.field("gSwitch1", &gSwitch1)
    visitor.field("gSwitch2", &gSwitch2)
    visitor.field("acceleration", &acceleration)
    visitor.field("pressure", &pressure)
    visitor.field("timer", &timer)
    visitor.field("beaconForward", &beaconForward)
    visitor.field("messages", &messages)
  }
}
