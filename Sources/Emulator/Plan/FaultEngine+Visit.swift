import GroundInterface
package import Quantities

extension FaultEngine: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.rows("faults", &faults)
    visitor.rows("operations", &operations)
    visitor.rows("expectations", &expectations)
    visitor.field("board", &board)
    visitor.rows("chains", &chains)
    visitor.rows("queues", &queues)
    visitor.rows("written", &written)
    visitor.list("ruling", &ruling, atMost: plan.parts.count)
    visitor.field("cursor", &cursor)
    visitor.list("busy", &busy, atMost: faults.count)
    visitor.list("applied", &applied, atMost: faults.count)
    visitor.list("failing", &failing, atMost: plan.parts.count)
    visitor.list("forced", &forced, atMost: plan.signals.count)
    visitor.list("waiting", &waiting, atMost: operations.count)
    visitor.list("outbox", &outbox, atMost: operations.count)
    visitor.list("open", &open, atMost: expectations.count)
    visitSituation(&visitor)
    visitor.rows("lastSamples", &lastSamples)
    visitor.field("due", &due)
    visitor.field("shouldStop", &shouldStop)
    visitStart(&visitor)
  }

  private mutating func visitSituation<V: StateVisitor>(_ visitor: inout V) {
    var isKnown = situation != nil
    var known = situation ?? Situation(phase: .launch, stage: 0, mode: .nominal)
    visitor.field("hasSituation", &isKnown)
    visitor.field("phase", &known.phase)
    visitor.field("stage", &known.stage)
    visitor.field("mode", &known.mode)
    situation = isKnown ? known : nil
  }
}

extension SampleState: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("value", &value)
    visitor.field("frame", &frame)
  }
}
