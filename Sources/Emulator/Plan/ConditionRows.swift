import GroundInterface
package import Quantities

/// One comparison, state or occurrence of a condition, compiled to numbers.
package struct Leaf: BitwiseCopyable, Sendable {
  package enum Kind: UInt8, BitwiseCopyable, Sendable {
    case above, below, equals, differs, inside, outside, invalid, stale
    case phase, mode, faultActive
    case occurrence
  }
  package var kind: Kind
  /// `not` stands before it.
  package var isNegated = false
  package var source = SignalSource(.telemetry, 0)
  /// Raw phase, raw mode, fault index, or number of the tally of an occurrence.
  package var subject: Int32 = 0
  /// Stage of a phase; 0 for any.
  package var stage: UInt8 = 0
  /// Threshold, or the lower of two; the value of `equals` and `differs`.
  package var low = 0.0
  /// The upper of two; the tolerance of `equals` and `differs`.
  package var high = 0.0
  /// Age of `stale` in ticks.
  package var age: Int64 = 0
  /// Persistence in consecutive fresh samples, or in consecutive ticks; 0 for none.
  package var samples: Int32 = 0
  package var ticks: Int64 = 0
  /// Which occurrence counts first.
  package var nth: UInt32 = 1

  package init(_ kind: Kind) { self.kind = kind }
  package var isOccurrence: Bool { kind == .occurrence }
}

/// A condition: a run of leaves in the plan and how they combine.
package struct Condition: BitwiseCopyable, Sendable {
  package enum Combination: UInt8, BitwiseCopyable, Sendable { case single, all, any }
  package var first: Int32
  package var count: Int32
  package var combination: Combination
  /// Persistence of the whole, in ticks; 0 for none.
  package var ticks: Int64 = 0
  /// A single occurrence: true in a tick, not over ticks.
  package var isOccurrence: Bool
  /// All of its leaves, or some: after re-arming it starts false until that occurrence comes anew.
  package var awaitsOccurrence: Bool

  package init(first: Int32, count: Int32, _ combination: Combination, isOccurrence: Bool, awaitsOccurrence: Bool) {
    self.first = first
    self.count = count
    self.combination = combination
    self.isOccurrence = isOccurrence
    self.awaitsOccurrence = awaitsOccurrence
  }
}

/// An occurrence of the mission's situation that some condition counts: a phase or mode entered or left.
package struct SituationWatch: BitwiseCopyable, Equatable, Sendable {
  package enum Kind: UInt8, BitwiseCopyable, Sendable { case phaseEntered, phaseLeft, modeEntered, modeLeft }
  package var kind: Kind
  package var raw: UInt8
  /// Stage of a phase; 0 for any.
  package var stage: UInt8

  package init(_ kind: Kind, raw: UInt8, stage: UInt8 = 0) {
    self.kind = kind
    self.raw = raw
    self.stage = stage
  }

  /// Whether going from `old` (nil at the start of the run) to `new` is this occurrence.
  func happens(from old: Situation?, to new: Situation) -> Bool {
    switch kind {
    case .phaseEntered: !(old.map { isIn($0) } ?? false) && isIn(new)
    case .phaseLeft: (old.map { isIn($0) } ?? false) && !isIn(new)
    case .modeEntered: old?.mode.rawValue != raw && new.mode.rawValue == raw
    case .modeLeft: old?.mode.rawValue == raw && new.mode.rawValue != raw
    }
  }

  private func isIn(_ situation: Situation) -> Bool {
    situation.phase.rawValue == raw && (stage == 0 || situation.stage == stage)
  }
}

extension Leaf: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("kind", &kind)
    visitor.field("isNegated", &isNegated)
    visitor.field("sheet", &source.sheet)
    visitor.field("index", &source.index)
    visitor.field("subject", &subject)
    visitor.field("stage", &stage)
    visitor.field("low", &low)
    visitor.field("high", &high)
    visitor.field("age", &age)
    visitor.field("samples", &samples)
    visitor.field("ticks", &ticks)
    visitor.field("nth", &nth)
  }
}

extension Condition: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("first", &first)
    visitor.field("count", &count)
    visitor.field("combination", &combination)
    visitor.field("ticks", &ticks)
    visitor.field("isOccurrence", &isOccurrence)
    visitor.field("awaitsOccurrence", &awaitsOccurrence)
  }
}

extension SituationWatch: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("kind", &kind)
    visitor.field("raw", &raw)
    visitor.field("stage", &stage)
  }
}
