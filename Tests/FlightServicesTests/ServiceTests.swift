import FixedStorage
import FlightServices
import GroundInterface
import HardwareInterface
import Quantities
import Testing

@Suite struct ServiceTests {
  var services = FlightServices()

  init() {
    services.begin(time: OnBoardTime(units: 0), frame: Frame(0))
    services.sequences.entries.append(SequenceEntry(first: 0, count: 1))
    _ = services.sequences.write(SequenceStep(delaySeconds: 0, command: StoredCommand(.requestMode)))
  }

  mutating func expectRunning(_ expected: Bool) {
    let isRunning = services.sequences.isRunning(0)
    #expect(isRunning == expected)
  }

  mutating func drain() -> [Event] {
    var seen: [Event] = []
    while let record = services.events.fresh.popFirst() { seen.append(record.event) }
    return seen
  }

  @Test mutating func `an event starts the sequence of its row after so many occurrences`() {
    services.responses.rows.append(
      EventActionRow(event: .taskOverrun, count: 2, phases: .max, modes: .max, sequence: 0))
    services.events.raise(.taskOverrun)
    services.runResponses()
    expectRunning(false)
    services.events.raise(.taskOverrun)
    services.runResponses()
    expectRunning(true)
    #expect(drain() == [.taskOverrun, .taskOverrun, .responseStarted])
  }

  @Test mutating func `a row of another mode does not respond`() {
    services.responses.rows.append(
      EventActionRow(
        event: .taskOverrun, count: 1, phases: .max, modes: 1 << SpacecraftMode.safe.rawValue, sequence: 0))
    services.events.raise(.taskOverrun)
    services.runResponses()
    expectRunning(false)
  }

  @Test mutating func `a response that cannot start says so`() {
    services.responses.rows.append(
      EventActionRow(event: .taskOverrun, count: 1, phases: .max, modes: .max, sequence: 9))
    services.events.raise(.taskOverrun)
    services.runResponses()
    #expect(drain() == [.taskOverrun, .responseRefused])
  }

  @Test mutating func `a mode that the phase does not allow is refused, SAFE never is`() {
    services.modes.allowed = ModeMask(bits: 0b1)
    #expect(services.request(.science) == false)
    #expect(services.modes.current == .nominal)
    #expect(services.request(.safe) == true)
    #expect(drain() == [.modeRefused, .safeEntered])
  }

  @Test mutating func `entering a mode starts its sequence`() {
    services.modes.entrySequences[Int(SpacecraftMode.science.rawValue)] = 0
    #expect(services.request(.science) == true)
    expectRunning(true)
  }

  @Test mutating func `a repeated telecommand number is not new`() {
    var command = Telecommand(.requestMode, sequence: 5)
    #expect(services.commands.isNew(&command) == true)
    #expect(services.commands.isNew(&command) == false)
    command.sequence = 6
    #expect(services.commands.isNew(&command) == true)
  }

  @Test mutating func `held commands come out in order of their time`() {
    for (second, mode) in [(3, 1.0), (1, 2.0), (2, 3.0)] {
      var command = Telecommand(.requestMode)
      command.executeAt = OnBoardTime(units: Int64(second) << 16)
      command.arguments[0] = mode
      #expect(services.commands.hold(&command) == true)
    }
    let early = services.commands.takeDue(at: OnBoardTime(units: 0))
    #expect(early == nil)
    var seen: [Double] = []
    while let command = services.commands.takeDue(at: OnBoardTime(units: 5 << 16)) { seen.append(command.a0) }
    #expect(seen == [2, 3, 1])
  }

  @Test mutating func `a silent task is named once per silence`() {
    services.watchdog.limits[0][3] = 256
    services.watchdog.watch(.quiet, from: Frame(0))
    services.watchdog.kick(task: 3, at: Frame(0))
    for second in 1...10 { services.watchdog.step(at: Frame(Int64(second) * 128), &services.events) }
    #expect(drain() == [.taskSilent])
    services.watchdog.kick(task: 3, at: Frame(11 * 128))
    services.watchdog.step(at: Frame(11 * 128), &services.events)
    services.watchdog.step(at: Frame(20 * 128), &services.events)
    #expect(drain() == [.taskSilent])
  }

  @Test mutating func `a task that never ran is silent, and a new regime gives every task its time`() {
    services.watchdog.limits[0][3] = 256
    services.watchdog.limits[2][3] = 48
    services.watchdog.watch(.quiet, from: Frame(0))
    services.watchdog.step(at: Frame(256), &services.events)
    #expect(drain() == [])
    services.watchdog.step(at: Frame(257), &services.events)
    #expect(drain() == [.taskSilent])
    services.watchdog.kick(task: 3, at: Frame(300))
    services.watchdog.watch(.critical, from: Frame(400))
    services.watchdog.step(at: Frame(448), &services.events)
    #expect(drain() == [])
    services.watchdog.step(at: Frame(449), &services.events)
    #expect(drain() == [.taskSilent])
  }

  @Test mutating func `a task without a limit in this regime is not watched`() {
    services.watchdog.limits[1][3] = 256
    services.watchdog.watch(.quiet, from: Frame(0))
    services.watchdog.step(at: Frame(10_000), &services.events)
    #expect(drain() == [])
  }

  @Test mutating func `the parameter store restores what its copy contradicts`() {
    #expect(services.parameters.set(3, 1.5) == true)
    services.parameters.medium.invertedBits = 1
    services.scrub()
    #expect(drain() == [.parameterStoreRestored])
    let value = services.parameters.value(3)
    #expect(value == 1.5)
    #expect(services.parameters.medium.hasMisread)
  }

  @Test mutating func `the event log notices a corrupt and a full store`() {
    let record = EventRecord(
      event: .phaseEntered, severity: .info, number: 1, time: OnBoardTime(units: 0), frame: Frame(0), 0, 0)
    services.eventLog.write(record)
    #expect(services.eventLog.verifyNewest() == true)
    services.eventLog.medium.invertedBits = 1 << 7
    #expect(services.eventLog.verifyNewest() == false)
    services.eventLog.medium.isFull = true
    services.eventLog.write(record)
    #expect(services.eventLog.written == 1)
    #expect(services.eventLog.refused == 1)
  }
}
