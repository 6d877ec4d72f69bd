public import Quantities

/// The side of the house a slot row belongs to. Plant rows run first in every frame.
@frozen public enum SlotWing: UInt8, BitwiseCopyable, Sendable {
  /// An emulated device: charged no emulated time, it is nature.
  case plant
  /// A task of the emulated computer: has a cost and a budget.
  case flight
}

/// A set of rows: bit *n* is row *n*.
public typealias RowMask = UInt128

extension RowMask {
  /// The set that has only row `row`, which is below 128.
  @inlinable public static func row(_ row: Int) -> RowMask { 1 &<< RowMask(truncatingIfNeeded: row) }
}

/// One line of the slot table: what runs, how often, when in the second, in which modes.
@frozen public struct SlotRow: BitwiseCopyable, Equatable, Sendable {
  /// Number of the activity, below 64; its meaning belongs to the wing that dispatches it.
  public var task: UInt8
  public var wing: SlotWing
  /// Bit *n* set: the row is enabled in mode *n*.
  public var modes: UInt8
  /// Place among rows of its wing (and, for flight rows, of its period) that are due together.
  public var order: UInt16
  /// Frames between activations: a divisor of 128, or a multiple of 128.
  public var period: Int64
  /// Frames after a multiple of `period`; less than `period`.
  public var offset: Int64
  /// Longest allowed time from release to end, emulated nanoseconds; zero in plant rows.
  public var budget: Int64
  /// Emulated time of one undisturbed activation, nanoseconds; zero in plant rows.
  public var cost: Int64

  @inlinable public init(
    task: UInt8, wing: SlotWing, modes: UInt8, order: UInt16, period: Int64, offset: Int64 = 0, budget: Int64 = 0,
    cost: Int64 = 0
  ) {
    self.task = task
    self.wing = wing
    self.modes = modes
    self.order = order
    self.period = period
    self.offset = offset
    self.budget = budget
    self.cost = cost
  }

  /// One minor frame in emulated nanoseconds; 1/128 s is a whole number of them.
  @inlinable public static var frameNanoseconds: Int64 { 7_812_500 }
  /// A row that is enabled in no mode; fills unused places.
  @inlinable public static var unused: SlotRow { SlotRow(task: 0, wing: .plant, modes: 0, order: 0, period: 128) }

  @inlinable public var periodNanoseconds: Int64 { period &* Self.frameNanoseconds }

  /// Plant rows by `order`, then flight rows, the faster first, by `order` among equals.
  @inlinable public func runs(before other: SlotRow) -> Bool {
    if wing != other.wing { return wing == .plant }
    if wing == .flight, period != other.period { return period < other.period }
    return order < other.order
  }

  /// First frame at or after `first` in which the row is due. Counted from frame zero and not
  /// from a mode change, so changing modes back and forth never shifts an activation.
  @inlinable public func firstDue(from first: Frame) -> Frame {
    let past = (first.count &- offset) % period
    return past == 0 ? first : first + (past < 0 ? -past : period &- past)
  }
}
