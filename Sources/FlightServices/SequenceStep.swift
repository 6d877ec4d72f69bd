package import GroundInterface
import HardwareInterface
package import Quantities

/// One step of a stored sequence: wait, then command.
package struct SequenceStep: BitwiseCopyable, Sendable {
  /// Seconds after the step before.
  package var delaySeconds: Double
  package var command: StoredCommand
  /// Checksum made when the step was written to the store.
  package var check: UInt64 = 0

  package init(delaySeconds: Double, command: StoredCommand) {
    self.delaySeconds = delaySeconds
    self.command = command
  }

  /// The step with its checksum, as it goes into the store.
  var sealed: SequenceStep {
    var step = self
    var clean = StoreMedium()
    step.check = step.checksum(through: &clean)
    return step
  }

  /// Checksum of the step as it reads through `medium`.
  mutating func checksum(through medium: inout StoreMedium) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func take(_ word: UInt64, _ medium: inout StoreMedium) {
      hash = (hash ^ medium.read(word)) &* 0x100_0000_01B3
    }
    take(delaySeconds.bitPattern, &medium)
    take(UInt64(command.code.rawValue), &medium)
    take(command.a0.bitPattern, &medium)
    take(command.a1.bitPattern, &medium)
    take(command.a2.bitPattern, &medium)
    take(command.a3.bitPattern, &medium)
    take(command.a4.bitPattern, &medium)
    take(command.a5.bitPattern, &medium)
    take(command.a6.bitPattern, &medium)
    take(command.a7.bitPattern, &medium)
    return hash
  }
}

/// A sequence in the store: consecutive steps.
package struct SequenceEntry: BitwiseCopyable, Sendable {
  package var first: UInt16
  package var count: UInt16
  package init(first: UInt16, count: UInt16) {
    self.first = first
    self.count = count
  }
}

/// One running sequence.
package struct SequenceRun: BitwiseCopyable, Sendable {
  package var sequence: UInt16 = 0
  package var next: UInt16 = 0
  package var due = OnBoardTime(units: 0)
  package init() {}
}

extension SequenceStep: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("delaySeconds", &delaySeconds)
    visitor.field("command", &command)
    visitor.field("check", &check)
  }
}

extension SequenceEntry: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("first", &first)
    visitor.field("count", &count)
  }
}

extension SequenceRun: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("sequence", &sequence)
    visitor.field("next", &next)
    visitor.field("due", &due)
  }
}
