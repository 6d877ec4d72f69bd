package import GroundInterface

/// The register of events: name and cause. An event without a row here does not build.
extension Event {
  package var entry: EventEntry {
    switch self {
    // MARK: mission
    case .phaseEntered: EventEntry("PHASE_ENTERED", "the phase machine changed phase", "phase", "phase left")
    case .phaseRefused: EventEntry("PHASE_REFUSED", "a phase was requested that may not follow", "phase", "phase now")
    case .phaseTimeout:
      EventEntry("PHASE_TIMEOUT", "a phase has not met its exit criteria in time", "phase", "s in the phase")
    case .phaseAborted: EventEntry("PHASE_ABORTED", "the phase took its abort branch", "phase", "phase left")
    case .stageEntered: EventEntry("STAGE_ENTERED", "a stage of the phase began", "stage", "stage left")
    case .retreatEntered:
      EventEntry("RETREAT_ENTERED", "the spacecraft moves away from the target", "mode", "mode left")
    case .safeEntered: EventEntry("SAFE_ENTERED", "the spacecraft went to SAFE", "mode", "mode left")
    case .survivalEntered: EventEntry("SURVIVAL_ENTERED", "the spacecraft went to SURVIVAL", "mode", "mode left")
    case .modeEntered: EventEntry("MODE_ENTERED", "the spacecraft changed mode", "mode", "mode left")
    case .modeRefused:
      EventEntry("MODE_REFUSED", "a mode was requested that the phase does not allow", "mode", "mode now")

    // MARK: services
    case .commandAccepted: EventEntry("COMMAND_ACCEPTED", "a telecommand was executed", "code", "number")
    case .commandRefused: EventEntry("COMMAND_REFUSED", "phase or manager refused a telecommand", "code", "number")
    case .sequenceStarted: EventEntry("SEQUENCE_STARTED", "a stored sequence began", "sequence")
    case .sequenceStepRefused:
      EventEntry(
        "SEQUENCE_STEP_REFUSED", "an uploaded step made no sense or found no room", "sequence",
        "2 not the ground's sequence, 3 running, 4 a step is missing before it, 5 no room, 6 command, 7 delay")
    case .sequenceCorrupt:
      EventEntry("SEQUENCE_CORRUPT", "a stored step does not agree with its checksum", "sequence", "step")
    case .responseStarted: EventEntry("RESPONSE_STARTED", "event-action started a sequence", "sequence", "event")
    case .responseRefused:
      EventEntry("RESPONSE_REFUSED", "event-action could not start its sequence", "sequence", "event")
    case .taskOverrun: EventEntry("TASK_OVERRUN", "an activation ended over its budget", "task", "s over")
    case .taskMissed:
      EventEntry("TASK_MISSED", "an activation fell due while the one before still ran", "task", "missed so far")
    case .taskSilent: EventEntry("TASK_SILENT", "a task has not run for longer than its limit", "task", "s of silence")
    case .eventStoreCorrupt:
      EventEntry("EVENT_STORE_CORRUPT", "the newest stored event does not agree with its check", "events written")
    case .parameterStoreRestored:
      EventEntry("PARAMETER_STORE_RESTORED", "the scrub found words that differ from their copy", "words")
    case .storeFull:
      EventEntry(
        "STORE_FULL", "a store refused a write", "0 sequences, 1 events, 2 parameters, 3 mass memory",
        "whose file: 0 telemetry, 1 arm camera, 2 ANAC")
    case .memoryCorrupt:
      EventEntry("MEMORY_CORRUPT", "the directory of the mass memory does not agree with its copy", "bytes stored")
    // MARK: navigation, guidance, burns
    case .ephemerisRefused:
      EventEntry("EPHEMERIS_REFUSED", "an uploaded segment made no sense or found no room", "body", "segments refused")
    case .trackingTooOld:
      EventEntry("TRACKING_TOO_OLD", "a tracked deviation was older than the record of thrust", "age, s")
    case .navigationMeasurementsRejected:
      EventEntry(
        "NAV_MEASUREMENTS_REJECTED", "five measurements in a row did not fit the estimate", "lines of sight refused",
        "laser ranges refused")
    case .burnUploaded:
      EventEntry("BURN_UPLOADED", "a burn or arc was taken into the plan", "size, m/s or N", "time to it, s")
    case .burnRefused:
      EventEntry("BURN_REFUSED", "an uploaded burn made no sense, was past, or found no room", "burns refused")
    case .burnsCancelled:
      EventEntry("BURNS_CANCELLED", "the burns of the plan were cancelled", "1 when only the spacecraft's own")
    case .burnStarted:
      EventEntry("BURN_STARTED", "an engine was started for a planned burn", "size, m/s", "1 main engine, 0 thrusters")
    case .burnEnded: EventEntry("BURN_ENDED", "a burn was completed", "achieved, m/s", "planned, m/s")
    case .burnCutShort:
      EventEntry(
        "BURN_CUT_SHORT", "the engine pushes no more though it is commanded on", "achieved, m/s", "planned, m/s")
    case .burnResumed:
      EventEntry("BURN_RESUMED", "a burn cut short goes on", "missing, m/s", "1 main engine, 0 thrusters")
    case .burnTimeLimit:
      EventEntry("BURN_TIME_LIMIT", "the engine burned for 110 % of the planned time", "achieved, m/s", "planned, m/s")
    case .burnSkipped:
      EventEntry(
        "BURN_SKIPPED", "a burn was not made: attitude not reached or mode does not allow it", "planned, m/s",
        "1 mode, 2 attitude, 3 late")
    case .arcStarted:
      EventEntry("ARC_STARTED", "the ion engine was started for a planned arc", "thrust, N", "length, s")
    case .arcEnded: EventEntry("ARC_ENDED", "the arc ended or was interrupted", "time left of it, s")
    case .correctionPlanned:
      EventEntry("CORRECTION_PLANNED", "a correction of the deviation was planned", "size, m/s", "deviation, m")
    case .correctionModeSet:
      EventEntry("CORRECTION_MODE", "what is done about the deviation was changed", "mode", "mode left")
    case .correctionBudgetSpent:
      EventEntry("CORRECTION_BUDGET", "corrections used the budget of their day", "used, m/s", "deviation, m")
    case .pointingLawSet: EventEntry("POINTING_LAW", "the pointing law changed", "law", "law left")
    case .pointingUnknown: EventEntry("POINTING_UNKNOWN", "the direction to point at is not known on board", "law")
    case .regimeChanged: EventEntry("REGIME_CHANGED", "the scheduling regime changed", "regime", "reason")

    // MARK: bus
    case .clockOff: EventEntry("CLOCK_OFF", "the clock does not agree with the count of minor frames", "difference, s")
    case .pulseOff: EventEntry("PULSE_OFF", "the clock's pulse does not agree with the count of minor frames", "lag, s")
    case .pulseLost: EventEntry("PULSE_LOST", "the clock gives no pulse", "age of the last, s")
    case .pulseInUse: EventEntry("PULSE_IN_USE", "guidance takes its time from the pulse again")
    case .pulseNotUsed: EventEntry("PULSE_NOT_USED", "guidance takes its time from the computer")
    case .clockInUse: EventEntry("CLOCK_IN_USE", "the time is read from the clock again")
    case .clockNotUsed: EventEntry("CLOCK_NOT_USED", "the time is made from the count of minor frames", "difference, s")
    case .rateHigh:
      EventEntry("RATE_HIGH", "the spacecraft turns much faster or slower than wanted", "difference, rad/s")
    case .starTrackerOff: EventEntry("STAR_TRACKER_OFF", "a star tracker is left out", "tracker")
    case .starTrackerOn: EventEntry("STAR_TRACKER_ON", "a star tracker is used again", "tracker")
    case .wheelDrag: EventEntry("WHEEL_DRAG", "drag on a wheel beyond its limit", "drag")
    case .wheelOff: EventEntry("WHEEL_OFF", "a wheel was taken out of the control", "wheel", "drag")
    case .wheelOn: EventEntry("WHEEL_ON", "a wheel was given back to the control", "wheel")
    case .wheelsNearlyFull: EventEntry("WHEELS_NEARLY_FULL", "momentum stays high in spite of unloading", "share")
    case .unloadingStarted:
      EventEntry("UNLOADING_STARTED", "thrusters begin to take momentum out of the wheels", "share")
    case .unloadingEnded: EventEntry("UNLOADING_ENDED", "the wheels are unloaded", "share")
    case .gyroSilent: EventEntry("GYRO_SILENT", "no fresh word from the gyro for a second", "age")
    case .gyroFrozen: EventEntry("GYRO_FROZEN", "the gyro repeats its words", "repeats")
    case .gyroDisagrees: EventEntry("GYRO_DISAGREES", "both star trackers agree against the gyro", "angle")
    case .gyroOff: EventEntry("GYRO_OFF", "the gyro is no longer used")
    case .gyroOn: EventEntry("GYRO_ON", "the gyro is used again")
    case .starTrackerRejected:
      EventEntry("STAR_TRACKER_REJECTED", "a fix that neither gyro nor other tracker supports", "tracker", "angle")
    case .starTrackerLost: EventEntry("STAR_TRACKER_LOST", "a star tracker has no fix any more", "tracker")
    case .starTrackerBlind: EventEntry("STAR_TRACKER_BLIND", "a star tracker stays without a fix", "tracker", "time")
    case .starTrackersDisagree: EventEntry("STAR_TRACKERS_DISAGREE", "the star trackers contradict each other", "angle")
    case .attitudeAcquired: EventEntry("ATTITUDE_ACQUIRED", "a first fix, or one after a loss")
    case .attitudeLost: EventEntry("ATTITUDE_LOST", "too long without an accepted fix", "time")
    case .pointingLost: EventEntry("POINTING_LOST", "the attitude stays off its target", "angle")
    case .sunSensorLost: EventEntry("SUN_SENSOR_LOST", "the sun sensors give no direction")
    case .linsNoReturn: EventEntry("LINS_NO_RETURN", "the laser gets no return where there was one", "time")
    case .linsJump: EventEntry("LINS_JUMP", "a laser range that no motion explains was rejected", "change")
    case .linsRangeRejected:
      EventEntry(
        "LINS_RANGE_REJECTED", "a range that does not continue the ones before is kept from navigation", "change")
    case .busUndervoltage: EventEntry("BUS_UNDERVOLTAGE", "bus voltage below its limit", "voltage")
    case .batteryLow: EventEntry("BATTERY_LOW", "charge below its limit", "charge")
    case .loadsShed: EventEntry("LOADS_SHED", "the comparator took power from loads", "groups")
    case .wingLatched: EventEntry("WING_LATCHED", "a wing has unfolded and latched", "wing")
    case .wingNotLatched: EventEntry("WING_NOT_LATCHED", "a wing has not latched in time", "wing", "opened")
    case .wingStalled: EventEntry("WING_STALLED", "a wing does not follow its drive", "wing", "error")
    case .mainEngineShort:
      EventEntry("MAIN_ENGINE_SHORT", "the main engine does not burn while its valve is commanded open", "time")
    case .ionEngineTripped: EventEntry("ION_ENGINE_TRIPPED", "thrust commanded and no beam", "time")
    case .commandLockAcquired: EventEntry("COMMAND_LOCK_ACQUIRED", "the receiver found the ground station")
    case .commandLockLost: EventEntry("COMMAND_LOCK_LOST", "the receiver lost the ground station")
    case .transponderInUse: EventEntry("TRANSPONDER_IN_USE", "a transponder was chosen", "0 A, 1 B")
    case .antennaInUse: EventEntry("ANTENNA_IN_USE", "an antenna was chosen", "0 high gain, 1 medium, 2 low")
    case .transmitterFailed:
      EventEntry("TRANSMITTER_FAILED", "the transmitter in use is keyed and gives no power", "time")
    case .carrierMissing:
      EventEntry(
        "CARRIER_MISSING", "the ground should be heard by now, and the transponder in use hears nothing", "time")
    case .lockMissing: EventEntry("LOCK_MISSING", "a receiver hears the ground and does not lock", "time")
    case .antennaStuck: EventEntry("ANTENNA_STUCK", "the high-gain antenna does not follow its drive", "angle")
    case .temperatureOutside: EventEntry("TEMPERATURE_OUTSIDE", "a temperature beyond its limits", "temperature")

    // MARK: ANAC
    case .anacImageTaken: EventEntry("ANAC_IMAGE_TAKEN", "a commanded image was received", "target", "signal-to-noise")
    case .anacDoorMoved: EventEntry("ANAC_DOOR_MOVED", "the door reached its commanded end", "1 open, 0 closed")
    case .anacNoTarget:
      EventEntry("ANAC_NO_TARGET", "an image does not show its target; once until it is seen again", "target")
    case .anacDoorTimeout:
      EventEntry(
        "ANAC_DOOR_TIMEOUT", "the door did not reach its limit switch in 1.3 times its time", "attempt", "angle rad")
    case .anacFilterTimeout:
      EventEntry(
        "ANAC_FILTER_TIMEOUT", "the filter wheel did not arrive in 1.3 times its time", "place wanted", "place")
    case .anacFilterStuck:
      EventEntry(
        "ANAC_FILTER_STUCK", "the wheel did not move either way; its place is used as it is", "place wanted", "place")
    case .anacFocusTimeout:
      EventEntry("ANAC_FOCUS_TIMEOUT", "the focus drive did not arrive", "travel wanted", "travel")
    case .anacImageTimeout: EventEntry("ANAC_IMAGE_TIMEOUT", "an exposure brought no message", "attempt")
    case .anacImageCorrupt:
      EventEntry("ANAC_IMAGE_CORRUPT", "a message of the image link has a wrong checksum", "errors so far")
    case .anacImageStale:
      EventEntry("ANAC_IMAGE_STALE", "the time of an image lies too far back, or in the future", "age s")
    case .anacSilent:
      EventEntry("ANAC_SILENT", "the heartbeat of the camera stopped, or never began", "seconds of silence")

    // MARK: sampling
    case .proximityEngaged:
      EventEntry("PROXIMITY_ENGAGED", "proximity control took over the thrusters", "range m", "impulse used N s")
    case .proximityReleased:
      EventEntry("PROXIMITY_RELEASED", "proximity control gave the thrusters back", "range m", "impulse used N s")
    case .samplingStarted:
      EventEntry("SAMPLING_STARTED", "a sampling sequence began by telecommand", "technique", "1: GO is automatic")
    case .samplingOverSite:
      EventEntry("SAMPLING_OVER_SITE", "the plan holds: the spacecraft moves over the site", "range m", "offset m")
    case .rehearsalPassed: EventEntry("REHEARSAL_PASSED", "the checks at the rehearsal's hold passed", "0", "range m")
    case .goCheckFailed:
      EventEntry("GO_CHECK_FAILED", "checks before the descent fail", "checks, as bits", "seconds waited")
    case .descentStarted:
      EventEntry("DESCENT_STARTED", "checks passed and GO given: the descent began", "altitude m", "offset m")
    case .touchdown:
      EventEntry("TOUCHDOWN", "two of force, change of velocity and range say contact", "gap m", "force N")
    case .liftOff: EventEntry("LIFT_OFF", "the head left the ground", "seconds of contact", "largest force N")
    case .noContact:
      EventEntry(
        "NO_CONTACT", "no contact in time, or the ground gives way", "gap m", "seconds after the expected time")
    case .sampleEstimate:
      EventEntry("SAMPLE_ESTIMATE", "sample by the charge that the brush drew", "kg", "largest force N")
    case .ascentStarted: EventEntry("ASCENT_STARTED", "thrust away from the ground", "speed m/s", "contacts so far")
    case .descentAborted:
      EventEntry(
        "DESCENT_ABORTED",
        "given up: 1 command, 2 lateral speed, 3 force, 4 laser, 5 attitude, 6 no GO, 7 mode", "reason", "value")
    case .retreatHolding: EventEntry("RETREAT_HOLDING", "far enough away: holding", "range m", "speed m/s")
    case .samplingEnded:
      EventEntry("SAMPLING_ENDED", "the sequence is over and the plan is flown", "technique", "sample estimate kg")

    // MARK: capsule
    case .capsuleSequencerArmed:
      EventEntry(
        "SEQUENCER_ARMED", "two of three break-wires are broken: the capsule is alone", "broken wires",
        "timer (s from entry)")
    case .capsuleEntryInterface:
      EventEntry("ENTRY_INTERFACE", "the timer has reached the predicted entry", "timer (s)", "acceleration (m/s2)")
    case .capsuleGArmed: EventEntry("G_ARMED", "above 3 g for half a second", "timer (s)", "acceleration (m/s2)")
    case .capsuleGFalling:
      EventEntry("G_FALLING", "the deceleration fell through 3 g: T0", "timer (s)", "acceleration (m/s2)")
    case .capsuleGSwitchesDisagree:
      EventEntry(
        "G_SWITCHES_DISAGREE", "45 s after the predicted entry the inertial path has not armed", "switches closed",
        "acceleration (m/s2)")
    case .capsuleDrogueFired:
      EventEntry("DROGUE_FIRED", "drogue mortar fired by the inertial path", "timer (s)", "pressure (Pa)")
    case .capsuleDrogueByTimer:
      EventEntry(
        "DROGUE_BY_TIMER", "drogue mortar fired by the timer, the inertial path being silent", "timer (s)",
        "pressure (Pa)")
    case .capsuleDrogueByPressure:
      EventEntry(
        "DROGUE_BY_PRESSURE", "drogue mortar fired by the barometer, below 24 km", "timer (s)", "pressure (Pa)")
    case .capsuleDrogueMissing:
      EventEntry(
        "DROGUE_MISSING", "no added deceleration within 3 s of the drogue", "acceleration before (m/s2)", "after (m/s2)"
      )
    case .capsuleMainFired: EventEntry("MAIN_FIRED", "main parachute released by the barometer, at 5 km", "s since T0")
    case .capsuleMainByTimer: EventEntry("MAIN_BY_TIMER", "main parachute released by the timer", "s since T0")
    case .capsuleMainNotInflated:
      EventEntry(
        "MAIN_NOT_INFLATED", "falling too fast under the main parachute: second igniter fired", "descent rate (m/s)",
        "pressure (Pa)")
    case .capsuleHeatShieldDropped:
      EventEntry("HEAT_SHIELD_DROPPED", "heat shield released", "s since the main parachute")
    case .capsuleBeaconOn: EventEntry("BEACON_ON", "beacon switched on", "transmitter")
    case .capsuleBeaconSwitched:
      EventEntry("BEACON_SWITCHED", "ten minutes without antenna power: other transmitter", "transmitter")
    case .capsuleLanded: EventEntry("LANDED", "touchdown believed", "1 by shock, 0 by steady pressure", "pressure (Pa)")
    case .capsuleTimerLost: EventEntry("TIMER_LOST", "alone, and the timer shows nothing")
    case .capsuleMessageRejected:
      EventEntry(
        "CAPSULE_MESSAGE_REJECTED", "a message on the umbilical failed its checksum", "sequence", "refused so far")
    case .capsuleTimerLoaded:
      EventEntry("CAPSULE_TIMER_LOADED", "the capsule has echoed the entry timer", "seconds to entry")
    case .capsuleTimerWrong:
      EventEntry("CAPSULE_TIMER_WRONG", "the echoed entry timer is not the one sent", "echo (s)", "sent (s)")
    case .capsuleStatusCorrupt:
      EventEntry(
        "CAPSULE_STATUS_CORRUPT", "a status message of the capsule failed its checksum", "sequence", "refused so far")
    case .capsuleLidTimeout:
      EventEntry("CAPSULE_LID_TIMEOUT", "the lid did not reach its end in time", "lid angle (deg)", "latches locked")
    case .capsuleBatteryLow:
      EventEntry("CAPSULE_BATTERY_LOW", "less than 80 percent at the check before separation: charger on", "charge (%)")
    case .capsuleBatteryCharged:
      EventEntry("CAPSULE_BATTERY_CHARGED", "the charger has filled the battery", "charge (%)")
    case .capsuleSeparationRefused:
      EventEntry(
        "CAPSULE_SEPARATION_REFUSED", "separation commanded, a check fails",
        "1 lid, 2 timer, 3 pyros, 4 umbilical, 5 under way")
    case .capsuleSeparationFired: EventEntry("CAPSULE_SEPARATION_FIRED", "release fired", "firing", "seconds to entry")
    case .capsuleSeparationRetried:
      EventEntry(
        "CAPSULE_SEPARATION_RETRIED", "release fired again: the switches do not agree", "firing", "switches open")
    case .capsuleSeparated:
      EventEntry("CAPSULE_SEPARATED", "two of three separation switches are open", "firings", "switches open")
    case .capsuleNotSeparated:
      EventEntry(
        "CAPSULE_NOT_SEPARATED", "no separation until 11.75 h before entry: the capsule is kept", "firings",
        "switches open")

    // MARK: sampler
    case .contact: EventEntry("CONTACT", "two of three force sensors feel the ground for 50 ms", "force N")
    case .contactEnded: EventEntry("CONTACT_ENDED", "the sensors no longer feel the ground", "seconds of contact")
    case .sampleStowed: EventEntry("SAMPLE_STOWED", "the head is latched in the capsule and cut off", "stroke m")
    case .samplerHeadTimeout:
      EventEntry("SAMPLER_HEAD_TIMEOUT", "the head did not reach its switch in time", "attempt", "extension m")
    case .samplerFlapTimeout:
      EventEntry("SAMPLER_FLAP_TIMEOUT", "the flap did not reach its end in time", "attempt", "gap m")
    case .samplerForceTrip:
      EventEntry(
        "SAMPLER_FORCE_TRIP", "the force on the head passed 60 N; the brush stops, the head retracts", "force N")
    case .brushStalled:
      EventEntry(
        "BRUSH_STALLED", "stall current for 0.3 s without rotation; turned back for a second", "attempt", "current A")
    case .brushFailed: EventEntry("BRUSH_FAILED", "the brush stalled three times and is switched off", "attempts")
    case .sampleInsertionBlocked:
      EventEntry(
        "SAMPLE_INSERTION_BLOCKED", "axial force above 80 N, or no end of the stroke; back off 20 mm", "force N",
        "stroke m")
    case .sampleNotLatched:
      EventEntry(
        "SAMPLE_NOT_LATCHED", "a latch switch stays open, or the pull test moves the head", "switches or stroke")
    case .sampleHeadHeld:
      EventEntry("SAMPLE_HEAD_HELD", "the wrist is not open five seconds after the cutter", "charges fired")
    case .samplerSafe:
      EventEntry("SAMPLER_SAFE", "the hot brush motor has made the sampler safe", "motor temperature K")
    case .sampleStowFailed: EventEntry("SAMPLE_STOW_FAILED", "a transfer step failed for the last time", "step")

    // MARK: arm and arm camera
    case .armMoved: EventEntry("ARM_MOVED", "the arm reached the ordered angles", "pose, 255 for free angles")
    case .armImageTaken:
      EventEntry("ARM_IMAGE_TAKEN", "a commanded picture was received", "what is in the field, bits", "mean counts")
    case .armImageSaturated: EventEntry("ARM_IMAGE_SATURATED", "more than 15 % of a picture is saturated", "fraction")
    case .armMoveTimeout:
      EventEntry("ARM_MOVE_TIMEOUT", "the arm did not reach the ordered angles in time", "attempt", "error rad")
    case .armImageTimeout: EventEntry("ARM_IMAGE_TIMEOUT", "an exposure brought no message", "attempt", "temperature K")
    case .armImageCorrupt:
      EventEntry("ARM_IMAGE_CORRUPT", "a message of the image link has a wrong checksum", "errors so far")
    case .armImageDark:
      EventEntry("ARM_IMAGE_DARK", "below 40 counts with the lamp at the longest exposure", "mean counts")
    case .particlesSeen:
      EventEntry("PARTICLES_SEEN", "specks drift through a picture; once until they are gone", "particles")
    }
  }
}
