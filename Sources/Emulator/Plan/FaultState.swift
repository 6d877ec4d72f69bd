package import Quantities

/// Where a fault is in its life.
package enum FaultStage: UInt8, BitwiseCopyable, Sendable {
  /// Outside its phases.
  case disarmed
  /// Waiting for its trigger.
  case armed
  /// Triggered and not yet cleared.
  case active
  /// Cleared, waiting to be armed again.
  case resting
  /// No activation left.
  case finished
}

/// What one fault remembers during a run; ticks are `.max` while nothing is scheduled, `.min` for never.
package struct FaultState: BitwiseCopyable, Sendable {
  package var stage = FaultStage.disarmed
  package var firstArmed = Int64.min
  package var firstTriggered = Int64.min
  package var firstEffective = Int64.min
  package var firstCleared = Int64.min
  package var activations: Int64 = 0
  /// Tick in which the present activation was triggered.
  package var onset = Int64.min
  /// Its present activation has made a difference.
  package var isEffective = false
  /// It contributes in this tick: between pulses and bursts it does not.
  package var isOn = false
  /// Share of its full strength, 0 to 1.
  package var strength = 1.0
  /// Ticks since onset; stands still when the fault is frozen.
  package var elapsed: Int64 = 0
  /// Its contribution stays as it was at its end.
  package var isFrozen = false
  /// The word last delivered before onset: what `stuck` without a value repeats.
  package var captured = 0.0

  /// The condition held at the last commit.
  var isPending = false
  /// The level must first be false before it may trigger again.
  var needsFalse = false
  /// `until`, a cure or a hand asks for its end.
  var isEnding = false
  /// Tick in which a moment triggers it, found when its `from` came true.
  var moment = Int64.max
  /// Tick in which `until: { at: }` ends it.
  var untilMoment = Int64.max
  /// Tick in which its shape ends.
  var shapeEnd = Int64.max
  /// Tick in which an intermittent fault changes between active and quiet.
  var nextSwitch = Int64.max
  /// Tick in which its rest is over.
  var restEnd = Int64.max
  /// A message was altered by it, and nobody has received it yet.
  var hasTouched = false

  /// First of an activation; the fire gate of a run looks at `firstEffective`.
  package var hasBeenEffective: Bool { firstEffective != .min }
}

extension FaultState: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("stage", &stage)
    visitor.field("firstArmed", &firstArmed)
    visitor.field("firstTriggered", &firstTriggered)
    visitor.field("firstEffective", &firstEffective)
    visitor.field("firstCleared", &firstCleared)
    visitor.field("activations", &activations)
    visitor.field("onset", &onset)
    visitor.field("isEffective", &isEffective)
    visitor.field("isOn", &isOn)
    visitor.field("strength", &strength)
    visitor.field("elapsed", &elapsed)
    visitor.field("isFrozen", &isFrozen)
    visitor.field("captured", &captured)
    visitor.field("isPending", &isPending)
    visitor.field("needsFalse", &needsFalse)
    visitor.field("isEnding", &isEnding)
    visitor.field("moment", &moment)
    visitor.field("untilMoment", &untilMoment)
    visitor.field("shapeEnd", &shapeEnd)
    visitor.field("nextSwitch", &nextSwitch)
    visitor.field("restEnd", &restEnd)
    visitor.field("hasTouched", &hasTouched)
  }
}

/// What one operation remembers during a run.
package struct OperationState: BitwiseCopyable, Sendable {
  package enum Answer: UInt8, BitwiseCopyable, Sendable { case none, accepted, refused }
  /// Tick in which it was triggered, `.min` for never.
  package var triggered = Int64.min
  package var sent = Int64.min
  package var answered = Int64.min
  package var answer = Answer.none
  var isPending = false
  var needsFalse = false
  var moment = Int64.max
}

extension OperationState: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("triggered", &triggered)
    visitor.field("sent", &sent)
    visitor.field("answered", &answered)
    visitor.field("answer", &answer)
    visitor.field("isPending", &isPending)
    visitor.field("needsFalse", &needsFalse)
    visitor.field("moment", &moment)
  }
}
