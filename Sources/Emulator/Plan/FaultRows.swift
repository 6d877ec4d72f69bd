package import DeviceModel
package import HardwareInterface
import Quantities

/// A point in time as scripts name it.
package struct MomentRow: BitwiseCopyable, Equatable, Sendable {
  package enum Kind: UInt8, BitwiseCopyable, Sendable {
    /// No moment.
    case none
    /// The frame `ticks`.
    case fixed
    /// `ticks` after the start of the run.
    case afterStart
    /// `ticks` after the tick in which `condition` first came true, the next tick at the earliest.
    case afterCondition
  }
  package var kind: Kind
  package var ticks: Int64
  /// Index of a condition, -1 for none.
  package var condition: Int32

  package init(_ kind: Kind = .none, ticks: Int64 = 0, condition: Int32 = -1) {
    self.kind = kind
    self.ticks = ticks
    self.condition = condition
  }
}

/// What starts a fault or an operation: exactly one of moment, condition, hand.
package struct TriggerRow: BitwiseCopyable, Sendable {
  package var moment = MomentRow()
  /// Index of a condition, -1 for none. Neither moment nor condition: by hand only.
  package var condition: Int32 = -1
  /// A condition that already holds when armed does not fire.
  package var edge = false
  package init() {}
}

/// The length of one stretch of an intermittent fault, in ticks.
package struct StretchRow: BitwiseCopyable, Sendable {
  package enum Kind: UInt8, BitwiseCopyable, Sendable { case fixed, uniform, exponential }
  package var kind: Kind
  /// Length, lower bound, or mean.
  package var low: Int64
  package var high: Int64

  package init(_ kind: Kind = .fixed, low: Int64 = 1, high: Int64 = 1) {
    self.kind = kind
    self.low = low
    self.high = high
  }
}

/// How long and how strong a fault is, in ticks; -1 where a length is absent.
package struct ShapeRow: BitwiseCopyable, Sendable {
  package enum Kind: UInt8, BitwiseCopyable, Sendable { case untilCleared, duration, ramp, pulse, intermittent }
  package var kind = Kind.untilCleared
  /// `duration`, `over`, `width`, or `for` of intermittent.
  package var first: Int64 = -1
  /// `hold`, or `every`.
  package var second: Int64 = -1
  /// `down`.
  package var third: Int64 = 0
  /// Number of pulses; -1 without end.
  package var count: Int64 = -1
  package var active = StretchRow()
  package var quiet = StretchRow()
  package init() {}
}

/// How a fault ends.
package enum ClearKind: UInt8, BitwiseCopyable, Sendable { case restore, holdLast, latched }

/// What a fault acts on.
package enum TargetKind: UInt8, BitwiseCopyable, Sendable { case part, signal, link, clock, task, store }

/// The effects on a signal, in the order in which they act.
package enum SignalLayer: UInt8, BitwiseCopyable, Sendable {
  case invert, scale, drift, bias, noise, quantise, stuck, delay, drop
}
/// The effects on the messages of a link, in the order in which they act.
package enum LinkEffect: UInt8, BitwiseCopyable, Sendable { case corrupt, duplicate, delay, drop }
package enum ClockEffect: UInt8, BitwiseCopyable, Sendable { case step, drift, noise, stop }
package enum TaskEffect: UInt8, BitwiseCopyable, Sendable { case extraTime, stop }
package enum StoreEffect: UInt8, BitwiseCopyable, Sendable { case full, corrupt }

/// One fault, compiled to numbers. Faults stand in the plan in order of their ids.
package struct FaultRow: BitwiseCopyable, Sendable {
  package var target: TargetKind
  /// Row of the plan's parts or signals, or the number of the link, clock, task or store.
  package var index: Int32
  /// Failure of the part, or raw value of the effect on any other target.
  package var effect: UInt8
  package var hasValue = false
  /// In the unit of the target; seconds and ratios for clocks, seconds for tasks, bits and copies as they are.
  package var value = 0.0
  /// A delay in ticks.
  package var delay: Int64 = 0
  package var probability = 1.0
  package var ramps = false
  package var trigger = TriggerRow()
  /// Bit per phase in which it is armed.
  package var phases: UInt16 = 0x1FFF
  package var shape = ShapeRow()
  package var untilMoment = MomentRow()
  package var untilCondition: Int32 = -1
  package var clear = ClearKind.restore
  /// Activations in a run.
  package var times = Int64.max
  /// Ticks of rest after a clear.
  package var rearm: Int64 = 0
  package var requiresEffect = true
  package var noiseKey: UInt64 = 0
  package var probabilityKey: UInt64 = 0
  package var corruptKey: UInt64 = 0
  package var shapeKey: UInt64 = 0

  package init(_ target: TargetKind, index: Int32, effect: UInt8) {
    self.target = target
    self.index = index
    self.effect = effect
  }

  /// Armed in every phase.
  var isAlwaysArmed: Bool { phases == 0x1FFF }
}

/// A part that some fault of the plan fails.
package struct PartRow: BitwiseCopyable, Sendable {
  package var device: DeviceID
  package var part: UInt8
  /// Raw value of the unit whose power cycle cures it, 255 for none.
  package var cure: UInt8
  package init(_ device: DeviceID, _ part: UInt8, cure: UnitID?) {
    self.device = device
    self.part = part
    self.cure = cure?.rawValue ?? 255
  }
}

/// A word that some fault of the plan forces, and its faults in the order of their layers.
package struct SignalRow: BitwiseCopyable, Sendable {
  package var signal: Signal
  /// Raw value of the unit that must have power for the word to be received, 255 for none.
  package var reader: UInt8
  package var isFlag: Bool
  package var format: WordFormat
  /// Range of the plan's `signalFaults`.
  package var first: Int32 = 0
  package var count: Int32 = 0
  /// Some of its faults delays: its words need a queue.
  package var delays = false

  package init(_ signal: Signal, reader: UnitID?, isFlag: Bool, _ format: WordFormat) {
    self.signal = signal
    self.reader = reader?.rawValue ?? 255
    self.isFlag = isFlag
    self.format = format
  }
}
