import GroundInterface
import HardwareInterface
package import Quantities

/// Runs a compiled script against the spacecraft, tick by tick.
///
/// In every visited tick: `begin` (faults change state on the values of the tick before), the spacecraft's own step
/// with `force` behind each wing and `restoreCommands` before the flight software's, the `note…` calls, then `commit` (expectations are judged, triggers evaluated).
/// Between two visited ticks nothing may change; `due` names the next tick that must be visited.
package struct FaultEngine: Sendable {
  package internal(set) var plan: ScenarioPlan
  package var faults: [FaultState]
  package var operations: [OperationState]
  package var expectations: [ExpectationState]
  var board: ConditionBoard
  var chains: [SignalChain]
  var queues: [DelayQueue]
  /// Command words as the flight software wrote them, by signal of the plan, while others stand on the wire.
  var written: [Reading]
  /// Fault that rules each part, -1 for none.
  var ruling: [Int32]
  /// Fixed moments of faults and operations, sorted; known when the run starts.
  var moments: [ScheduledMoment] = []
  /// First moment that has not come yet.
  var cursor = 0
  /// Faults with work in every commit: armed on a condition, active, resting. In order of index.
  package internal(set) var busy: [Int32] = []
  /// Faults that contribute: active or frozen. In order of index.
  var applied: [Int32] = []
  /// Parts that are failed now, and signals that are forced now: rows of the plan.
  var failing: [Int32] = []
  var forced: [Int32] = []
  /// Operations that wait for a condition, and those triggered and not yet taken.
  var waiting: [Int32] = []
  var outbox: [Int32] = []
  /// Expectations not settled yet, in judging order.
  var open: [Int32] = []
  var situation: Situation?
  /// Last value of each source whose changes are counted.
  var lastSamples: [SampleState]
  /// First tick of the run.
  package private(set) var start = Int64.max
  /// Next tick that must be visited even if nothing else is due in it.
  package var due = Int64.min
  /// The run ends after the tick that was committed last.
  package var shouldStop = false

  /// Another number whenever a fault is armed, triggered, takes effect or ends.
  package var activity: UInt64 {
    mutating get {
      var sum: UInt64 = 0
      for i in busy {
        let fault = faults[Int(i)]
        sum = sum &* 31 &+ UInt64(i) << 4 &+ UInt64(fault.stage.rawValue) << 1 &+ (fault.isEffective ? 1 : 0)
      }
      return sum
    }
  }

  package init(_ plan: ScenarioPlan) {
    self.plan = plan
    faults = Array(repeating: FaultState(), count: plan.faults.count)
    operations = Array(repeating: OperationState(), count: plan.operations.count)
    expectations = Array(repeating: ExpectationState(), count: plan.expectations.count)
    board = ConditionBoard(plan)
    (chains, queues) = SignalChain.all(of: plan)
    written = Array(repeating: .none, count: plan.signals.count)
    ruling = Array(repeating: -1, count: plan.parts.count)
    lastSamples = Array(repeating: SampleState(), count: plan.rows.changes.count)
    reserve()
  }

  /// Lists get their room once: nothing grows in a tick.
  mutating func reserve() {
    busy.reserveCapacity(faults.count)
    applied.reserveCapacity(faults.count)
    failing.reserveCapacity(plan.parts.count)
    forced.reserveCapacity(plan.signals.count)
    waiting.reserveCapacity(operations.count)
    outbox.reserveCapacity(operations.count)
    open.reserveCapacity(expectations.count)
  }

  /// Opens the run before its first tick; the state it starts from counts as committed.
  package mutating func start<S: SampleSource>(at first: Frame, _ source: inout S) {
    let tick = first.count
    start = tick
    board.start = tick
    let now = source.situation()
    for i in lastSamples.indices { lastSamples[i].take(source.sample(plan.rows.changes[i])) }
    startExpectations(tick)
    startOperations(tick, &source)
    for i in faults.indices { startFault(i, now, tick, &source) }
    moments.sort { ($0.tick, $0.isOperation ? 1 : 0, $0.index) < ($1.tick, $1.isOperation ? 1 : 0, $1.index) }
    due = tick
  }

  private mutating func startFault<S: SampleSource>(
    _ i: Int, _ now: Situation, _ tick: Int64, _ source: inout S
  ) {
    let row = plan.faults[i]
    if let fixed = fixedTick(row.trigger.moment) { moments.append(ScheduledMoment(tick: fixed, index: Int32(i))) }
    if row.trigger.moment.kind == .afterCondition {
      board.start(row.trigger.moment.condition, plan, from: tick)
      insert(Int32(i), into: &busy)
    }
    if row.phases & 1 << UInt16(now.phase.rawValue) != 0 { arm(i, from: tick, &source, committed: tick - 1) }
  }

  private mutating func startOperations<S: SampleSource>(_ tick: Int64, _ source: inout S) {
    for i in operations.indices {
      let trigger = plan.operations[i].trigger
      if let fixed = fixedTick(trigger.moment) {
        moments.append(ScheduledMoment(tick: fixed, index: Int32(i), isOperation: true))
      }
      let condition = trigger.moment.kind == .afterCondition ? trigger.moment.condition : trigger.condition
      guard condition >= 0 else { continue }
      board.start(condition, plan, from: tick)
      operations[i].needsFalse = trigger.edge
      waiting.append(Int32(i))
      evaluateOperation(i, at: tick - 1, &source)
    }
  }

  /// The tick of a moment that no condition moves.
  func fixedTick(_ moment: MomentRow) -> Int64? {
    switch moment.kind {
    case .fixed: moment.ticks
    case .afterStart: start + moment.ticks
    case .none, .afterCondition: nil
    }
  }

  mutating func visitStart<V: StateVisitor>(_ visitor: inout V) { visitor.field("start", &start) }

  /// Keeps a list of indices sorted, without doubles.
  func insert(_ index: Int32, into list: inout [Int32]) {
    var place = list.count
    while place > 0, list[place - 1] >= index {
      if list[place - 1] == index { return }
      place -= 1
    }
    list.insert(index, at: place)
  }

  func remove(_ index: Int32, from list: inout [Int32]) {
    if let place = list.firstIndex(of: index) { list.remove(at: place) }
  }
}

/// A moment of the plan with its tick.
struct ScheduledMoment: BitwiseCopyable, Sendable {
  var tick: Int64
  var index: Int32
  var isOperation = false
}

/// The last sample of a value whose changes are counted.
struct SampleState: BitwiseCopyable, Sendable {
  var value = Double.nan
  var frame = Int64.min

  /// Takes a sample; true when it is fresh and another value than the one before.
  @discardableResult
  mutating func take(_ sample: Sample) -> Bool {
    guard sample.exists, sample.frame != frame else { return false }
    // Comparisons with an invalid sample are false, so it is no change either.
    let changed = frame != .min && (sample.value < value || sample.value > value)
    self = SampleState(value: sample.value, frame: sample.frame)
    return changed
  }
}
