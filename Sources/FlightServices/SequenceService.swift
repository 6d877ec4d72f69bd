package import FixedStorage
package import GroundInterface
package import HardwareInterface
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
  package var isActive = false
  package init() {}
}

/// Stored command sequences: recoveries, mode entries, timelines of the ground.
///
/// A step whose checksum does not hold is not executed: its sequence stops with an event.
/// Each step is executed once; the cursor moves before the command goes out.
package struct SequenceService: BitwiseCopyable, Sendable {
  package var steps: FixedList<384, SequenceStep>
  package var entries: FixedList<64, SequenceEntry>
  package var runs = InlineArray<8, SequenceRun>(repeating: SequenceRun())
  package var medium = StoreMedium()

  package init() {
    steps = FixedList(filler: SequenceStep(delaySeconds: 0, command: StoredCommand(.requestPhase)))
    entries = FixedList(filler: SequenceEntry(first: 0, count: 0))
  }

  /// Appends a step to the store with its checksum; false when there is no room.
  package mutating func write(_ step: SequenceStep) -> Bool {
    guard medium.mayWrite() else { return false }
    var step = step
    var clean = StoreMedium()
    step.check = step.checksum(through: &clean)
    return steps.append(step)
  }

  /// Starts a sequence; false when it does not exist or eight are running. One already
  /// running is not started twice.
  package mutating func start(_ sequence: Int, at now: OnBoardTime) -> Bool {
    guard sequence >= 0, sequence < entries.count, entries[sequence].count > 0 else { return false }
    var free = -1
    for i in runs.indices {
      if runs[i].isActive && Int(runs[i].sequence) == sequence { return true }
      if !runs[i].isActive && free < 0 { free = i }
    }
    guard free >= 0 else { return false }
    runs[free].sequence = UInt16(sequence)
    runs[free].next = 0
    runs[free].isActive = true
    runs[free].due = due(after: now, step: Int(entries[sequence].first))
    return true
  }

  /// Stops a running sequence, if it runs.
  package mutating func stop(_ sequence: Int) {
    for i in runs.indices where runs[i].isActive && Int(runs[i].sequence) == sequence { runs[i].isActive = false }
  }

  package mutating func isRunning(_ sequence: Int) -> Bool {
    for i in runs.indices where runs[i].isActive && Int(runs[i].sequence) == sequence { return true }
    return false
  }

  /// The next command that is due, in order of run slots; nil when none is.
  package mutating func takeDue(at now: OnBoardTime, _ events: inout EventService) -> StoredCommand? {
    for i in runs.indices where runs[i].isActive && runs[i].due <= now {
      let entry = entries[Int(runs[i].sequence)]
      let index = Int(entry.first) + Int(runs[i].next)
      advance(run: i, entry: entry)
      guard steps[index].checksum(through: &medium) == steps[index].check else {
        runs[i].isActive = false
        events.raise(.sequenceCorrupt, Double(runs[i].sequence), Double(index - Int(entry.first)))
        continue
      }
      return steps[index].command
    }
    return nil
  }

  private mutating func advance(run i: Int, entry: SequenceEntry) {
    runs[i].next += 1
    if runs[i].next == entry.count {
      runs[i].isActive = false
    } else {
      runs[i].due = due(after: runs[i].due, step: Int(entry.first) + Int(runs[i].next))
    }
  }

  private mutating func due(after time: OnBoardTime, step: Int) -> OnBoardTime {
    OnBoardTime(units: time.units + Int64(steps[step].delaySeconds * 65536))
  }
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
    visitor.field("isActive", &isActive)
  }
}

extension SequenceService: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("steps", &steps)
    visitor.field("entries", &entries)
    visitor.field("runs", &runs)
    visitor.field("medium", &medium)
  }
}
