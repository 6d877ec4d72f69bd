import Foundation
import GroundInterface
import Quantities

/// The paper of a run inside its checkpoints: what was asked for, what was read, what has happened so far.
struct CheckpointPaper: Codable {
  struct Input: Codable, Equatable {
    var path: String
    var digest: String
  }
  struct Visit: Codable {
    var phase: UInt8
    var start: Int64
    var end: Int64?
    var wasAborted: Bool
  }
  struct Detection: Codable {
    var fault: Int
    var event: UInt16
    var frame: Int64
  }
  var configuration: String
  var mission: String
  var faults: [String]
  var isStrict: Bool
  var seed: UInt64
  var overrides: [String]
  var startPhase: UInt8?
  var startStage: UInt8?
  /// As asked for on the command line; nil when the script decides.
  var end: String?
  var inputs: [Input]
  var now: Int64
  /// The frame from which relative moments of the scripts count.
  var scriptStart: Int64
  var first: Int64
  var visits: [Visit]
  var counts: [Int]
  var detections: [Detection] = []
  /// Visits of an earlier run, when this one started from its checkpoint.
  var inheritedVisits = 0
  var isFromCheckpoint = false
  /// How far the files of the run's folder had come.
  var marks: FolderMarks
  var recording: RecordingLevel
  /// Fault scripts added by hand, each as text with the frame of its adoption.
  var hand: [HandEntry]

  struct HandEntry: Codable {
    var frame: Int64
    var text: String
  }

  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return (try? encoder.encode(self)).flatMap { String(data: $0, encoding: .utf8) } ?? "{}"
  }

  static func read(_ text: String) -> CheckpointPaper? {
    try? JSONDecoder().decode(CheckpointPaper.self, from: Data(text.utf8))
  }
}

extension CheckpointPaper {
  /// The request that led to the run. Another end may be asked for; the files must be those of the checkpoint.
  var request: RunRequest {
    var request = RunRequest(configuration: configuration, mission: mission)
    request.faults = faults
    request.isStrict = isStrict
    request.seed = seed
    request.overrides = overrides
    request.recording = recording
    request.end = end.map { RunRequest.End(text: $0) }
    if let raw = startPhase, let phase = Phase(rawValue: raw) {
      request.start = .phase(phase, stage: startStage ?? 0)
    } else {
      request.start = .launch
    }
    return request
  }

  var records: RunRecords {
    var records = RunRecords(first: Frame(first))
    for visit in visits {
      guard let phase = Phase(rawValue: visit.phase) else { continue }
      records.append(
        RunRecords.PhaseVisit(
          phase: phase, start: Frame(visit.start), end: visit.end.map { Frame($0) }, wasAborted: visit.wasAborted))
    }
    records.adopt(counts: counts)
    for saved in detections {
      guard let event = Event(rawValue: saved.event) else { continue }
      records.adopt(RunRecords.Detection(event: event, frame: Frame(saved.frame)), of: saved.fault)
    }
    records.inheritedVisits = inheritedVisits
    records.isFromCheckpoint = isFromCheckpoint
    return records
  }
}

extension RunRequest.End {
  /// As a checkpoint keeps it.
  var text: String {
    switch self {
    case .missionEnd: "mission-end"
    case .frame(let frame): "frame \(frame.count)"
    case .length(let frames): "length \(frames)"
    case .phase(let phase): "phase \(phase.rawValue)"
    case .phaseEnd(let phase): "phase-end \(phase.rawValue)"
    }
  }

  init(text: String) {
    let parts = text.split(separator: " ")
    let number = parts.count == 2 ? Int64(parts[1]) ?? 0 : 0
    let phase = Phase(rawValue: UInt8(clamping: number)) ?? .launch
    switch parts.first {
    case "frame": self = .frame(Frame(number))
    case "length": self = .length(number)
    case "phase": self = .phase(phase)
    case "phase-end": self = .phaseEnd(phase)
    default: self = .missionEnd
    }
  }
}
