import FixedStorage
import FlightServices
import FlightSoftware
import GroundInterface
import Quantities
import Testing

@Suite struct PhaseMachineTests {
  var services = FlightServices()
  var machine = PhaseMachine()

  init() {
    // launch leaves when the load has been above 0.5 for 3 s; the transfer wants fewer than 10 events.
    machine.table.criteria.append(
      Criterion(parameter: .cpuLoad, check: .above, low: 0, high: 0.5, persistenceSeconds: 3))
    machine.table.criteria.append(
      Criterion(parameter: .eventCount, check: .below, low: 10, high: 0, persistenceSeconds: 0))
    machine.table.phases[0].successors = 1 << UInt16(Phase.asteroidTransfer.rawValue)
    machine.table.phases[0].exit = CriterionRange(first: 0, count: 1)
    machine.table.phases[0].modes = ModeMask(bits: 0b11_1111)
    machine.table.phases[1].entry = CriterionRange(first: 1, count: 1)
    machine.table.phases[1].modes = ModeMask(bits: 0b1)
  }

  /// One second of telemetry and one activation.
  mutating func second(load: Double, events: Double = 0) {
    let frame = Frame(services.frame == .never ? 0 : services.frame.count + 128)
    services.begin(time: OnBoardTime(frame), frame: frame)
    services.telemetry.publish(.cpuLoad, load)
    services.telemetry.publish(.eventCount, events)
    machine.step(&services)
  }

  mutating func drain() -> [Event] {
    var seen: [Event] = []
    while let record = services.events.fresh.popFirst() { seen.append(record.event) }
    return seen
  }

  @Test mutating func `a phase is left when its exit criteria have held long enough`() {
    for _ in 0..<3 { second(load: 1) }
    #expect(services.phase == .launch)
    second(load: 1)
    #expect(services.phase == .asteroidTransfer)
    #expect(drain() == [.phaseEntered])
  }

  @Test mutating func `an interruption starts the persistence again`() {
    for load in [1, 1, 1, 0, 1, 1, 1.0] { second(load: load) }
    #expect(services.phase == .launch)
  }

  @Test mutating func `the phase and the stage one is in may be asked for again, and nothing happens`() {
    machine.table.stages.append(
      StageRow(phase: .launch, number: 1, entry: CriterionRange(first: 0, count: 1), sequence: -1))
    services.stage = 1
    let phase = machine.request(0, &services)
    let stage = machine.requestStage(1, &services)
    #expect(phase && stage && drain().isEmpty)
    let other = machine.request(5, &services)
    #expect(!other && drain() == [.phaseRefused])
  }

  @Test mutating func `the next phase's entry criteria hold it back`() {
    for _ in 0..<20 { second(load: 1, events: 50) }
    #expect(services.phase == .launch)
    second(load: 1, events: 0)
    #expect(services.phase == .asteroidTransfer)
  }

  @Test mutating func `a phase that waits for the ground stays until asked`() {
    machine.table.phases[1].needsRequest = true
    for _ in 0..<20 { second(load: 1) }
    #expect(services.phase == .launch)
    #expect(machine.request(1, &services) == true)
    second(load: 1)
    #expect(services.phase == .asteroidTransfer)
  }

  @Test mutating func `a transition the graph does not have is refused with an event`() {
    second(load: 0)
    #expect(machine.request(Double(Phase.reentry.rawValue), &services) == false)
    #expect(machine.request(99, &services) == false)
    #expect(machine.request(-1, &services) == false)
    #expect(drain() == [.phaseRefused])
    #expect(services.phase == .launch)
  }

  @Test mutating func `a phase that lasts too long says so once and takes its abort branch`() {
    machine.table.phases[0].timeoutSeconds = 5
    machine.table.phases[0].abortPhase = Int8(Phase.asteroidTransfer.rawValue)
    for _ in 0..<6 { second(load: 0) }
    #expect(services.phase == .launch)
    second(load: 0)
    #expect(services.phase == .asteroidTransfer)
    #expect(drain() == [.phaseTimeout, .phaseAborted])
  }

  @Test mutating func `a phase without abort branch holds after its time-out`() {
    machine.table.phases[0].timeoutSeconds = 5
    for _ in 0..<60 { second(load: 0) }
    #expect(services.phase == .launch)
    #expect(drain() == [.phaseTimeout])
  }

  @Test mutating func `entering a phase that does not allow the mode returns to NOMINAL`() {
    #expect(services.request(.science) == true)
    for _ in 0..<4 { second(load: 1) }
    #expect(services.phase == .asteroidTransfer)
    #expect(services.modes.current == .nominal)
  }

  @Test mutating func `a stage begins on request when its criteria hold`() {
    machine.table.stages.append(
      StageRow(phase: .launch, number: 1, entry: CriterionRange(first: 1, count: 1), sequence: -1))
    second(load: 0, events: 50)
    #expect(machine.requestStage(1, &services) == false)
    second(load: 0, events: 0)
    #expect(machine.requestStage(2, &services) == false)
    #expect(machine.requestStage(1, &services) == true)
    #expect(services.stage == 1)
  }

  @Test func `a refused telecommand code is refused in its phase only`() {
    var twin = machine
    twin.table.phases[0].refuse(.requestStage)
    #expect(twin.allows(.requestStage, in: .launch) == false)
    #expect(twin.allows(.requestMode, in: .launch) == true)
    #expect(twin.allows(.requestStage, in: .asteroidTransfer) == true)
  }
}
