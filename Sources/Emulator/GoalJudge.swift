package import FixedStorage
package import FlightServices
import FlightSoftware
import GroundInterface
package import Quantities

/// One goal of the mission, compiled to numbers.
package struct GoalLine: BitwiseCopyable, Sendable {
  /// When the comparison must hold.
  package enum Judged: UInt8, BitwiseCopyable, Sendable {
    /// At some moment of its phases, at every one, or when the last of them is left.
    case ever, always, finally
  }
  /// Phases it covers, bit per phase.
  package var phases: UInt16
  package var source: SignalSource
  package var judged: Judged
  package var check: MonitorCheck
  package var low, high: Double

  package init(
    phases: UInt16, source: SignalSource, judged: Judged, check: MonitorCheck, low: Double, high: Double
  ) {
    self.phases = phases
    self.source = source
    self.judged = judged
    self.check = check
    self.low = low
    self.high = high
  }

  func holds(_ value: Double) -> Bool { check.holds(value, low: low, high: high, age: 0) }
}

/// How one goal stands.
package struct GoalState: BitwiseCopyable, Sendable {
  package enum Result: UInt8, BitwiseCopyable, Sendable { case open, met, missed }
  package var result = Result.open
  /// `ever`: it has held; `always`: it has failed.
  package var isDecided = false
  /// The value that decided it, or the last seen.
  package var value = Double.nan
  package var frame = Frame.never
  package init() {}
}

/// Judges the mission's goals: looks at them after every commit, and settles them when their last
/// phase is left.
package struct GoalJudge: Sendable {
  package static var capacity: Int { 64 }
  package let lines: [GoalLine]
  package var states = FixedList<64, GoalState>(filler: GoalState())
  private var phase: UInt8 = .max
  /// Lines that may still be decided in this phase, bit by bit.
  private var open: UInt64 = 0

  package init(_ lines: [GoalLine]) {
    precondition(lines.count <= Self.capacity, "too many lines")
    self.lines = lines
    for _ in lines { states.append(GoalState()) }
  }

  /// After the commit of `now`.
  package mutating func commit(at now: Frame, _ craft: inout Craft) {
    let current = craft.flight.services.phase.rawValue
    if current != phase {
      if phase != .max { leave(UInt16(1) << UInt16(phase), entering: UInt16(1) << UInt16(current), &craft, now) }
      phase = current
      findOpen()
    }
    var rest = open
    while rest != 0 {
      look(rest.trailingZeroBitCount, now, &craft)
      rest &= rest - 1
    }
  }

  private mutating func findOpen() {
    open = 0
    for i in lines.indices where lines[i].phases >> UInt16(phase) & 1 == 1 && lines[i].judged != .finally {
      if states[i].result == .open && !states[i].isDecided { open |= 1 << UInt64(i) }
    }
  }

  /// The end of the mission leaves its last phase.
  package mutating func endMission(at now: Frame, _ craft: inout Craft) {
    leave(UInt16(1) << UInt16(phase), entering: 0, &craft, now)
  }

  private mutating func look(_ i: Int, _ now: Frame, _ craft: inout Craft) {
    let line = lines[i]
    let value = craft.sample(line.source).value
    guard !value.isNaN || line.check == .invalid else { return }
    states[i].value = value
    if line.holds(value) == (line.judged == .ever) {
      states[i].isDecided = true
      open &= ~(1 << UInt64(i))
      states[i].frame = now
    }
  }

  /// Settles every goal whose phases end with the one that is left.
  private mutating func leave(_ left: UInt16, entering: UInt16, _ craft: inout Craft, _ now: Frame) {
    for i in lines.indices where lines[i].phases & left != 0 && states[i].result == .open {
      let remains = lines[i].phases & ~(left | (left &- 1))
      guard remains == 0 || entering == 0 else { continue }
      settle(i, &craft, now)
    }
  }

  private mutating func settle(_ i: Int, _ craft: inout Craft, _ now: Frame) {
    var isMet = states[i].isDecided == (lines[i].judged == .ever)
    if lines[i].judged == .finally {
      states[i].value = craft.sample(lines[i].source).value
      isMet = lines[i].holds(states[i].value)
    }
    states[i].result = isMet ? .met : .missed
    if states[i].frame == .never { states[i].frame = now }
  }
}

extension GoalState: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("result", &result)
    visitor.field("isDecided", &isDecided)
    visitor.field("value", &value)
    visitor.field("frame", &frame)
  }
}

extension GoalJudge: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    let count = states.count
    visitor.field("states", &states)
    guard states.count == count else {
      self = GoalJudge(lines)
      return visitor.reject("states")
    }
    visitor.field("phase", &phase)
    visitor.field("open", &open)
  }
}
