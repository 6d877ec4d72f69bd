package import GroundInterface
package import HardwareInterface
package import Quantities

/// What every manager and application on board may use: time, telemetry, events, commands,
/// sequences, modes. Passed `inout` down the one-file topology; nobody keeps a reference.
package struct FlightServices: BitwiseCopyable, Sendable {
  /// On-board time as the software last read it, and the frame counter beside it.
  package var time = OnBoardTime(units: 0)
  package var frame = Frame.never
  /// The phase machine's phase and stage.
  package var phase = Phase.launch
  package var stage: UInt8 = 0
  package var telemetry = TelemetrySheet()
  package var events = EventService()
  package var commands = CommandService()
  package var sequences = SequenceService()
  package var monitors = MonitorService()
  package var responses = EventActionService()
  package var modes = ModeService()
  package var watchdog = Watchdog()
  package var eventLog = EventLog()
  package var parameters = ParameterStore()
  package var memory = MassMemory()
  /// When the mass memory last recorded or sent.
  var memoryTended = Frame.never
  /// Units wanted on; every manager switches its own here, the power manager writes the switch word.
  package var switches = UnitMask()

  package init() {}

  /// Start of an activation: takes over the clock word.
  package mutating func begin(time: OnBoardTime, frame: Frame) {
    self.time = time
    self.frame = frame
    telemetry.now = frame
    events.time = time
    events.frame = frame
  }

  /// Enters a spacecraft mode if the phase allows it.
  package mutating func request(_ mode: SpacecraftMode) -> Bool {
    modes.request(mode, at: time, &events, &sequences)
  }

  /// Judges the limit monitors.
  package mutating func runMonitors() {
    monitors.step(phase: phase, mode: modes.current, &telemetry, &events)
  }

  /// Turns new events into sequences.
  package mutating func runResponses() {
    responses.step(phase: phase, mode: modes.current, at: time, &events, &sequences)
  }

  /// No sequence runs, no command is about to be due, no instrument is on that wants looking after, and neither has a
  /// monitor begun to count nor has there been a warning lately.
  package var isAtRest: Bool {
    mutating get {
      modes.current == .nominal && switches.bits & Self.restless.bits == 0 && !sequences.isAnyRunning
        && !commands.isAnyDue(by: time.advanced(bySeconds: Self.restSeconds))
        && !monitors.isCounting && time - events.lastWarning >= Self.restSeconds
    }
  }
  private static var restSeconds: Double { 60 }

  /// Instruments that have to be looked after every second for as long as they are on. The narrow-field camera is not
  /// among them, which says itself when it works; nor is the laser, which is read in passes and near the ground only.
  private static var restless: UnitMask {
    var mask = UnitMask()
    mask[.armCamera] = true
    mask[.arm] = true
    mask[.sampler] = true
    mask[.capsule] = true
    return mask
  }

  /// Reads stores back and tends the mass memory.
  package mutating func scrub() {
    if !eventLog.verifyNewest() { events.raise(.eventStoreCorrupt, Double(eventLog.written)) }
    let wrong = parameters.scrub()
    if wrong > 0 { events.raise(.parameterStoreRestored, Double(wrong)) }
    tendMemory()
  }

  /// Publishes counters of the services.
  package mutating func publish() {
    telemetry.publish(.missionPhase, raw: phase.rawValue)
    telemetry.publish(.missionStage, raw: stage)
    telemetry.publish(.missionMode, raw: modes.current.rawValue)
    telemetry.publish(.commandsAccepted, Double(commands.accepted))
    telemetry.publish(.commandsRefused, Double(commands.refused))
    telemetry.publish(.eventCount, Double(events.number))
    telemetry.publish(.eventStoreRefused, Double(eventLog.refused))
    telemetry.publish(.sequenceStepsRefused, Double(sequences.refused))
    telemetry.publish(.responsesStarted, Double(responses.responses))
  }
}

extension FlightServices: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("time", &time)
    visitor.field("frame", &frame)
    visitor.field("phase", &phase)
    visitor.field("stage", &stage)
    visitor.field("telemetry", &telemetry)
    visitor.field("events", &events)
    visitor.field("commands", &commands)
    visitor.field("sequences", &sequences)
    visitor.field("monitors", &monitors)
    visitor.field("responses", &responses)
    visitor.field("modes", &modes)
    visitor.field("watchdog", &watchdog)
    visitor.field("eventLog", &eventLog)
    visitor.field("parameters", &parameters)
    visitor.field("memory", &memory)
    visitor.field("memoryTended", &memoryTended)
    visitor.field("switches", &switches.bits)
  }
}
