import FixedStorage
import FlightServices
import GroundInterface
import HardwareInterface
import Quantities
import Testing

@Suite struct SequenceTests {
  var sequences = SequenceService()
  var events = EventService()

  init() {
    sequences.entries.append(SequenceEntry(first: 0, count: 3))
    for (delay, index) in [(0.0, 1.0), (2.0, 2.0), (0.5, 3.0)] {
      var command = StoredCommand(.setParameter)
      command.a0 = index
      _ = sequences.write(SequenceStep(delaySeconds: delay, command: command))
    }
  }

  mutating func expectRunning(_ expected: Bool) {
    let isRunning = sequences.isRunning(0)
    #expect(isRunning == expected)
  }

  /// Runs for `seconds` at 8 Hz; the first argument of each command with the eighth of a second it came in.
  mutating func fly(eighths: Int) -> [(Int, Double)] {
    var seen: [(Int, Double)] = []
    for i in 0..<eighths {
      while let command = sequences.takeDue(at: OnBoardTime(units: Int64(i) * 8192), &events) {
        seen.append((i, command.a0))
      }
    }
    return seen
  }

  @Test mutating func `steps come in order, each after its own delay`() {
    #expect(sequences.start(0, at: OnBoardTime(units: 0)) == true)
    let seen = fly(eighths: 40)
    #expect(seen.map(\.1) == [1, 2, 3])
    #expect(seen.map(\.0) == [0, 16, 20])
    expectRunning(false)
  }

  @Test mutating func `a running sequence is not started twice`() {
    #expect(sequences.start(0, at: OnBoardTime(units: 0)) == true)
    #expect(sequences.start(0, at: OnBoardTime(units: 0)) == true)
    #expect(fly(eighths: 40).count == 3)
  }

  @Test mutating func `a stopped sequence commands nothing more`() {
    _ = sequences.start(0, at: OnBoardTime(units: 0))
    #expect(fly(eighths: 1).count == 1)
    sequences.stop(0)
    #expect(fly(eighths: 40).isEmpty)
  }

  @Test mutating func `a corrupt step is not executed and its sequence stops with an event`() {
    _ = sequences.start(0, at: OnBoardTime(units: 0))
    sequences.medium.invertedBits = 1
    #expect(fly(eighths: 40).isEmpty)
    let first = events.fresh.popFirst()
    #expect(first?.event == .sequenceCorrupt)
    #expect(sequences.medium.hasMisread)
    expectRunning(false)
  }

  @Test mutating func `a sequence that does not exist is not started`() {
    #expect(sequences.start(7, at: OnBoardTime(units: 0)) == false)
    #expect(sequences.start(-1, at: OnBoardTime(units: 0)) == false)
  }
}
