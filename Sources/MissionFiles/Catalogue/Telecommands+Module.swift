package import GroundInterface

extension TelecommandCode {
  /// The module that executes it. A telecommand without a module here does not build.
  package var module: String {
    switch self {
    case .requestPhase, .requestMode, .requestStage: "mission"
    case .startSequence, .stopSequence, .uploadSequenceStep, .clearSequence: "sequences"
    case .enableMonitor, .enableResponse: "fdir"
    case .setParameter: "stores"
    case .uploadEphemeris, .uploadDeviation: "nav"
    case .uploadBurn, .cancelBurns, .arcPauses: "burn"
    case .point: "guidance"
    case .setCorrectionMode: "correction"
    case .unitPower, .deployWings, .redriveWing: "power"
    case .useWheel: "wheels"
    case .useGyro, .useStarTracker: "attitude"
    case .useClock, .usePulse: "clock"
    case .unloadWheels: "control"
    case .transmitterOn, .useTransponder, .useAntenna: "radio"
    case .thermostat: "thermal"
    case .anacPower, .anacReset, .anacMode, .anacDoor, .anacFilter, .anacFocus, .anacExpose, .anacAuto: "anac"
    case .samplingStart, .samplingGo, .samplingAbort, .samplingReturn, .samplingInhibit: "sampling"
    case .capsulePower, .capsuleLid, .capsuleSeal, .capsuleCharge, .capsuleLoadTimer, .capsuleArm, .capsuleSeparate:
      "capsule"
    case .samplerPower, .samplerMode, .samplerHead, .samplerFlap, .samplerBrush, .samplerArmContact, .sampleStow,
      .sampleStowAbort:
      "sampler"
    case .armPower, .armPose, .armJoints, .armStop: "arm"
    case .armCameraPower, .armCameraExpose, .armCameraAuto: "arm_camera"
    }
  }
}
