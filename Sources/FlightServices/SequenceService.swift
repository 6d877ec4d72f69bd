package import FixedStorage
package import GroundInterface
package import HardwareInterface
package import Quantities

/// Stored command sequences: recoveries and mode entries from the tables, and what the ground has uploaded since.
///
/// A step whose checksum does not hold is not executed: its sequence stops with an event.
/// Each step is executed once; the cursor moves before the command goes out.
package struct SequenceService: BitwiseCopyable, Sendable {
  /// Sequences of the tables, and their steps.
  package var steps: FixedList<320, SequenceStep>
  package var entries: FixedList<60, SequenceEntry>
  /// Sequences of the ground; their numbers follow those that the tables may use.
  package var uploads: InlineArray<4, UploadedSequence>
  /// Uploaded steps that were refused.
  package var refused: UInt32 = 0
  /// Those that run, in the order in which they were started.
  private var runs = FixedList<8, SequenceRun>(filler: SequenceRun())
  package var medium = StoreMedium()

  package init() {
    steps = FixedList(filler: SequenceStep(delaySeconds: 0, command: StoredCommand(.requestPhase)))
    entries = FixedList(filler: SequenceEntry(first: 0, count: 0))
    uploads = InlineArray(
      repeating: FixedList(filler: SequenceStep(delaySeconds: 0, command: StoredCommand(.requestPhase))))
  }

  /// Appends a step of the tables with its checksum; false when there is no room.
  package mutating func write(_ step: SequenceStep) -> Bool { steps.append(step.sealed) }

  /// Starts a sequence; false when it does not exist or eight are running. One already
  /// running is not started twice.
  package mutating func start(_ sequence: Int, at now: OnBoardTime) -> Bool {
    guard stepCount(of: sequence) > 0 else { return false }
    guard !isRunning(sequence) else { return true }
    guard !runs.isFull else { return false }
    var run = SequenceRun()
    run.sequence = UInt16(sequence)
    run.due = due(after: now, run)
    return runs.append(run)
  }

  /// Stops a running sequence, if it runs.
  package mutating func stop(_ sequence: Int) {
    for i in 0..<runs.count where Int(runs[i].sequence) == sequence { return runs.remove(at: i) }
  }

  package var isAnyRunning: Bool { !runs.isEmpty }

  package mutating func isRunning(_ sequence: Int) -> Bool {
    for i in 0..<runs.count where Int(runs[i].sequence) == sequence { return true }
    return false
  }

  /// The next command that is due, of the sequence started first; nil when none is.
  package mutating func takeDue(at now: OnBoardTime, _ events: inout EventService) -> StoredCommand? {
    while let i = firstDue(at: now) {
      let run = runs[i]
      var next = step(Int(run.next), of: Int(run.sequence))
      guard next.checksum(through: &medium) == next.check else {
        runs.remove(at: i)
        events.raise(.sequenceCorrupt, Double(run.sequence), Double(run.next))
        continue
      }
      advance(run: i)
      return next.command
    }
    return nil
  }

  private mutating func firstDue(at now: OnBoardTime) -> Int? {
    for i in 0..<runs.count where runs[i].due <= now { return i }
    return nil
  }

  private mutating func advance(run i: Int) {
    runs[i].next += 1
    if Int(runs[i].next) == stepCount(of: Int(runs[i].sequence)) {
      runs.remove(at: i)
    } else {
      runs[i].due = due(after: runs[i].due, runs[i])
    }
  }

  private mutating func due(after time: OnBoardTime, _ run: SequenceRun) -> OnBoardTime {
    let delay = step(Int(run.next), of: Int(run.sequence)).delaySeconds
    return OnBoardTime(units: time.units + Int64(delay * 65536))
  }

  // MARK: tables and uploads alike

  /// Steps of a sequence; 0 when it does not exist or is empty.
  private mutating func stepCount(of sequence: Int) -> Int {
    if let place = Self.place(ofUpload: sequence) { return uploads[place].count }
    return sequence >= 0 && sequence < entries.count ? Int(entries[sequence].count) : 0
  }

  private mutating func step(_ number: Int, of sequence: Int) -> SequenceStep {
    if let place = Self.place(ofUpload: sequence) { return uploads[place][number] }
    return steps[Int(entries[sequence].first) + number]
  }
}

extension SequenceService: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("steps", &steps)
    visitor.field("entries", &entries)
    for place in uploads.indices { visitor.field("uploads", &uploads[place]) }
    visitor.field("refused", &refused)
    visitor.field("runs", &runs)
    visitor.field("medium", &medium)
  }
}
