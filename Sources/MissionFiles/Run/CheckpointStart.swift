import Quantities

/// What a run that starts at a checkpoint has of its own; all else the checkpoint brings.
package struct CheckpointStart: Sendable {
  /// Instead of the scripts it was flown with; empty when those go on.
  package var scripts: [String] = []
  package var isStrict = false
  package var seed: UInt64?
  package var end: RunRequest.End?
  package var recording = RecordingLevel.normal

  package init() {}
}

extension CheckpointOpener {
  /// The session that goes on from here, and in what it is a fork: another seed, other scripts.
  ///
  /// `load` reads and checks what a request names; what it throws goes to the caller.
  package func session(
    _ start: CheckpointStart, load: (RunRequest) throws -> PreparedRun
  ) throws -> (session: RunSession, forks: [String]) {
    var own = request
    own.recording = start.recording
    own.end = start.end?.counted(from: nextFrame)
    let other = start.scripts.isEmpty ? nil : try load(own.with(start, usualSeed: seed))
    own.seed = other?.seed ?? start.seed ?? seed
    let session = try session(try load(own), isResumed: false)
    var forks = session.run.seed == seed ? [] : ["seed \(session.run.seed)"]
    if let other, other.scenario.planHash != session.run.scenario.planHash {
      guard session.fork(to: other) else {
        throw CheckpointRefusal(path: path, reason: "a fault of its own scripts is active")
      }
      forks.append("other scripts")
    }
    return (session, forks)
  }
}

extension RunRequest {
  /// The same mission under other scripts.
  fileprivate func with(_ start: CheckpointStart, usualSeed: UInt64) -> RunRequest {
    var request = self
    request.faults = start.scripts
    request.isStrict = start.isStrict
    request.seed = start.seed
    request.usualSeed = usualSeed
    return request
  }
}

extension RunRequest.End {
  /// A length counts from the frame at which the run goes on.
  fileprivate func counted(from first: Frame) -> Self {
    if case .length(let frames) = self { .frame(first + frames) } else { self }
  }
}
