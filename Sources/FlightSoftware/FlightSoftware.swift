package import FlightScheduler
package import FlightServices
package import GroundInterface
package import HardwareInterface
package import Quantities

/// The on-board topology: every manager and application, and who hands what to whom.
///
/// One call a slot row. The rows' order within a frame is in `Config/schedule.yaml`; the data
/// flow is in the signatures below. Nothing here knows more than the response words say.
package struct FlightSoftware {
  package var services = FlightServices()
  package var board = Blackboard()

  var clock = ClockManager()
  var pulse = PulseTime()
  var inertial = InertialManager()
  var starTrackers = StarTrackerManager()
  var sunSensors = SunSensorManager()
  var laser = LaserManager()
  var wheels = WheelManager()
  package var power = PowerManager()
  package var thermal = ThermalManager()
  package var radio = RadioManager()
  package var propulsion = PropulsionManager()
  package var anac: ANACManager
  package var armCamera: ArmCameraManager
  package var sampler: SamplerManager
  package var capsule = CapsuleManager()

  package var determination = AttitudeDetermination()
  var control = AttitudeControl()
  package var navigation = Navigation()
  package var guidance = Guidance()
  package var corrections = DeviationGuidance()
  package var burns = BurnExecutive()
  package var proximity = ProximityOperations()
  package var regime = RegimeLogic()
  package var phases = PhaseMachine()

  var assembler = FrameAssembler()
  /// Whether the transfer frame of this second is still to be sent.
  package var hasFrame = false
  var overruns: UInt32 = 0
  var misses: UInt32 = 0

  package init(_ sheets: inout SpacecraftDataSheet) {
    anac = ANACManager(sheets.anac)
    armCamera = ArmCameraManager(sheets.armCamera)
    sampler = SamplerManager(sheets.sampler)
  }

  /// Runs those rows of the slot table that are due, in their order; the number of no task does nothing.
  package mutating func run(
    _ due: RowMask, of table: inout SlotTable, at now: Frame, _ uplink: inout Uplink, _ responses: inout ResponseSheet,
    _ commands: inout CommandSheet, _ downlink: inout Downlink
  ) {
    var due = due
    while due != 0 {
      let row = table.takeRow(&due)
      guard let task = FlightTask(rawValue: row.task) else { continue }
      run(task, at: now, period: row.period, &uplink, &responses, &commands, &downlink)
    }
  }

  /// `period` is the row's, in frames.
  @inline(__always) private mutating func run(
    _ task: FlightTask, at now: Frame, period: Int64, _ uplink: inout Uplink, _ responses: inout ResponseSheet,
    _ commands: inout CommandSheet, _ downlink: inout Downlink
  ) {
    services.watchdog.kick(task: task.rawValue, at: now)
    let seconds = Double(period) * Frame.seconds
    switch task {
    case .commands: takeCommands(at: now, &uplink, &responses, &commands)
    case .sensors: readSensors(&responses, &commands)
    case .attitude: holdAttitude(seconds, &responses, &commands)
    case .navigation: navigate()
    case .guidance: guide()
    case .propulsion: propel(seconds, &responses, &commands)
    case .housekeeping: keepHouse(&responses, &commands)
    case .laser: runLaser(&responses, &commands)
    case .anac: runANAC(&responses, &commands)
    case .imageNavigation: break
    case .armCamera: runArmCamera(&responses, &commands)
    case .sampling: flyNear(seconds)
    case .sampler: runSampler(&responses, &commands)
    case .capsule: runCapsule(&responses, &commands)
    case .regime: decideRegime()
    case .phases: phases.step(&services)
    case .monitors: services.runMonitors()
    case .responses: services.runResponses()
    case .telemetry: makeTelemetry(period, &downlink)
    case .scrub: services.scrub()
    case .watchdog: services.watchdog.step(at: now, &services.events)
    }
  }

  /// The computer's own watch: an activation ended over its budget.
  package mutating func noteOverrun(task: UInt8, nanoseconds: Int64) {
    overruns &+= 1
    services.events.raise(.taskOverrun, Double(task), Double(nanoseconds) * 1e-9)
  }

  /// An activation fell due while the one before still ran.
  package mutating func noteMissed(task: UInt8) {
    misses &+= 1
    services.events.raise(.taskMissed, Double(task), Double(misses))
  }
}
