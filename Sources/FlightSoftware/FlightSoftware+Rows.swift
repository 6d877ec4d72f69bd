import FlightServices
import GroundInterface
import HardwareInterface
import Quantities

/// Rows of the slot table that take more than one hand.
///
/// Each is a call of its own: inside the loop over the rows that are due, the addresses of all their parts would be made
/// ready in every tick, whichever row is due.
extension FlightSoftware {
  @inline(never) mutating func guide() {
    guidance.step(
      at: pulse.time(&services), &board.pointing, &navigation, &board.navigation, &board.attitude, &board.target,
      &services)
  }

  @inline(never) mutating func runLaser(_ responses: inout ResponseSheet, _ commands: inout CommandSheet) {
    laser.step(
      &responses.laser, &commands.laser, &board.navigation, &board.attitude, &board.laser, &board.laserSight, &services)
  }

  @inline(never) mutating func runANAC(_ responses: inout ResponseSheet, _ commands: inout CommandSheet) {
    anac.step(&responses.anac, &commands.anac, &board.attitude, &board.navigation, &services)
    services.switches[.anac] = anac.wantsPower
  }

  @inline(never) mutating func runArmCamera(_ responses: inout ResponseSheet, _ commands: inout CommandSheet) {
    armCamera.step(&responses.armCamera, &commands.armCamera, &services)
    services.switches[.arm] = armCamera.wantsArm
    services.switches[.armCamera] = armCamera.wantsCamera
  }

  @inline(never) mutating func runSampler(_ responses: inout ResponseSheet, _ commands: inout CommandSheet) {
    sampler.step(&responses.sampler, &commands.sampler, &services)
    services.switches[.sampler] = sampler.wantsPower
  }

  @inline(never) mutating func runCapsule(_ responses: inout ResponseSheet, _ commands: inout CommandSheet) {
    capsule.step(&responses.capsule, &commands.capsule, &services)
    propulsion.isRelieved = capsule.preparation.hasSeparated
  }

  @inline(never) mutating func readSensors(_ responses: inout ResponseSheet, _ commands: inout CommandSheet) {
    inertial.step(&responses.inertial, &commands.inertial, &board.inertial, &board.delivered, &services)
    starTrackers.step(&responses.starTrackers, &commands.starTrackers, &board.trackers, &services)
    sunSensors.step(&responses.sunSensors, &commands.sunSensors, &board.sun, &services)
    wheels.step(&responses.wheels, &board.wheels, &services)
  }

  @inline(never) mutating func holdAttitude(
    _ seconds: Double, _ responses: inout ResponseSheet, _ commands: inout CommandSheet
  ) {
    determination.step(&board.inertial, &board.trackers, &board.attitude, &services)
    control.step(
      &board.attitude, &board.target, &board.sun, massKilograms: board.delivered.massKilograms, periodSeconds: seconds,
      &board.wheels, &board.torque, &board.thrust, &services)
    wheels.drive(&board.torque, &commands.wheels)
  }

  /// The capsule leaves twelve hours before the entry that its timer was loaded with.
  @inline(never) mutating func decideRegime() {
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

  @inline(never) mutating func navigate() {
    navigation.step(
      &board.plan, &board.delivered, &board.attitude, &anac.sighting, &board.laser, &board.laserSight,
      isBurning: burns.isBurning || proximity.sequence.feelsGround,
      &board.navigation, &services)
    guard !proximity.isEngaged else { return }
    corrections.step(&navigation, &board.navigation, &board.setpoint, &burns, &board.plan, &services)
  }

  @inline(never) mutating func flyNear(_ seconds: Double) {
    proximity.step(
      periodSeconds: seconds, &board.navigation, &board.attitude, &board.delivered, &board.laser, &board.plan, &burns,
      &guidance, &board.thrust, &services)
    proximity.direct(&sampler, &services)
  }

  /// Burns first, then the valves; what navigation and burns have read of the last push is spent.
  @inline(never) mutating func propel(
    _ seconds: Double, _ responses: inout ResponseSheet, _ commands: inout CommandSheet
  ) {
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
  @inline(never) mutating func makeTelemetry(_ period: Int64, _ downlink: inout Downlink) {
    services.publish()
    services.telemetry.publish(.cpuOverruns, Double(overruns))
    services.telemetry.publish(.cpuMissed, Double(misses))
    assembler.select(regime.reason == .burn || radio.antenna != .highGain ? .low : .normal)
    guard regime.regime.speaks else { return assembler.skip(seconds: UInt32(period / Frame.perSecond)) }
    downlink.frame.fill(by: &assembler, at: services.time, &services.telemetry, &services.events.reports)
    hasFrame = true
  }

  @inline(never) mutating func keepHouse(_ responses: inout ResponseSheet, _ commands: inout CommandSheet) {
    radio.isInPass = regime.regime.speaks
    radio.expectsCarrier = regime.expectsCarrier(at: services.time)
    power.step(&responses.power, &commands.power, &board.sun, &services)
    thermal.step(&responses.thermal, &commands.thermal, &services)
    radio.step(&responses.radio, &commands.radio, &board.attitude, &board.navigation, &services)
  }
}
