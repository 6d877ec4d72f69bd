package import GroundInterface
import Quantities

/// A compiled script: flat arrays of numbers, sorted by id, that never change during a run.
///
/// Held by reference because it is shared by every fork and checkpoint of a run.
package final class ScenarioPlan: Sendable {
  package struct Rows: Sendable {
    package var leaves: [Leaf] = []
    package var conditions: [Condition] = []
    package var faults: [FaultRow] = []
    package var operations: [OperationRow] = []
    package var expectations: [ExpectationRow] = []
    /// Order in which expectations are judged: one that waits for another stands behind it.
    package var judgeOrder: [Int32] = []
    package var end = RunEndRow()
    package var parts: [PartRow] = []
    package var signals: [SignalRow] = []
    /// Fault indices of each signal, in order of layer and id.
    package var signalFaults: [Int32] = []
    /// Occurrences of the mission's situation that are counted.
    package var situations: [SituationWatch] = []
    /// Values whose changes are counted.
    package var changes: [SignalSource] = []
    /// Tally of each event by raw value, -1 where nobody counts it.
    package var eventTallies: [Int32] = []
    package var eventTallyCount: Int32 = 0
    package init() {}
  }

  let rows: Rows
  package let leaves: [Leaf]
  package let conditions: [Condition]
  package let faults: [FaultRow]
  package let operations: [OperationRow]
  package let expectations: [ExpectationRow]
  package let parts: [PartRow]
  package let signals: [SignalRow]
  package let tallies: TallyMap
  /// Links, clocks, tasks and stores that its faults touch.
  package let surfaces: SurfaceUse
  /// When the script ends the run.
  package var end: RunEndRow { rows.end }
  /// Hash of the canonical plan, as `run.json` shows it.
  package let hash: UInt64

  package init(_ rows: Rows, hash: UInt64) {
    self.rows = rows
    leaves = rows.leaves
    conditions = rows.conditions
    faults = rows.faults
    operations = rows.operations
    expectations = rows.expectations
    parts = rows.parts
    signals = rows.signals
    tallies = TallyMap(rows)
    surfaces = SurfaceUse(rows.faults)
    self.hash = hash
  }

  /// Where the chains of a signal stand: the one that counts, then those that lack one fault each.
  func chains(of row: Int) -> ClosedRange<Int> {
    let first = Int(signals[row].first) + row
    return first...first + Int(signals[row].count)
  }

  /// The event whose occurrences a condition counts; nil for any other condition.
  package func event(of condition: Int32) -> Event? {
    let row = conditions[Int(condition)]
    guard row.isOccurrence else { return nil }
    let tally = leaves[Int(row.first)].subject
    return rows.eventTallies.firstIndex(of: tally).flatMap { Event(rawValue: UInt16($0)) }
  }

  /// The plan of a nominal run.
  package static let nominal = ScenarioPlan(Rows(), hash: 0)
}

/// Where the counters of each kind of occurrence stand in one array.
package struct TallyMap: Equatable, Sendable {
  package let fault: Int32
  package let operation: Int32
  package let expectation: Int32
  package let situation: Int32
  package let change: Int32
  package let count: Int

  package init(_ rows: ScenarioPlan.Rows) {
    self.init(
      events: rows.eventTallyCount, faults: Int32(rows.faults.count), operations: Int32(rows.operations.count),
      expectations: Int32(rows.expectations.count), situations: Int32(rows.situations.count),
      changes: Int32(rows.changes.count))
  }

  package init(
    events: Int32, faults: Int32, operations: Int32, expectations: Int32, situations: Int32, changes: Int32
  ) {
    fault = events
    operation = fault + 3 * faults
    expectation = operation + 3 * operations
    situation = expectation + 2 * expectations
    change = situation + situations
    count = Int(change + changes)
  }

  package enum FaultState: Int32 { case triggered, effective, cleared }
  package enum OperationState: Int32 { case sent, accepted, refused }
  package enum ExpectationState: Int32 { case held, broken }

  package func of(fault index: Int, _ state: FaultState) -> Int32 { fault + Int32(index) * 3 + state.rawValue }
  package func of(operation index: Int, _ state: OperationState) -> Int32 {
    operation + Int32(index) * 3 + state.rawValue
  }
  package func of(expectation index: Int, _ state: ExpectationState) -> Int32 {
    expectation + Int32(index) * 2 + state.rawValue
  }
}
