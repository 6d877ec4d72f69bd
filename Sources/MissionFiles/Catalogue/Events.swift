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
    case .storeFull: EventEntry("STORE_FULL", "a store refused a write", "store")
    }
  }
}
