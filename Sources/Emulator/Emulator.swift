import Bus
import CapsuleSoftware
import DeviceModel
package import FixedStorage
package import FlightScheduler
import FlightServices
import FlightSoftware
package import GroundInterface
import GroundSegment
import HardwareInterface
package import Plant
package import Quantities
import Sky

/// The whole emulator as one value: copy it to fork the mission, keep a copy to step back.
///
/// `tick` is the real-time hot path. It visits the next frame in which anything is due and is read
/// from top to bottom: scripts and ground speak, the plant steps, the flight software steps, the
/// downlink is taken, and what was committed is judged. Frames in between cost nothing.
package struct Emulator {
  package private(set) var now: Frame
  package var craft: Craft
  package var faults: FaultEngine
  package var goals: GoalJudge
  package var table: SlotTable
  package var computer = EmulatedComputer()
  /// Running digest of everything that left the spacecraft: events and downlinked frames.
  package private(set) var journal = StateDigest()
  /// Events of the last tick, for the recorder.
  package var fresh: FixedQueue<128, EventRecord>
  /// How often the frame in the downlink left in the last tick, for whoever writes frames down.
  package private(set) var sentFrames: UInt32 = 0
  /// Next entry of the mission timeline.
  private var timelineCursor = 0
  /// Numbers of operations that wait for their answer, by telecommand sequence.
  private var awaited: FixedList<32, AwaitedAnswer>
  private var poweredBefore: UInt32 = 0
  var links = LinkState()
  let sheet: Sheet

  /// What never changes in a run.
  package struct Sheet: Sendable {
    package let mission: ReferenceMission
    package let timeline: [TimelineCommand]
  }

  package init(
    craft: Craft, faults: FaultEngine, goals: GoalJudge, rows: inout FixedList<128, SlotRow>,
    mission: ReferenceMission, timeline: [TimelineCommand], at start: Frame
  ) {
    now = start - 1
    self.craft = craft
    self.faults = faults
    self.goals = goals
    let regime = self.craft.flight.regime.regime.rawValue
    table = SlotTable(&rows, flight: regime, plant: regime, from: start)
    fresh = FixedQueue(filler: EventRecord.none)
    awaited = FixedList(filler: AwaitedAnswer())
    timelineCursor = timeline.firstIndex { $0.at >= start } ?? timeline.count
    sheet = Sheet(mission: mission, timeline: timeline)
    self.faults.start(at: start, &self.craft)
  }

  /// The next frame in which anything is due: rows, timers of scripts, signals on their way, the timeline.
  package mutating func nextFrame() -> Frame {
    var next = table.nextDue(after: now)
    if faults.due > now.count { next = min(next, Frame(faults.due)) }
    next = min(next, craft.ground.nextArrival)
    if timelineCursor < sheet.timeline.count { next = min(next, sheet.timeline[timelineCursor].at) }
    return max(next, now + 1)
  }

  /// Visits the next frame in which anything is due. The wires belong between the wings.
  package mutating func tick() {
    var rows = openTick()
    runPlant(rows.plant)
    passWires(&rows)
    runFlight(rows.flight)
    closeTick()
  }

  /// The rows of one tick that have not run yet.
  package struct DueRows {
    fileprivate var plant: RowMask
    fileprivate var flight: RowMask
    fileprivate let waiting: WaitingMessages
    fileprivate var isPlantDone = false
  }

  /// The top of a tick, for a caller who times its rows: scripts and ground speak, the computer releases its jobs.
  package mutating func openTick() -> DueRows {
    now = nextFrame()
    faults.begin(at: now, &craft)
    speak()
    applySurfaces()
    let due = table.due(at: now)
    let outcome = computer.release(due, at: now, &table)
    noteComputer(outcome)
    let flightRows = table.sheet.flightRows
    return DueRows(
      plant: outcome.run & ~flightRows, flight: outcome.run & flightRows, waiting: WaitingMessages(&craft.responses))
  }

  /// Runs the next row and returns its number; nil when all have run. For a caller who times them: in the end it has
  /// done what `tick` does.
  package mutating func runNext(_ rows: inout DueRows) -> Int? {
    if rows.plant != 0 {
      let index = rows.plant.trailingZeroBitCount
      rows.plant &= rows.plant - 1
      runPlant(.row(index))
      return index
    }
    if !rows.isPlantDone { passWires(&rows) }
    guard rows.flight != 0 else { return nil }
    let index = rows.flight.trailingZeroBitCount
    rows.flight &= rows.flight - 1
    runFlight(.row(index))
    return index
  }

  private mutating func runPlant(_ due: RowMask) {
    craft.plant.run(due, of: &table, at: now, &craft.commands, &craft.responses)
  }

  private mutating func runFlight(_ due: RowMask) {
    craft.flight.run(due, of: &table, at: now, &craft.uplink, &craft.responses, &craft.commands, &craft.downlink)
  }

  /// The bottom of a tick: what has happened is noted, sent and judged.
  package mutating func closeTick() {
    craft.plant.wantedAttitude = craft.flight.board.target.attitude
    faults.force(at: now, commands: true, &craft)
    notePowerCycles()
    faults.collectDifferences(at: now, &craft)
    takeDownlink()
    noteSurfaces()
    takeAnswers()
    craft.ground.listen(at: now, &craft.downlink)
    if now.isStartOfSecond { craft.serveGround(at: now, in: sheet.mission, isPaced: true) }
    faults.commit(at: now, &craft)
    goals.commit(at: now, &craft)
    selectRegime()
  }

  /// Takes up faults and operations added by hand, which begin in frame `first`.
  package mutating func adopt(_ addition: ScenarioPlan, at first: Frame) { faults.adopt(addition, at: first) }

  /// Goes on with another plan; false while a fault of the present one is active.
  package mutating func fork(to plan: ScenarioPlan) -> Bool {
    guard !faults.faults.contains(where: { $0.stage == .active }) else { return false }
    faults.restoreCommands(&craft)
    start(plan, at: now + 1)
    awaited = FixedList(filler: AwaitedAnswer())
    return true
  }

  /// Begins a plan whose relative moments count from `first`.
  package mutating func start(_ plan: ScenarioPlan, at first: Frame) {
    faults = FaultEngine(plan)
    faults.start(at: first, &craft)
  }

  /// Nothing is due up to `frame`: the time passes.
  package mutating func rest(until frame: Frame) { now = max(now, frame) }

  /// The mission is over: leaves its last phase.
  package mutating func endMission() { goals.endMission(at: now, &craft) }

  // MARK: the tick, part by part

  /// Timeline and operations to the ground, signals to the receiver.
  private mutating func speak() {
    while timelineCursor < sheet.timeline.count, sheet.timeline[timelineCursor].at <= now {
      var command = sheet.timeline[timelineCursor].command.telecommand
      command.executeAt = OnBoardTime(sheet.timeline[timelineCursor].execute)
      _ = craft.ground.send(command, at: now, ignoringPasses: true)
      timelineCursor += 1
    }
    while let index = faults.takeOperation() { send(operation: index) }
    let lightTime = craft.plant.around.bodies[Int(BodyID.earth.rawValue)].rangeMeters / Ephemeris.lightSpeed
    let waiting = craft.uplink.arrived.count
    craft.ground.step(at: now, lightTimeSeconds: lightTime, &craft.uplink)
    craft.plant.around.uplinkCarrier = craft.ground.carrierArrives
    passUplink(behind: waiting)
    passReceiver(behind: waiting)
  }

  private mutating func send(operation index: Int) {
    let row = faults.plan.operations[index]
    let number: UInt32
    if row.isDirect {
      number = Telecommand.testBench + UInt32(index)
      var command = row.telecommand
      command.sequence = number
      craft.uplink.arrived.append(command)
    } else {
      number = craft.ground.send(row.telecommand, at: now)
    }
    faults.noteSent(operation: index, at: now)
    awaited.append(AwaitedAnswer(number: number, operation: Int32(index)))
  }

  /// Behind the devices and before the computers.
  private mutating func passWires(_ rows: inout DueRows) {
    rows.isPlantDone = true
    passDeviceLinks(rows.waiting)
    disturbClock()
    faults.force(at: now, commands: false, &craft)
    faults.restoreCommands(&craft)
    if craft.plant.hasRun(.capsule, at: now) { stepCapsuleComputer() }
    if rows.flight != 0 { craft.commandsWritten = now }
  }

  /// The capsule's own computer works in step with its device.
  private mutating func stepCapsuleComputer() {
    craft.capsuleCommandsWritten = now
    craft.capsuleComputer.step(at: now, &craft.responses.capsuleInternal, &craft.commands.capsuleInternal)
  }

  /// Regimes for the next frame: the flight rows follow the spacecraft, the plant rows that or the truth.
  private mutating func selectRegime() {
    let flight = craft.flight.regime.regime
    let plant = craft.plant.needsContactRate ? .contact : flight
    table.select(flight: flight.rawValue, plant: plant.rawValue, from: now + 1)
  }

  /// Of the plant: the faster of what flight software and truth ask for.
  package var regime: Regime {
    mutating get {
      guard let regime = Regime(rawValue: table.selectedPlantMode) else { preconditionFailure("no such regime") }
      return regime
    }
  }
}

extension Emulator: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("now", &now)
    visitor.field("craft", &craft)
    visitor.field("faults", &faults)
    visitor.field("goals", &goals)
    visitor.field("table", &table)
    visitor.field("computer", &computer)
    visitor.field("journal", &journal)
    visitor.field("fresh", &fresh)
    visitor.field("sentFrames", &sentFrames)
    visitor.field("timelineCursor", &timelineCursor)
    visitor.field("awaited", &awaited)
    visitor.field("poweredBefore", &poweredBefore)
    visitor.field("links", &links)
  }

  /// The spacecraft with the command words as its software wrote them: what a script holds against them just now shows
  /// by what it has done.
  package var craftAsWritten: Craft {
    var (craft, faults) = (craft, faults)
    faults.restoreCommands(&craft)
    return craft
  }

  /// Digest of spacecraft, ground and downlink: what `run.json` reports. Scripts, goals and the
  /// scheduler's statistics are not in it, nor what a script holds against the spacecraft just now: a fault
  /// shows by what it has done.
  package func digest() -> StateDigest {
    var craft = craftAsWritten
    var journal = journal
    var visitor = DigestVisitor()
    visitor.field("craft", &craft)
    visitor.field("journal", &journal)
    return visitor.digest
  }
}

// MARK: what leaves the spacecraft

extension Emulator {
  /// Events into the journal, to the recorder and into the store; then the frame, when the transmitter is on.
  private mutating func takeDownlink() {
    craft.downlink.isTransmitting = craft.plant.radio.isTransmitting
    while let record = craft.flight.services.events.fresh.popFirst() {
      take(record)
      craft.flight.services.eventLog.write(record)
    }
    while let record = craft.capsuleComputer.events.fresh.popFirst() { take(record) }
    craft.downlink.delay = 0
    sentFrames = 0
    guard craft.flight.hasFrame else { return }
    craft.flight.hasFrame = false
    guard craft.downlink.isTransmitting else { return }
    passFrame()
    sentFrames = craft.downlink.frames
    for _ in 0..<sentFrames { craft.downlink.frame.feed(&journal) }
  }

  private mutating func take(_ record: EventRecord) {
    journal.take(UInt64(record.event.rawValue) << 32 | UInt64(record.number))
    journal.take(UInt64(bitPattern: record.time.units))
    journal.take(record.value1.bitPattern)
    journal.take(record.value2.bitPattern)
    faults.note(record.event, at: now)
    fresh.append(record)
  }

  private mutating func takeAnswers() {
    while let answer = craft.flight.services.commands.answers.popFirst() {
      if answer.sequence >= Telecommand.testBench { conclude(answer) }
    }
    guard !awaited.isEmpty else { return }
    while let answer = craft.ground.answers.popFirst() { conclude(answer) }
  }

  private mutating func conclude(_ answer: TelecommandAnswer) {
    for i in 0..<awaited.count where awaited[i].number == answer.sequence {
      faults.noteAnswer(operation: Int(awaited[i].operation), accepted: answer.accepted, at: now)
      awaited.remove(at: i)
      return
    }
  }

  /// What the emulated computer ran into, told to the flight software as its own watch would.
  private mutating func noteComputer(_ outcome: ReleaseOutcome) {
    guard !outcome.isUneventful else { return }
    craft.flight.services.begin(time: craft.flight.services.time, frame: now)
    var overran = outcome.overran
    while overran != 0 {
      let row = overran.trailingZeroBitCount
      overran &= overran - 1
      craft.flight.noteOverrun(task: table.sheet.rows[row].task, nanoseconds: computer.lastOverrunNanoseconds)
    }
    var missed = outcome.skipped
    while missed != 0 {
      let row = missed.trailingZeroBitCount
      missed &= missed - 1
      craft.flight.noteMissed(task: table.sheet.rows[row].task)
    }
  }

  /// Units that came on again cure what a power cycle cures.
  private mutating func notePowerCycles() {
    let powered = craft.plant.around.powered.bits
    guard powered != poweredBefore else { return }
    var risen = powered & ~poweredBefore
    poweredBefore = powered
    while risen != 0 {
      faults.notePowerCycle(of: UInt8(risen.trailingZeroBitCount))
      risen &= risen - 1
    }
  }

  /// Uploads a whole plan at once, as if the last pass had just ended: the start of a declared state.
  package mutating func uploadAtOnce() {
    repeat {
      craft.serveGround(at: now + 1, in: sheet.mission, isPaced: false)
      guard craft.ground.landAtOnce(&craft.uplink) else { return }
      craft.flight.takeUploads(&craft.uplink)
    } while true
  }
}
