package import GroundInterface
import Plant

extension Event {
  /// The module that raises it. An event without a module here does not build.
  package var module: String {
    switch self {
    case .phaseEntered, .phaseRefused, .phaseTimeout, .phaseAborted, .stageEntered, .modeEntered, .modeRefused,
      .retreatEntered, .safeEntered, .survivalEntered:
      "mission"
    case .commandAccepted, .commandRefused, .sequenceStarted: "commands"
    case .sequenceCorrupt, .sequenceStepRefused: "sequences"
    case .taskOverrun, .taskMissed: "cpu"
    case .taskSilent: "watchdog"
    case .memoryCorrupt: "memory"
    case .storeFull, .eventStoreCorrupt, .parameterStoreRestored: "stores"
    case .responseStarted, .responseRefused: "fdir"
    // MARK: navigation, guidance, burns
    case .ephemerisRefused, .trackingTooOld, .navigationMeasurementsRejected: "nav"
    case .correctionPlanned, .correctionModeSet, .correctionBudgetSpent: "correction"
    case .pointingLawSet, .pointingUnknown: "guidance"
    case .burnUploaded, .burnRefused, .burnsCancelled, .burnStarted, .burnEnded, .burnCutShort, .burnResumed,
      .burnTimeLimit, .burnSkipped, .arcStarted, .arcEnded:
      "burn"
    case .regimeChanged: "regime"
    // MARK: bus
    case .clockInUse, .clockNotUsed, .pulseInUse, .pulseNotUsed: "clock"
    case .wheelOff, .wheelOn: "wheels"
    case .starTrackerLost: "star_trackers"
    case .starTrackerOff, .starTrackerOn, .starTrackerRejected, .gyroOff, .gyroOn, .gyroDisagrees, .attitudeAcquired,
      .attitudeLost:
      "attitude"
    case .unloadingStarted, .unloadingEnded: "control"
    case .linsRangeRejected: "lins"
    case .wingLatched, .wingNotLatched: "power"
    case .commandLockAcquired, .commandLockLost, .transponderInUse, .antennaInUse: "radio"
    // Monitors of fdir.yaml raise these.
    case .clockOff, .pulseOff, .pulseLost, .rateHigh, .wheelDrag, .wheelsNearlyFull, .gyroSilent, .gyroFrozen,
      .starTrackerBlind,
      .starTrackersDisagree, .pointingLost, .sunSensorLost, .linsNoReturn, .linsJump, .busUndervoltage, .batteryLow,
      .loadsShed, .wingStalled, .mainEngineShort, .ionEngineTripped, .temperatureOutside, .transmitterFailed,
      .carrierMissing, .lockMissing,
      .antennaStuck:
      "fdir"
    // MARK: ANAC
    case .anacImageTaken, .anacDoorMoved, .anacNoTarget, .anacFilterTimeout, .anacFilterStuck, .anacDoorTimeout,
      .anacFocusTimeout, .anacImageTimeout, .anacImageCorrupt, .anacImageStale, .anacSilent:
      "anac"
    // MARK: sampling
    case .proximityEngaged, .proximityReleased: "prox"
    case .samplingStarted, .samplingOverSite, .rehearsalPassed, .goCheckFailed, .descentStarted, .touchdown, .noContact,
      .sampleEstimate, .liftOff, .ascentStarted, .descentAborted, .retreatHolding, .samplingEnded:
      "sampling"
    // MARK: capsule
    case .capsuleSequencerArmed, .capsuleEntryInterface, .capsuleGArmed, .capsuleGFalling, .capsuleTimerLost,
      .capsuleMessageRejected, .capsuleGSwitchesDisagree, .capsuleDrogueFired, .capsuleDrogueByPressure,
      .capsuleDrogueByTimer, .capsuleDrogueMissing, .capsuleMainFired, .capsuleMainByTimer, .capsuleMainNotInflated,
      .capsuleHeatShieldDropped, .capsuleBeaconOn, .capsuleBeaconSwitched, .capsuleLanded:
      Self.capsuleComputer
    case .capsuleTimerLoaded, .capsuleTimerWrong, .capsuleStatusCorrupt, .capsuleLidTimeout, .capsuleBatteryLow,
      .capsuleBatteryCharged, .capsuleSeparationRefused, .capsuleSeparationFired, .capsuleSeparationRetried,
      .capsuleSeparated, .capsuleNotSeparated:
      "capsule"
    // MARK: sampler
    case .contact, .contactEnded, .samplerHeadTimeout, .samplerFlapTimeout, .samplerForceTrip, .brushStalled,
      .brushFailed, .sampleInsertionBlocked, .sampleNotLatched, .sampleHeadHeld, .sampleStowed, .sampleStowFailed,
      .samplerSafe:
      "sampler"
    // MARK: arm and arm camera
    case .armMoved, .armMoveTimeout: "arm"
    case .armImageTaken, .armImageSaturated, .armImageTimeout, .armImageDark, .armImageCorrupt, .particlesSeen:
      "arm_camera"
    }
  }

  /// The capsule's own computer, which runs with the capsule and not with the spacecraft's flight software.
  private static let capsuleComputer = "capsule_computer"

  /// The row of the slot table by which its cause is looked for.
  package var task: SlotTask? {
    module == Self.capsuleComputer ? .plant(.capsule) : .publishing("", of: module)
  }
}
