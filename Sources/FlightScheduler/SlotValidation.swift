public import FixedStorage

/// What is wrong with one written row.
@frozen public enum SlotProblemKind: UInt8, BitwiseCopyable, Sendable {
  /// Neither a divisor nor a multiple of 128 frames.
  case illegalPeriod
  /// Negative, or not less than the period.
  case offsetOutsidePeriod
  /// Enabled in no mode.
  case noMode
  /// 64 or more.
  case taskOutOfRange
  /// The task already has a row (`other`) in one of these modes.
  case taskTwiceInOneMode
  /// Two rows of one wing (and period, for flight rows) have one place in the run order.
  case duplicateOrder
  /// A flight row without cost or budget.
  case noCost
  /// A plant row with cost or budget.
  case plantRowWithCost
  /// Overruns every time.
  case costOverBudget
  /// Would be late for its own next activation before it overran.
  case budgetOverPeriod
}

/// A finding about `row`, in the order the rows were written; `other` is the row it collides with,
/// or `row` itself.
@frozen public struct SlotProblem: BitwiseCopyable, Equatable, Sendable {
  public var kind: SlotProblemKind
  public var row: UInt8
  public var other: UInt8

  @inlinable public init(_ kind: SlotProblemKind, row: Int, other: Int? = nil) {
    self.kind = kind
    self.row = UInt8(row)
    self.other = UInt8(other ?? row)
  }
}

extension SlotRow {
  @inlinable public static func isLegal(period: Int64) -> Bool {
    period > 0 && (period % 128 == 0 || 128 % period == 0)
  }

  /// Share of the emulated computer that this row takes while it is enabled.
  @inlinable public var utilisation: Double { Double(cost) / Double(periodNanoseconds) }

  @usableFromInline func problem(_ row: Int) -> SlotProblem? {
    if !Self.isLegal(period: period) { return SlotProblem(.illegalPeriod, row: row) }
    if offset < 0 || offset >= period { return SlotProblem(.offsetOutsidePeriod, row: row) }
    if modes == 0 { return SlotProblem(.noMode, row: row) }
    if task >= 64 { return SlotProblem(.taskOutOfRange, row: row) }
    if wing == .plant { return cost == 0 && budget == 0 ? nil : SlotProblem(.plantRowWithCost, row: row) }
    if cost <= 0 || budget <= 0 { return SlotProblem(.noCost, row: row) }
    if cost > budget { return SlotProblem(.costOverBudget, row: row) }
    return budget > periodNanoseconds ? SlotProblem(.budgetOverPeriod, row: row) : nil
  }

  @usableFromInline func collision(with earlier: SlotRow) -> SlotProblemKind? {
    guard wing == earlier.wing, modes & earlier.modes != 0 else { return nil }
    if task == earlier.task { return .taskTwiceInOneMode }
    return !runs(before: earlier) && !earlier.runs(before: self) ? .duplicateOrder : nil
  }
}

extension SlotTable {
  /// Everything wrong with a list of rows, at most one finding of its own and one collision a row.
  public static func validate(_ rows: inout FixedList<128, SlotRow>) -> FixedList<256, SlotProblem> {
    var problems = FixedList<256, SlotProblem>(filler: SlotProblem(.noMode, row: 0))
    for row in 0..<rows.count {
      if let problem = rows[row].problem(row) { problems.append(problem) }
      for earlier in 0..<row {
        guard let kind = rows[row].collision(with: rows[earlier]) else { continue }
        problems.append(SlotProblem(kind, row: row, other: earlier))
        break
      }
    }
    return problems
  }

  /// Share of the emulated computer that the flight rows of `mode` take; above 1 cannot be met.
  public static func utilisation(_ rows: inout FixedList<128, SlotRow>, mode: UInt8) -> Double {
    var sum = 0.0
    for row in 0..<rows.count where rows[row].modes >> mode & 1 == 1 { sum += rows[row].utilisation }
    return sum
  }
}
