import Emulator
import GroundInterface
package import Quantities

/// A checkpoint that cannot be used, and why.
package struct CheckpointRefusal: Error, CustomStringConvertible {
  package var path: String
  package var reason: String
  package var description: String { "the checkpoint '\(path)' cannot be used: \(reason)" }
}

extension RunSession {
  /// The present state and all that belongs to it.
  package func checkpoint() -> CheckpointFile {
    var writer = StateWriter()
    emulator.visit(&writer)
    return CheckpointFile(
      build: BuildID.current, paper: paper.text, words: writer.words, recorder: recorder?.state ?? [])
  }

  /// Into the run's folder, if it has one.
  package func writeCheckpoint() throws(FileError) { try folder?.write(checkpoint(), at: now) }

  /// Into a file of its own.
  package func save(to path: String) throws(FileError) {
    try FileSystem.writeAtomically(checkpoint().bytes, to: path)
  }

  private var paper: CheckpointPaper {
    let request = run.request
    var paper = CheckpointPaper(
      configuration: request.configuration, mission: request.mission, faults: request.faults,
      isStrict: request.isStrict, seed: run.seed, overrides: request.overrides, startPhase: nil, startStage: nil,
      end: run.request.end?.text, inputs: run.inputs.map { CheckpointPaper.Input(path: $0.path, digest: $0.digest) },
      now: now.count, scriptStart: emulator.faults.start, first: records.first.count, visits: [],
      counts: records.counts, marks: folder?.marks ?? FolderMarks(),
      recording: request.recording, hand: hand)
    if case .phase(let phase, let stage) = run.start { (paper.startPhase, paper.startStage) = (phase.rawValue, stage) }
    paper.visits = records.visits.map {
      CheckpointPaper.Visit(
        phase: $0.phase.rawValue, start: $0.start.count, end: $0.end?.count, wasAborted: $0.wasAborted)
    }
    paper.detections = records.detections.sorted { $0.key < $1.key }.map {
      CheckpointPaper.Detection(fault: $0.key, event: $0.value.event.rawValue, frame: $0.value.frame.count)
    }
    paper.inheritedVisits = records.inheritedVisits
    paper.isFromCheckpoint = records.isFromCheckpoint
    return paper
  }
}

/// Opens checkpoints: to resume a run, or to start another from it.
package struct CheckpointOpener {
  let path: String
  private let file: CheckpointFile
  private let paper: CheckpointPaper

  /// Reads the file; throws `FileError` when it cannot be read and `CheckpointRefusal` when it is no use.
  package init(_ path: String) throws {
    self.path = path
    let bytes = try FileSystem.read(path)
    do throws(CheckpointError) {
      file = try CheckpointFile(bytes, expectedBuild: BuildID.current)
    } catch { throw CheckpointRefusal(path: path, reason: error.description) }
    guard let paper = CheckpointPaper.read(file.paper) else {
      throw CheckpointRefusal(path: path, reason: CheckpointError.damaged.description)
    }
    self.paper = paper
  }

  package var seed: UInt64 { paper.seed }
  /// First frame of the run that wrote it.
  var firstFrame: Frame { Frame(paper.first) }
  /// First frame of a run that goes on from here.
  package var nextFrame: Frame { Frame(paper.now) + 1 }

  /// What a run from here asks for, when nothing else is said.
  package var request: RunRequest { paper.request }

  /// The session at the checkpoint's frame.
  package func session(_ run: PreparedRun, isResumed: Bool) throws -> RunSession {
    try refuseChangedFiles(run)
    let session = RunSession(run)
    // Moments are no state: a plan that a fork has brought in counts them from there.
    session.emulator.start(run.scenario.plan, at: Frame(paper.scriptStart))
    for entry in paper.hand { session.adopt(entry) }
    var state = session.emulator
    var reader = StateReader(file.words)
    state.visit(&reader)
    guard reader.isComplete else {
      throw CheckpointRefusal(path: path, reason: CheckpointError.otherTables.description)
    }
    var records = paper.records
    if !isResumed {
      records.inheritedVisits = records.visits.count - 1
      records.isFromCheckpoint = true
    }
    session.restore(state, records)
    return session
  }

  /// The session that goes on in its own folder, whose files are cut back to this checkpoint.
  package func resumedSession(_ run: PreparedRun, in folder: String) throws -> RunSession {
    let session = try session(run, isResumed: true)
    session.reopen(try RunFolder(resuming: folder, for: run, at: paper.marks))
    guard try session.recorder?.restore(file.recorder, &session.emulator) ?? true else {
      throw CheckpointRefusal(path: path, reason: CheckpointError.otherTables.description)
    }
    return session
  }

  /// The same files with other contents would give a state that no flight has.
  private func refuseChangedFiles(_ run: PreparedRun) throws {
    for input in paper.inputs {
      guard let now = run.inputs.first(where: { $0.path == input.path }), now.digest != input.digest else { continue }
      throw CheckpointRefusal(path: path, reason: "'\(input.path)' has changed since it was written")
    }
  }

  /// The newest checkpoint of a run's folder that can be used.
  package static func newest(in folder: String) throws -> CheckpointOpener {
    let names = try FileSystem.list(folder + "/checkpoints").filter { $0.hasSuffix(".ckpt") }
    var refusal: (any Error)?
    for name in names.reversed() {
      do { return try CheckpointOpener(folder + "/checkpoints/" + name) } catch { refusal = refusal ?? error }
    }
    throw refusal ?? CheckpointRefusal(path: folder + "/checkpoints", reason: "there is none")
  }
}
