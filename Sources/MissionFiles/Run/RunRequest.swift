import Emulator
package import GroundInterface
package import Quantities

/// What a person asked for: which files, from where, until when.
package struct RunRequest: Equatable, Sendable {
  package enum Start: Equatable, Sendable {
    case launch
    /// Stage counted from 1; 0 for the phase's own entry.
    case phase(Phase, stage: UInt8)
  }
  package enum End: Equatable, Sendable {
    case missionEnd
    case frame(Frame)
    /// So many frames, the first included.
    case length(Int64)
    /// The first frame of the phase, or the last one in it.
    case phase(Phase)
    case phaseEnd(Phase)
  }

  package var configuration: String
  package var mission: String
  package var faults: [String] = []
  package var isStrict = false
  /// nil: the script decides, else launch.
  package var start: Start?
  /// nil: the script decides, else the mission's end.
  package var end: End?
  package var seed: UInt64?
  /// Where neither the request nor a script says one.
  package var usualSeed: UInt64 = 1
  /// Overrides of mission keys, as `key=value`.
  package var overrides: [String] = []
  package var recording = RecordingLevel.normal

  package init(configuration: String, mission: String? = nil) {
    self.configuration = configuration
    self.mission = mission ?? configuration + "/mission.yaml"
  }
}
