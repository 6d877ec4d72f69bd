public import FixedStorage
public import Quantities

/// The rows of a slot table in run order: what a file said, never changed in flight.
@frozen public struct SlotSheet: BitwiseCopyable, Sendable {
  public let count: Int
  public let rows: InlineArray<128, SlotRow>
  /// The rows of the emulated computer.
  public let flightRows: RowMask

  /// Sorts by run order; rows that compare equal keep the order they were written in.
  @inlinable public init(_ written: inout FixedList<128, SlotRow>) {
    var sorted = InlineArray<128, SlotRow>(repeating: .unused)
    var flight: RowMask = 0
    for i in 0..<written.count {
      let row = written[i]
      var place = i
      while place > 0, row.runs(before: sorted[place - 1]) {
        sorted[place] = sorted[place - 1]
        place -= 1
      }
      sorted[place] = row
    }
    for i in 0..<written.count where sorted[i].wing == .flight { flight |= .row(i) }
    count = written.count
    rows = sorted
    flightRows = flight
  }
}

/// The fixed-rate executive: says in which frames something is due, and what, in run order.
///
/// Bit *n* of every mask is row *n* of `sheet`, so a mask read from its lowest bit upwards is the
/// run order. Rows of up to a second live in a table of 128 masks that is compiled when the mode
/// changes; slower rows of one period and offset share their next due frame, looked at only when one of
/// them is due. Frames in which nothing is due are jumped over, so an idle year costs nothing.
///
/// The loop of a run:
/// ```
/// now = table.nextDue(after: now)
/// var due = table.due(at: now)
/// while due != 0 { switch table.take(&due) { … } }
/// ```
@frozen public struct SlotTable: BitwiseCopyable, Sendable {
  public let sheet: SlotSheet
  /// Mode that enables flight rows, 0 … 7.
  @usableFromInline var flightMode: UInt8
  /// Mode that enables plant rows, 0 … 7.
  @usableFromInline var plantMode: UInt8
  /// Rows of up to 128 frames that are due in frame `f & 127`.
  @usableFromInline var minor: InlineArray<128, RowMask>
  /// Frames from frame `f & 127` to the next in which `minor` has something; zero: never.
  @usableFromInline var jump: InlineArray<128, UInt8>
  /// Enabled rows slower than 128 frames, those that fall due together in one place; the first `slowCount` count.
  @usableFromInline var slow: InlineArray<128, RowMask>
  @usableFromInline var slowCount: Int
  /// Next due frame of the rows in each place, and their period.
  @usableFromInline var slowDue: InlineArray<128, Int64>
  @usableFromInline var slowPeriod: InlineArray<128, Int64>
  /// Earliest of `slowDue`.
  @usableFromInline var slowNext: Frame
  /// How often each row has run.
  public var activations: InlineArray<128, UInt64>

  @inlinable public init(
    _ written: inout FixedList<128, SlotRow>, flight: UInt8, plant: UInt8, from first: Frame
  ) {
    sheet = SlotSheet(&written)
    flightMode = flight
    plantMode = plant
    minor = InlineArray(repeating: 0)
    jump = InlineArray(repeating: 0)
    slow = InlineArray(repeating: 0)
    slowCount = 0
    slowDue = InlineArray(repeating: 0)
    slowPeriod = InlineArray(repeating: 1)
    slowNext = .distant
    activations = InlineArray(repeating: 0)
    compile(from: first)
  }

  /// The first frame after `frame` in which a row is due; `.distant` when none ever is.
  @inlinable public mutating func nextDue(after frame: Frame) -> Frame {
    let hop = Int64(jump[Int(truncatingIfNeeded: frame.count) & 127])
    let fast = hop == 0 ? Frame.distant : frame + hop
    return fast < slowNext ? fast : slowNext
  }

  /// The rows due in `frame`. Frames are asked in rising order, none with something due left out.
  @inlinable public mutating func due(at frame: Frame) -> RowMask {
    let fast = minor[Int(truncatingIfNeeded: frame.count) & 127]
    return frame < slowNext ? fast : fast | dueSlowly(at: frame)
  }

  /// Takes the next row out of a mask of due rows, counts it, and returns its task.
  @inlinable public mutating func take(_ due: inout RowMask) -> UInt8 { takeRow(&due).task }

  /// As `take`, with the row's period in frames. Rows are read through a span: in a loop they would be copied.
  @inlinable public mutating func takeRow(_ due: inout RowMask) -> (task: UInt8, period: Int64) {
    let row = due.trailingZeroBitCount & 127
    due &= due &- 1
    activations[row] &+= 1
    let rows = sheet.rows.span
    return (rows[row].task, rows[row].period)
  }

  @usableFromInline mutating func dueSlowly(at frame: Frame) -> RowMask {
    precondition(frame == slowNext, "a frame with something due was left out")
    var due: RowMask = 0
    var next = Int64.max
    for place in 0..<slowCount {
      if slowDue[place] == frame.count {
        due |= slow[place]
        slowDue[place] &+= slowPeriod[place]
      }
      next = min(next, slowDue[place])
    }
    slowNext = Frame(next)
    return due
  }
}

extension SlotTable: Visitable {
  @inlinable public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("flightMode", &flightMode)
    visitor.field("plantMode", &plantMode)
    visitor.field("minor", &minor)
    visitor.field("jump", &jump)
    visitor.field("slow", &slow)
    visitor.field("slowCount", &slowCount)
    visitor.field("slowDue", &slowDue)
    visitor.field("slowPeriod", &slowPeriod)
    visitor.field("slowNext", &slowNext)
    visitor.field("activations", &activations)
  }
}
