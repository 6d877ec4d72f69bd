package import ANAC
package import ArmCamera
package import Bus
package import DeviceModel
package import Dynamics
package import FlightScheduler
package import HardwareInterface
package import Quantities
package import ReturnCapsule
package import Sampler

/// The truth: the world, the spacecraft's motion, and every emulated device.
///
/// One call a slot row; the rows' order within a frame is in `Config/schedule.yaml`. Nothing of
/// this is seen on board but what the devices latch into the response words.
package struct Plant {
  package var world: World
  package var body: RigidBody
  /// The ground under the sampler's head.
  var head: ContactForce
  package var clock: ClockDevice
  package var power: PowerDevice
  package var propulsion: PropulsionDevice
  package var wheels: WheelsDevice
  package var inertial: InertialDevice
  package var starTrackers: StarTrackersDevice
  package var sunSensors: SunSensorsDevice
  package var laser: LaserDevice
  package var radio: RadioDevice
  package var thermal: ThermalDevice
  package var anac: ANACDevice
  package var armCamera: ArmCameraDevice
  package var sampler: SamplerDevice
  package var capsule: ReturnCapsuleDevice
  package var around = Surroundings()
  package var truth = TruthSheet()
  /// Attitude the flight software wants, as the emulator saw it; for `truth.pointing_error` only.
  package var wantedAttitude = Quaternion.identity
  /// Force and torque of the ground on the spacecraft over the last step.
  package var contactForceICRF = Vector3.zero
  package var contactTorqueBody = Vector3.zero
  /// Frame of each task's last step.
  var lastRun = InlineArray<17, Int64>(repeating: 0)
  let sheet: Sheet

  /// What never changes in a run.
  struct Sheet: Sendable {
    let mission: ReferenceMission
  }

  /// The spacecraft on the reference trajectory at `start`, everything off.
  package init(
    at start: Frame, mission: ReferenceMission, world constants: WorldSheet, sheets: inout SpacecraftDataSheet,
    seed: UInt64
  ) {
    sheet = Sheet(mission: mission)
    world = World(at: start, in: mission, constants)
    head = ContactForce(constants.head, Asteroid(constants.asteroid))
    clock = ClockDevice(sheets.clock, seed: seed)
    power = PowerDevice(sheets.power, seed: seed)
    propulsion = PropulsionDevice(sheets.propulsion, seed: seed)
    body = RigidBody(inertia: propulsion.inertia)
    wheels = WheelsDevice(sheets.wheels, seed: seed)
    inertial = InertialDevice(sheets.inertial, seed: seed)
    starTrackers = StarTrackersDevice(sheets.starTrackers, seed: seed)
    sunSensors = SunSensorsDevice(sheets.sunSensors, seed: seed)
    laser = LaserDevice(sheets.laser, seed: seed)
    radio = RadioDevice(sheets.radio, seed: seed)
    thermal = ThermalDevice(sheets.thermal, power: sheets.power, seed: seed)
    anac = ANACDevice(sheets.anac, seed: seed)
    armCamera = ArmCameraDevice(sheets.armCamera, seed: seed)
    sampler = SamplerDevice(sheets.sampler, seed: seed)
    capsule = ReturnCapsuleDevice(sheets.capsule, seed: seed)
    for i in lastRun.indices { lastRun[i] = start.count - 1 }
    world.look(in: mission, into: &around)
    world.observe(attitude: body.attitude, rateBody: body.rateBody, into: &around)
    lookAtEarth()
    thermal.show(&around)
    publishHeat()
    publish()
  }

  /// Runs those rows of the slot table that are due, in their order; the number of no task does nothing. Without any the
  /// time does not pass here either: a tick for a script's sake leaves no trace.
  package mutating func run(
    _ due: RowMask, of table: inout SlotTable, at now: Frame, _ commands: inout CommandSheet,
    _ responses: inout ResponseSheet
  ) {
    guard due != 0 else { return }
    around.now = now
    var due = due
    while due != 0 {
      if let task = PlantTask(rawValue: table.take(&due)) { run(task, at: now, &commands, &responses) }
    }
  }

  @inline(__always) private mutating func run(
    _ task: PlantTask, at now: Frame, _ commands: inout CommandSheet, _ responses: inout ResponseSheet
  ) {
    let elapsed = now.count - lastRun[Int(task.rawValue)]
    lastRun[Int(task.rawValue)] = now.count
    switch task {
    case .world: lookAround()
    case .power: power.step(elapsed: elapsed, &around, &commands.power, &responses.power)
    case .propulsion: propulsion.step(elapsed: elapsed, &around, &commands.propulsion, &responses.propulsion)
    case .wheels: wheels.step(elapsed: elapsed, &around, &commands.wheels, &responses.wheels)
    case .motion: move(elapsed: elapsed, at: now)
    case .clock: clock.step(elapsed: elapsed, &around, &commands.clock, &responses.clock)
    case .inertial: inertial.step(elapsed: elapsed, &around, &commands.inertial, &responses.inertial)
    case .starTrackers:
      starTrackers.step(elapsed: elapsed, &around, &commands.starTrackers, &responses.starTrackers)
    case .sunSensors: sunSensors.step(elapsed: elapsed, &around, &commands.sunSensors, &responses.sunSensors)
    case .laser:
      if laser.isInReach(&around) { followAsteroid() }
      laser.step(elapsed: elapsed, &around, &commands.laser, &responses.laser)
    case .radio: radio.step(elapsed: elapsed, &around, &commands.radio, &responses.radio)
    case .thermal:
      thermal.step(elapsed: elapsed, &around, &commands.thermal, &responses.thermal)
      publishHeat()
    case .anac:
      if anac.isAboutToExpose(&commands.anac, at: now) { lookAround() }
      anac.step(elapsed: elapsed, &around, &commands.anac, &responses.anac)
    case .armCamera:
      if armCamera.isAboutToExpose(&commands.armCamera) { lookAround() }
      armCamera.step(elapsed: elapsed, &around, &commands.armCamera, &responses.armCamera)
    case .sampler: sampler.step(elapsed: elapsed, &around, &commands.sampler, &responses.sampler)
    case .capsule: runCapsule(elapsed: elapsed, &commands, &responses)
    case .truth: publish()
    }
  }

  /// Whether a task has run in frame `now`.
  package mutating func hasRun(_ task: PlantTask, at now: Frame) -> Bool { lastRun[Int(task.rawValue)] == now.count }

  /// The truth asks for the fastest rate: within 200 m of the asteroid's centre, or a capsule
  /// below 200 km that has not landed.
  package var needsContactRate: Bool {
    mutating get {
      if around.nearSurface { return true }
      guard !capsule.attachment.isMated, capsule.truth.landingFrame == .never else { return false }
      return capsule.truth.altitudeMeters < 220_000
    }
  }

  /// A body that flies about the Earth needs to know where that is; so does the record of the flyby.
  private var needsEarth: Bool {
    // Not `get` alone: that works on a copy, of the surroundings or of the whole plant.
    mutating get {
      if capsule.attachment.isMated { return around.powered[.capsule] }
      return capsule.truth.landingFrame == .never
        || around.bodies[Int(BodyID.earth.rawValue)].rangeMeters < Self.flybyMeters
    }
  }

  /// Within this distance the craft passes the Earth.
  private static var flybyMeters: Double { 1e9 }

  private mutating func runCapsule(
    elapsed: Int64, _ commands: inout CommandSheet, _ responses: inout ResponseSheet
  ) {
    if needsEarth { lookAtEarth() }
    capsule.step(
      elapsed: elapsed, &around, &commands.capsule, &responses.capsule, &commands.capsuleInternal,
      &responses.capsuleInternal)
    guard !capsule.attachment.isMated else { return }
    propulsion.attachedKilograms = 0
    thermal.dropCapsule()
  }
}
