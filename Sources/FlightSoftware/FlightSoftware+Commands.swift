import FixedStorage
import FlightServices
package import GroundInterface
import HardwareInterface
import Quantities

extension FlightSoftware {
  /// Takes over the clock, then executes what has arrived, what has come due, and what sequences want.
  mutating func takeCommands(
    at now: Frame, _ uplink: inout Uplink, _ responses: inout ResponseSheet, _ commands: inout CommandSheet
  ) {
    services.begin(time: clock.time(&responses.clock, at: now), frame: now)
    clock.step(&responses.clock, &commands.clock, &services)
    pulse.step(&responses.clock, &services)
    while var command = uplink.arrived.popFirst() { receive(&command) }
    while let stored = services.commands.takeDue(at: services.time) { executeStored(stored) }
    runSequences()
  }

  /// Steps that have come due, so many at most: a sequence that starts itself without delay has no end.
  private mutating func runSequences() {
    for _ in 0..<32 {
      guard let stored = services.sequences.takeDue(at: services.time, &services.events) else { return }
      executeStored(stored)
    }
  }

  /// Executes telecommands as if they had come in before the run began.
  package mutating func takeUploads(_ uplink: inout Uplink) {
    while var command = uplink.arrived.popFirst() { _ = execute(&command) }
  }

  /// Screens a telecommand from the ground; a repeated number is passed over in silence.
  private mutating func receive(_ command: inout Telecommand) {
    guard services.commands.isNew(&command) else { return }
    if command.executeAt > services.time {
      conclude(&command, accepted: services.commands.hold(&command))
    } else {
      conclude(&command, accepted: execute(&command))
    }
  }

  private mutating func executeStored(_ stored: StoredCommand) {
    var command = stored.telecommand
    conclude(&command, accepted: execute(&command))
  }

  private mutating func conclude(_ command: inout Telecommand, accepted: Bool) {
    if !command.isFromTestBench, command.sequence > 0 {
      services.events.reports.all.verification.note(command.sequence, accepted: accepted)
    }
    services.commands.conclude(sequence: command.sequence, accepted: accepted)
    services.events.raise(
      accepted ? .commandAccepted : .commandRefused, Double(command.code.rawValue), Double(command.sequence))
  }

  /// Hands a telecommand to the one who executes it. False when the phase or that one refuses.
  private mutating func execute(_ command: inout Telecommand) -> Bool {
    guard phases.allows(command.code, in: services.phase) else { return false }
    switch command.code {
    case .requestPhase: return phases.request(command.arguments[0], &services)
    case .requestStage: return phases.requestStage(command.arguments[0], &services)
    case .requestMode, .startSequence, .stopSequence, .uploadSequenceStep, .clearSequence, .enableMonitor,
      .enableResponse, .setParameter:
      return services.accept(&command)
    case .uploadEphemeris, .uploadDeviation: return navigation.accept(&command, &services)
    case .uploadBurn, .cancelBurns, .arcPauses: return burns.accept(&command, &board.plan, &services)
    case .point: return guidance.accept(&command, &services)
    case .setCorrectionMode: return corrections.accept(&command, &services)
    case .unitPower, .deployWings, .redriveWing: return power.accept(&command, &services)
    case .useWheel: return wheels.accept(&command, &services)
    case .useGyro, .useStarTracker: return determination.accept(&command, &services)
    case .useClock: return clock.accept(&command, &services)
    case .usePulse: return pulse.accept(&command, &services)
    case .unloadWheels: return control.accept(&command, &services)
    case .transmitterOn, .useTransponder, .useAntenna: return radio.accept(&command, &services)
    case .thermostat: return thermal.accept(&command, &services)
    case .anacPower, .anacReset, .anacMode, .anacDoor, .anacFilter, .anacFocus, .anacExpose, .anacAuto:
      return anac.accept(&command, &services)
    case .armPower, .armPose, .armJoints, .armStop, .armCameraPower, .armCameraExpose, .armCameraAuto:
      return armCamera.accept(&command, &services)
    case .samplingStart, .samplingGo, .samplingAbort, .samplingReturn, .samplingInhibit:
      return proximity.accept(&command, &services)
    case .samplerPower, .samplerMode, .samplerHead, .samplerFlap, .samplerBrush, .samplerArmContact, .sampleStow,
      .sampleStowAbort:
      return sampler.accept(&command, &services)
    case .capsulePower, .capsuleLid, .capsuleSeal, .capsuleCharge, .capsuleLoadTimer, .capsuleArm, .capsuleSeparate:
      return capsule.accept(&command, &services)
    }
  }
}
