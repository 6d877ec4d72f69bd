package import FixedStorage
package import Quantities

/// The wires inside the return capsule, between its hardware and its own sequencer.
package enum CapsuleInternal {
  /// Pyrotechnic lines, one bit each.
  package struct PyroMask: BitwiseCopyable, Equatable, Sendable {
    package var bits: UInt8
    package init(bits: UInt8 = 0) { self.bits = bits }
    package static var drogue: PyroMask { PyroMask(bits: 1) }
    package static var main: PyroMask { PyroMask(bits: 2) }
    /// Second igniter of the main parachute.
    package static var mainBackup: PyroMask { PyroMask(bits: 4) }
    package static var heatShield: PyroMask { PyroMask(bits: 8) }
    package func contains(_ other: PyroMask) -> Bool { bits & other.bits != 0 }
  }

  package struct Command: BitwiseCopyable, Sendable {
    /// Presets the timer to these seconds from entry whenever the frame of the word is new.
    package var timerPreset = Reading.none
    /// Powers accelerometer, barometer and g-switch lines.
    package var sensorsOn = false
    /// Closes the arming relay of the pyrotechnic bus; firing needs it closed one step before.
    package var pyroArm = false
    /// Lines fired while their bit stands.
    package var fire = PyroMask()
    /// Beacon transmitter: 0 none, 1 or 2.
    package var beacon: UInt8 = 0
    /// Seconds between beacon pulses.
    package var beaconPeriodSeconds = 1.0
    /// Messages to the main craft.
    package var messages = FixedQueue<4, UmbilicalMessage>(filler: UmbilicalMessage(.status))
    package init() {}
  }

  package struct Response: BitwiseCopyable, Sendable {
    /// 1 = the sequencer has power.
    package var power = Reading.none
    /// Break-wires across the separation plane, 1 = intact.
    package var breakWire1 = Reading.none, breakWire2 = Reading.none, breakWire3 = Reading.none
    /// Inertial switches, 1 = closed, above 3 g.
    package var gSwitch1 = Reading.none, gSwitch2 = Reading.none
    /// Largest specific force since the word before, m/s^2.
    package var acceleration = Reading.none
    /// Static pressure at the back cover, Pa.
    package var pressure = Reading.none
    /// Seconds from the predicted entry, negative before it; NaN while never preset.
    package var timer = Reading.none
    /// Power that the beacon's antenna accepts, W.
    package var beaconForward = Reading.none
    /// Messages from the main craft.
    package var messages = FixedQueue<4, UmbilicalMessage>(filler: UmbilicalMessage(.status))
    package init() {}
  }
}

extension CapsuleInternal.Command: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
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
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
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
