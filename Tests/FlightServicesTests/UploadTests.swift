import FixedStorage
import FlightServices
import GroundInterface
import HardwareInterface
import Quantities
import Testing

/// Sequences that the ground writes step by step.
@Suite struct UploadTests {
  var services = FlightServices()

  /// One step as it travels: SET_PARAMETER unless another command is named.
  mutating func upload(
    _ number: Double, of sequence: Double = 60, after delay: Double = 0, code: Double? = nil, index: Double = 0
  ) -> Bool {
    var command = Telecommand(.uploadSequenceStep)
    command.arguments[0] = sequence
    command.arguments[1] = number
    command.arguments[2] = delay
    command.arguments[3] = code ?? Double(TelecommandCode.setParameter.rawValue)
    command.arguments[4] = index
    return services.accept(&command)
  }

  mutating func accept(_ code: TelecommandCode, _ sequence: Double = 60) -> Bool {
    var command = Telecommand(code)
    command.arguments[0] = sequence
    return services.accept(&command)
  }

  /// First arguments of the commands that come due up to `second`, with the second of each.
  mutating func fly(to second: Int) -> [[Double]] {
    var seen: [[Double]] = []
    for i in 0...second {
      while let command = services.sequences.takeDue(at: OnBoardTime(units: Int64(i) * 65536), &services.events) {
        seen.append([Double(i), command.a0])
      }
    }
    return seen
  }

  mutating func expectEvent(_ event: Event, _ value1: Double, _ value2: Double) {
    let record = services.events.fresh.popFirst()
    #expect(record?.event == event)
    #expect(record?.value1 == value1)
    #expect(record?.value2 == value2)
  }

  @Test mutating func `an uploaded sequence is executed when it is started`() {
    #expect(upload(0, index: 4) == true)
    #expect(upload(1, after: 3, index: 5) == true)
    #expect(fly(to: 5).isEmpty)
    #expect(accept(.startSequence) == true)
    #expect(fly(to: 5) == [[0, 4], [3, 5]])
  }

  @Test mutating func `a step sent again replaces the one that is there`() {
    _ = upload(0, index: 4)
    #expect(upload(0, index: 6) == true)
    _ = accept(.startSequence)
    #expect(fly(to: 0) == [[0, 6]])
  }

  @Test mutating func `a step that follows a lost one is refused`() {
    #expect(upload(1) == false)
    expectEvent(.sequenceStepRefused, 60, 4)
    #expect(services.sequences.refused == 1)
    #expect(accept(.startSequence) == false, "nothing was written")
  }

  @Test mutating func `sixteen steps fit`() {
    for number in 0..<16 { #expect(upload(Double(number)) == true) }
    #expect(upload(16) == false)
    expectEvent(.sequenceStepRefused, 60, 5)
  }

  @Test mutating func `a full store takes no step, and says so`() {
    _ = upload(0)
    services.sequences.medium.isFull = true
    #expect(upload(1) == false)
    expectEvent(.storeFull, 0, 0)
    #expect(services.sequences.refused == 1)
    #expect(services.sequences.medium.hasRefused)
  }

  @Test mutating func `a corrupt store executes no uploaded step`() {
    _ = upload(0)
    _ = accept(.startSequence)
    services.sequences.medium.invertedBits = 1
    #expect(fly(to: 1).isEmpty)
    expectEvent(.sequenceStarted, 60, 0)
    expectEvent(.sequenceCorrupt, 60, 0)
  }

  @Test mutating func `nothing is written under a running sequence, clearing stops it`() {
    _ = upload(0, after: 2)
    _ = accept(.startSequence)
    #expect(upload(1) == false)
    expectEvent(.sequenceStarted, 60, 0)
    expectEvent(.sequenceStepRefused, 60, 3)
    #expect(accept(.clearSequence) == true)
    #expect(fly(to: 5).isEmpty)
    #expect(upload(0) == true)
  }

  @Test(arguments: [
    (sequence: 59.0, delay: 0.0, code: 0.0, reason: 2.0), (64, 0, 0, 2), (60, -1, 0, 7), (60, .nan, 0, 7),
    (60, 1e9, 0, 7),
    (60, 0, 255, 6), (60, 0, -1, 6), (60, 0, Double(TelecommandCode.uploadBurn.rawValue), 6),
  ])
  mutating func `a step that makes no sense is refused`(sequence: Double, delay: Double, code: Double, reason: Double) {
    #expect(upload(0, of: sequence, after: delay, code: code) == false)
    expectEvent(.sequenceStepRefused, sequence, reason)
  }

  @Test mutating func `what came with the tables is neither written nor cleared`() {
    services.sequences.entries.append(SequenceEntry(first: 0, count: 1))
    _ = services.sequences.write(SequenceStep(delaySeconds: 0, command: StoredCommand(.requestMode)))
    #expect(accept(.clearSequence, 0) == false)
    #expect(upload(0, of: 0) == false)
    #expect(accept(.startSequence, 0) == true)
  }
}
