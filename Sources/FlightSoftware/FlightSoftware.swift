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

  /// `period` is the row's, in frames. A call of its own: inside the loop above, the addresses of all parts would be made
  /// ready in every tick, whichever row is due.
  @inline(never) private mutating func run(
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
    case .guidance:
      guidance.step(
        at: pulse.time(&services), &board.pointing, &navigation, &board.navigation, &board.attitude, &board.target,
        &services)
    case .propulsion: propel(seconds, &responses, &commands)
    case .housekeeping: keepHouse(&responses, &commands)
    case .laser:
      laser.step(
        &responses.laser, &commands.laser, &board.navigation, &board.attitude, &board.laser, &board.laserSight,
        &services)
    case .anac:
      anac.step(&responses.anac, &commands.anac, &board.attitude, &board.navigation, &services)
      services.switches[.anac] = anac.wantsPower
    case .imageNavigation: break
    case .armCamera:
      armCamera.step(&responses.armCamera, &commands.armCamera, &services)
      services.switches[.arm] = armCamera.wantsArm
      services.switches[.armCamera] = armCamera.wantsCamera
    case .sampling: flyNear(seconds)
    case .sampler:
      sampler.step(&responses.sampler, &commands.sampler, &services)
      services.switches[.sampler] = sampler.wantsPower
    case .capsule:
      capsule.step(&responses.capsule, &commands.capsule, &services)
      propulsion.isRelieved = capsule.preparation.hasSeparated
    case .regime: decideRegime()
    case .phases: phases.step(&services)
    case .monitors: services.runMonitors()
    case .responses: services.runResponses()
    case .telemetry: makeTelemetry(period, &downlink)
    case .scrub: services.scrub()
    case .watchdog: services.watchdog.step(at: now, &services.events)
    }
  }

  // MARK: rows that take more than one hand

  private mutating func readSensors(_ responses: inout ResponseSheet, _ commands: inout CommandSheet) {
    inertial.step(&responses.inertial, &commands.inertial, &board.inertial, &board.delivered, &services)
    starTrackers.step(&responses.starTrackers, &commands.starTrackers, &board.trackers, &services)
    sunSensors.step(&responses.sunSensors, &commands.sunSensors, &board.sun, &services)
    wheels.step(&responses.wheels, &board.wheels, &services)
  }

  private mutating func holdAttitude(
    _ seconds: Double, _ responses: inout ResponseSheet, _ commands: inout CommandSheet
  ) {
    determination.step(&board.inertial, &board.trackers, &board.attitude, &services)
    control.step(
      &board.attitude, &board.target, &board.sun, massKilograms: board.delivered.massKilograms, periodSeconds: seconds,
      &board.wheels, &board.torque, &board.thrust, &services)
    wheels.drive(&board.torque, &commands.wheels)
  }

  /// The capsule leaves twelve hours before the entry that its timer was loaded with.
  private mutating func decideRegime() {
    let entry = capsule.preparation.entryTime
    if entry.isFinite { regime.separation = OnBoardTime(units: Int64((entry - 43_200) * 65536)) }
    regime.step(isAtRest: isAtRest, isCameraBusy: anac.isBusy, &board.plan, &burns, &services)
    services.watchdog.watch(regime.regime, from: services.frame)
  }

  /// Pointed and followed, no instrument at work, no burn, no recovery, nothing that a monitor has begun to doubt: what
  /// there is to control moves so slowly that 16 seconds are short.
  private var isAtRest: Bool {
    mutating get {
      services.isAtRest && guidance.isSettled && burns.state == .idle && !control.isUnloading && !proximity.isEngaged
    }
  }

  private mutating func navigate() {
    navigation.step(
      &board.plan, &board.delivered, &board.attitude, &anac.sighting, &board.laser, &board.laserSight,
      isBurning: burns.isBurning || proximity.sequence.feelsGround,
      &board.navigation, &services)
    guard !proximity.isEngaged else { return }
    corrections.step(&navigation, &board.navigation, &board.setpoint, &burns, &board.plan, &services)
  }

  private mutating func flyNear(_ seconds: Double) {
    proximity.step(
      periodSeconds: seconds, &board.navigation, &board.attitude, &board.delivered, &board.laser, &board.plan, &burns,
      &guidance, &board.thrust, &services)
    proximity.direct(&sampler, &services)
  }

  /// Burns first, then the valves; what navigation and burns have read of the last push is spent.
  private mutating func propel(_ seconds: Double, _ responses: inout ResponseSheet, _ commands: inout CommandSheet) {
    burns.step(
      periodSeconds: seconds, &board.plan, &board.delivered, &board.attitude, isSettled: guidance.isSettled,
      pointingError: guidance.error, &board.pointing, &board.engines, &services)
    board.delivered.measuredDeltaVelocityBody = .zero
    board.delivered.reportedImpulseBody = .zero
    propulsion.step(
      &responses.propulsion, &commands.propulsion, &board.engines, &board.thrust, periodSeconds: seconds,
      &board.delivered, &services)
  }

  /// Publishes the services' own values; packets are produced only while somebody listens, fewer of them around burns.
  private mutating func makeTelemetry(_ period: Int64, _ downlink: inout Downlink) {
    services.publish()
    services.telemetry.publish(.cpuOverruns, Double(overruns))
    services.telemetry.publish(.cpuMissed, Double(misses))
    assembler.select(regime.reason == .burn || radio.antenna != .highGain ? .low : .normal)
    guard regime.regime.speaks else { return assembler.skip(seconds: UInt32(period / Frame.perSecond)) }
    downlink.frame.fill(by: &assembler, at: services.time, &services.telemetry, &services.events.reports)
    hasFrame = true
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

  private mutating func keepHouse(_ responses: inout ResponseSheet, _ commands: inout CommandSheet) {
    radio.isInPass = regime.regime.speaks
    radio.expectsCarrier = regime.expectsCarrier(at: services.time)
    power.step(&responses.power, &commands.power, &board.sun, &services)
    thermal.step(&responses.thermal, &commands.thermal, &services)
    radio.step(&responses.radio, &commands.radio, &board.attitude, &board.navigation, &services)
  }
}
