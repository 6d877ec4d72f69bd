import GroundInterface
import HardwareInterface
package import Quantities

// The compiled rows list what they mean, so that equal plans have equal hashes. Stream keys are not among it:
// the seed belongs to the run.

extension MomentRow: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("kind", &kind)
    visitor.field("ticks", &ticks)
    visitor.field("condition", &condition)
  }
}

extension TriggerRow: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("moment", &moment)
    visitor.field("condition", &condition)
    visitor.field("edge", &edge)
  }
}

extension StretchRow: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("kind", &kind)
    visitor.field("low", &low)
    visitor.field("high", &high)
  }
}

extension ShapeRow: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("kind", &kind)
    visitor.field("first", &first)
    visitor.field("second", &second)
    visitor.field("third", &third)
    visitor.field("count", &count)
    visitor.field("active", &active)
    visitor.field("quiet", &quiet)
  }
}

extension FaultRow: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("target", &target)
    visitor.field("index", &index)
    visitor.field("effect", &effect)
    visitor.field("hasValue", &hasValue)
    visitor.field("value", &value)
    visitor.field("delay", &delay)
    visitor.field("probability", &probability)
    visitor.field("trigger", &trigger)
    visitor.field("phases", &phases)
    visitor.field("shape", &shape)
    visitor.field("untilMoment", &untilMoment)
    visitor.field("untilCondition", &untilCondition)
    visitor.field("clear", &clear)
    visitor.field("times", &times)
    visitor.field("rearm", &rearm)
    visitor.field("requiresEffect", &requiresEffect)
  }
}

extension PartRow: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("device", &device)
    visitor.field("part", &part)
    visitor.field("cure", &cure)
  }
}

extension SignalRow: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("device", &signal.device)
    visitor.field("isCommand", &signal.isCommand)
    visitor.field("word", &signal.word)
    visitor.field("reader", &reader)
    visitor.field("isFlag", &isFlag)
    visitor.field("first", &first)
    visitor.field("count", &count)
  }
}

extension OperationRow: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("trigger", &trigger)
    visitor.field("telecommand", &telecommand.code)
    visitor.field("arguments", &telecommand.arguments)
    visitor.field("isDirect", &isDirect)
    visitor.field("answer", &answer)
  }
}

extension ExpectationRow: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("form", &form)
    visitor.field("condition", &condition)
    visitor.field("from", &from)
    visitor.field("during", &during)
    visitor.field("length", &length)
    visitor.field("earliest", &earliest)
    visitor.field("latest", &latest)
    visitor.field("stays", &stays)
    visitor.field("bound", &bound)
    visitor.field("limit", &limit)
    visitor.field("score", &score)
  }
}

extension RunEndRow: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("moment", &moment)
    visitor.field("condition", &condition)
    visitor.field("within", &within)
  }
}

extension ScenarioPlan.Rows {
  /// Hash of everything the plan means; ids and names are taken in by the caller, as `seed`.
  package func canonicalHash(_ seed: UInt64) -> UInt64 {
    var rows = self
    var hasher = PlanHasher(digest: StateDigest())
    hasher.digest.take(seed)
    hasher.rows("leaves", &rows.leaves)
    hasher.rows("conditions", &rows.conditions)
    hasher.rows("faults", &rows.faults)
    hasher.rows("operations", &rows.operations)
    hasher.rows("expectations", &rows.expectations)
    hasher.field("end", &rows.end)
    hasher.rows("parts", &rows.parts)
    hasher.rows("signals", &rows.signals)
    hasher.rows("situations", &rows.situations)
    return hasher.digest.words.0
  }
}

/// Takes the words of a plan into a digest.
private struct PlanHasher: StateVisitor {
  var digest: StateDigest
  mutating func word(_ name: StaticString, _ bits: inout UInt64) { digest.take(bits) }
  mutating func enter(_ name: StaticString) {}
  mutating func leave() {}
  mutating func reject(_ name: StaticString) {}
}
