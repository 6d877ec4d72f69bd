public import Quantities

/// Severity of an on-board event; `warning` or worse is never expected in a nominal mission.
public enum Severity: UInt8, BitwiseCopyable, Comparable, Sendable {
  case info, notice, warning, alarm, critical
  public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

/// Every on-board event, numbered; grouped by the module that raises it.
/// Name, severity and cause stand in the catalogue (`MissionFiles/Catalogue`), severity also here.
public enum Event: UInt16, BitwiseCopyable, Sendable {
  // MARK: mission
  case phaseEntered, phaseRefused, phaseTimeout, phaseAborted, stageEntered
  case modeEntered, modeRefused, retreatEntered, safeEntered, survivalEntered

  // MARK: services
  case commandAccepted, commandRefused, sequenceStarted, sequenceStepRefused, sequenceCorrupt, responseStarted
  case responseRefused
  case taskOverrun, taskMissed, taskSilent, eventStoreCorrupt, parameterStoreRestored, storeFull
  case memoryCorrupt

  // MARK: navigation, guidance, burns
  case ephemerisRefused
  case trackingTooOld
  case navigationMeasurementsRejected
  case burnUploaded
  case burnRefused
  case burnsCancelled
  case burnStarted
  case burnEnded
  case burnCutShort
  case burnResumed
  case burnTimeLimit
  case burnSkipped
  case arcStarted
  case arcEnded
  case correctionPlanned
  case correctionModeSet
  case correctionBudgetSpent
  case pointingLawSet
  case pointingUnknown
  case regimeChanged

  // MARK: bus
  case clockOff, clockInUse, clockNotUsed, pulseOff, pulseLost, pulseInUse, pulseNotUsed
  case rateHigh, starTrackerOff, starTrackerOn
  case wheelDrag, wheelOff, wheelOn, wheelsNearlyFull, unloadingStarted, unloadingEnded, gyroSilent
  case gyroFrozen, gyroDisagrees, gyroOff, gyroOn, starTrackerRejected, starTrackerLost, starTrackerBlind
  case starTrackersDisagree, attitudeAcquired, attitudeLost, pointingLost, sunSensorLost, linsNoReturn
  case linsJump, linsRangeRejected, busUndervoltage, batteryLow, loadsShed, wingLatched, wingNotLatched, wingStalled
  case mainEngineShort, ionEngineTripped, commandLockAcquired, commandLockLost, temperatureOutside
  case transponderInUse, antennaInUse, transmitterFailed, carrierMissing, lockMissing, antennaStuck

  // MARK: ANAC
  case anacImageTaken, anacDoorMoved, anacNoTarget, anacDoorTimeout, anacFilterTimeout, anacFilterStuck
  case anacFocusTimeout, anacImageTimeout, anacImageCorrupt, anacImageStale, anacSilent

  // MARK: sampling
  case proximityEngaged, proximityReleased, samplingStarted, samplingOverSite, rehearsalPassed, goCheckFailed
  case descentStarted, touchdown, liftOff, noContact, sampleEstimate, ascentStarted, descentAborted
  case retreatHolding, samplingEnded

  // MARK: capsule
  case capsuleSequencerArmed, capsuleEntryInterface, capsuleGArmed, capsuleGFalling, capsuleGSwitchesDisagree
  case capsuleDrogueFired, capsuleDrogueByTimer, capsuleDrogueByPressure, capsuleDrogueMissing
  case capsuleMainFired, capsuleMainByTimer, capsuleMainNotInflated, capsuleHeatShieldDropped
  case capsuleBeaconOn, capsuleBeaconSwitched, capsuleLanded, capsuleTimerLost, capsuleMessageRejected
  case capsuleTimerLoaded, capsuleTimerWrong, capsuleStatusCorrupt, capsuleLidTimeout
  case capsuleBatteryLow, capsuleBatteryCharged, capsuleSeparationRefused, capsuleSeparationFired
  case capsuleSeparationRetried, capsuleSeparated, capsuleNotSeparated

  // MARK: sampler
  case contact, contactEnded, sampleStowed, samplerHeadTimeout, samplerFlapTimeout, samplerForceTrip
  case brushStalled, brushFailed, sampleInsertionBlocked, sampleNotLatched, sampleHeadHeld, sampleStowFailed
  case samplerSafe

  // MARK: arm and arm camera
  case armMoved, armImageTaken, armImageSaturated, armMoveTimeout, armImageTimeout, armImageCorrupt
  case armImageDark, particlesSeen
}

/// The computer that raised an event.
public enum EventSource: UInt8, BitwiseCopyable, Sendable { case craft, capsule }

/// One event as it was raised on board.
public struct EventRecord: BitwiseCopyable, Sendable {
  public var event: Event
  public var source: EventSource
  public var severity: Severity
  /// Running number of all events of this spacecraft, so that loss shows.
  public var number: UInt32
  /// On-board time as the software read it, and the frame in which it happened.
  public var time: OnBoardTime
  public var frame: Frame
  public var value1, value2: Double

  public init(
    event: Event, from source: EventSource = .craft, severity: Severity, number: UInt32, time: OnBoardTime,
    frame: Frame, _ value1: Double, _ value2: Double
  ) {
    self.event = event
    self.source = source
    self.severity = severity
    self.number = number
    self.time = time
    self.frame = frame
    self.value1 = value1
    self.value2 = value2
  }
}

extension EventRecord {
  /// Fills unused places.
  public static var none: EventRecord {
    EventRecord(event: .phaseEntered, severity: .info, number: 0, time: OnBoardTime(units: 0), frame: .never, 0, 0)
  }
}

extension EventRecord: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("event", &event)
    visitor.field("source", &source)
    visitor.field("severity", &severity)
    visitor.field("number", &number)
    visitor.field("time", &time)
    visitor.field("frame", &frame)
    visitor.field("value1", &value1)
    visitor.field("value2", &value2)
  }
}

extension Event {
  public var severity: Severity {
    switch self {
    // MARK: mission
    case .phaseEntered, .stageEntered, .modeEntered: .info
    case .phaseRefused, .modeRefused: .notice
    case .phaseTimeout, .phaseAborted, .retreatEntered: .warning
    case .safeEntered: .alarm
    case .survivalEntered: .critical

    // MARK: services
    case .commandAccepted, .sequenceStarted, .responseStarted: .info
    case .commandRefused, .sequenceStepRefused: .notice
    case .responseRefused, .taskOverrun, .taskSilent, .parameterStoreRestored, .storeFull: .warning
    case .sequenceCorrupt, .taskMissed, .eventStoreCorrupt, .memoryCorrupt: .alarm
    // MARK: navigation, guidance, burns
    case .ephemerisRefused: .notice
    case .trackingTooOld, .navigationMeasurementsRejected, .burnRefused, .burnCutShort,
      .burnTimeLimit, .burnSkipped, .correctionBudgetSpent:
      .warning
    case .burnUploaded, .burnStarted, .burnEnded, .arcStarted, .arcEnded, .correctionPlanned, .correctionModeSet,
      .pointingLawSet, .regimeChanged:
      .info
    case .burnsCancelled, .burnResumed, .pointingUnknown: .notice

    // MARK: bus
    case .unloadingStarted, .unloadingEnded, .starTrackerLost, .attitudeAcquired, .wingLatched, .commandLockAcquired,
      .commandLockLost:
      .info
    case .linsRangeRejected, .wheelOff, .wheelOn, .gyroOff, .gyroOn, .starTrackerOff, .starTrackerOn, .transponderInUse,
      .antennaInUse, .clockInUse,
      .clockNotUsed, .pulseInUse, .pulseNotUsed:
      .notice
    case .clockOff, .pulseOff, .pulseLost, .rateHigh, .wheelDrag, .wheelsNearlyFull, .gyroSilent, .gyroFrozen,
      .gyroDisagrees,
      .starTrackerRejected,
      .starTrackerBlind, .starTrackersDisagree, .pointingLost, .sunSensorLost, .linsNoReturn, .linsJump, .batteryLow,
      .wingNotLatched, .wingStalled, .mainEngineShort, .ionEngineTripped, .temperatureOutside, .transmitterFailed,
      .carrierMissing, .lockMissing,
      .antennaStuck:
      .warning
    case .attitudeLost, .busUndervoltage, .loadsShed: .alarm

    // MARK: ANAC
    case .anacImageTaken, .anacDoorMoved: .info
    case .anacNoTarget: .notice
    case .anacDoorTimeout, .anacFilterTimeout, .anacFilterStuck, .anacFocusTimeout, .anacImageTimeout,
      .anacImageCorrupt, .anacImageStale, .anacSilent:
      .warning

    // MARK: sampling
    case .proximityEngaged, .proximityReleased, .samplingStarted, .samplingOverSite, .rehearsalPassed,
      .descentStarted, .touchdown, .liftOff, .sampleEstimate, .ascentStarted, .retreatHolding, .samplingEnded:
      .info
    case .goCheckFailed, .noContact, .descentAborted: .warning

    // MARK: capsule
    case .capsuleSequencerArmed, .capsuleEntryInterface, .capsuleGArmed, .capsuleGFalling, .capsuleDrogueFired,
      .capsuleMainFired, .capsuleHeatShieldDropped, .capsuleBeaconOn, .capsuleLanded, .capsuleTimerLoaded,
      .capsuleBatteryCharged, .capsuleSeparationFired, .capsuleSeparated:
      .info
    case .capsuleSeparationRefused: .notice
    case .capsuleGSwitchesDisagree, .capsuleDrogueByTimer, .capsuleDrogueByPressure, .capsuleDrogueMissing,
      .capsuleMainByTimer, .capsuleBeaconSwitched, .capsuleMessageRejected, .capsuleTimerWrong,
      .capsuleStatusCorrupt, .capsuleLidTimeout, .capsuleBatteryLow, .capsuleSeparationRetried:
      .warning
    case .capsuleMainNotInflated, .capsuleTimerLost, .capsuleNotSeparated: .alarm

    // MARK: sampler
    case .contact, .contactEnded, .sampleStowed: .info
    case .samplerHeadTimeout, .samplerFlapTimeout, .brushStalled, .brushFailed, .sampleInsertionBlocked,
      .sampleNotLatched, .sampleHeadHeld, .samplerSafe:
      .warning
    case .samplerForceTrip, .sampleStowFailed: .alarm

    // MARK: arm and arm camera
    case .armMoved, .armImageTaken: .info
    case .armImageSaturated: .notice
    case .armMoveTimeout, .armImageTimeout, .armImageCorrupt, .armImageDark, .particlesSeen: .warning
    }
  }
}
