import FixedStorage
package import FlightServices
package import GroundInterface
package import Quantities

/// Moves the mission from phase to phase on telemetry, never on dates alone.
///
/// A phase is left when all its exit criteria hold and those of a successor's entry hold too;
/// some successors wait for the ground's request besides. Anything else is refused with an event.
package struct PhaseMachine: BitwiseCopyable, Sendable {
  package var table = PhaseTable()
  /// The phase the ground has asked for and that still waits for its criteria.
  package private(set) var requested: UInt8 = .max
  package private(set) var enteredAt = OnBoardTime(units: 0)
  package private(set) var isTimedOut = false

  package init() {}

  /// Puts the machine into a phase, and stage, without transition (start of a run only).
  package mutating func declare(_ phase: Phase, stage: UInt8, _ services: inout FlightServices) {
    services.phase = phase
    services.stage = stage
    services.modes.allowed = table.phases[Int(phase.rawValue)].modes
    enteredAt = services.time
    startSequence(of: phase, stage: stage, &services)
  }

  /// Whether this phase takes a telecommand at all.
  package mutating func allows(_ code: TelecommandCode, in phase: Phase) -> Bool {
    !table.phases[Int(phase.rawValue)].refuses(code)
  }

  /// The ground asks for a phase: refused unless it may follow the present one; the present one needs nothing.
  package mutating func request(_ raw: Double, _ services: inout FlightServices) -> Bool {
    guard raw >= 0, raw < 13, let phase = Phase(rawValue: UInt8(raw)) else { return false }
    guard phase != services.phase else { return true }
    guard table.phases[Int(services.phase.rawValue)].successors & (1 << UInt16(phase.rawValue)) != 0 else {
      services.events.raise(.phaseRefused, raw, Double(services.phase.rawValue))
      return false
    }
    requested = phase.rawValue
    return true
  }

  /// The ground asks for a stage: refused unless its criteria hold now; the present one is not begun again.
  package mutating func requestStage(_ raw: Double, _ services: inout FlightServices) -> Bool {
    for i in 0..<table.stages.count {
      let stage = table.stages[i]
      guard stage.phase == services.phase, Double(stage.number) == raw else { continue }
      guard services.stage != stage.number else { return true }
      guard allHold(stage.entry, &services.telemetry) else { return false }
      services.events.raise(.stageEntered, raw, Double(services.stage))
      services.stage = stage.number
      startSequence(of: stage.phase, stage: stage.number, &services)
      return true
    }
    return false
  }

  /// Evaluates the criteria; at most one transition per activation.
  package mutating func step(_ services: inout FlightServices) {
    let row = table.phases[Int(services.phase.rawValue)]
    let mayLeave = allHold(row.exit, &services.telemetry)
    for raw in UInt8(0)..<13 where row.successors & (1 << UInt16(raw)) != 0 {
      let next = table.phases[Int(raw)]
      let mayEnter = allHold(next.entry, &services.telemetry)
      guard mayLeave, mayEnter, !next.needsRequest || requested == raw, let phase = Phase(rawValue: raw) else {
        continue
      }
      return enter(phase, .phaseEntered, &services)
    }
    guard !isTimedOut, services.time - enteredAt > row.timeoutSeconds else { return }
    isTimedOut = true
    services.events.raise(.phaseTimeout, Double(services.phase.rawValue), services.time - enteredAt)
    abort(&services)
  }

  /// Takes the phase's abort branch: its sequence, and its phase if it has one.
  package mutating func abort(_ services: inout FlightServices) {
    let row = table.phases[Int(services.phase.rawValue)]
    if row.abortSequence >= 0 { _ = services.sequences.start(Int(row.abortSequence), at: services.time) }
    guard row.abortPhase >= 0, let phase = Phase(rawValue: UInt8(row.abortPhase)) else { return }
    enter(phase, .phaseAborted, &services)
  }

  private mutating func enter(_ phase: Phase, _ event: Event, _ services: inout FlightServices) {
    services.events.raise(event, Double(phase.rawValue), Double(services.phase.rawValue))
    services.phase = phase
    services.stage = 0
    services.modes.allowed = table.phases[Int(phase.rawValue)].modes
    enteredAt = services.time
    isTimedOut = false
    requested = .max
    for i in 0..<table.criteria.count { table.criteria[i].heldSince = .distant }
    if !services.modes.allowed.contains(services.modes.current) { _ = services.request(.nominal) }
    startSequence(of: phase, stage: 0, &services)
  }

  /// What a phase, or a stage of it, commands on entry.
  private mutating func startSequence(of phase: Phase, stage number: UInt8, _ services: inout FlightServices) {
    var sequence = table.phases[Int(phase.rawValue)].entrySequence
    for i in 0..<table.stages.count where number != 0 {
      if table.stages[i].phase == phase && table.stages[i].number == number { sequence = table.stages[i].sequence }
    }
    if sequence >= 0 { _ = services.sequences.start(Int(sequence), at: services.time) }
  }

  /// Every criterion of the range; all are evaluated, so persistence is counted for each.
  private mutating func allHold(_ range: CriterionRange, _ telemetry: inout TelemetrySheet) -> Bool {
    var all = true
    for i in Int(range.first)..<Int(range.first) + Int(range.count) where !table.criteria[i].evaluate(&telemetry) {
      all = false
    }
    return all
  }
}

extension PhaseMachine: Visitable {
  /// The table is configuration; only the persistence of its criteria is state.
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.enter("table")
    visitor.field("criteria", &table.criteria)
    visitor.leave()
    visitor.field("requested", &requested)
    visitor.field("enteredAt", &enteredAt)
    visitor.field("isTimedOut", &isTimedOut)
  }
}
