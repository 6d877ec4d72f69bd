package import GroundInterface

/// The register of events: name and cause. An event without a row here does not build.
extension Event {
  package var entry: EventEntry {
    switch self {
    // MARK: mission
    case .phaseEntered: EventEntry("PHASE_ENTERED", "the phase machine changed phase", "phase", "phase left")
    case .phaseRefused: EventEntry("PHASE_REFUSED", "a phase was requested that may not follow", "phase", "phase now")
    case .modeEntered: EventEntry("MODE_ENTERED", "the spacecraft changed mode", "mode", "mode left")
    case .modeRefused:
      EventEntry("MODE_REFUSED", "a mode was requested that the phase does not allow", "mode", "mode now")
    }
  }
}
