import Emulator
import FixedStorage
import Quantities

/// The folder of a run that was flown, to be flown again from its checkpoints.
final class FlownRun {
  /// Frames of its checkpoints, in order.
  let checkpoints: [Frame]
  private let folder: String
  /// What the checkpoint opened last asked for, read once.
  private var loaded: (request: RunRequest, run: PreparedRun)?
  private var handMade: (request: RunRequest, run: PreparedRun?)?

  init(_ folder: String) throws(FileError) {
    self.folder = folder
    checkpoints = try FileSystem.list(folder + "/checkpoints").compactMap { RunFolder.frame(ofCheckpoint: $0) }
  }

  /// As `run.json` has it; of a run that was broken off, its newest checkpoint.
  var lastFrame: Frame {
    get throws {
      guard let newest = checkpoints.last else { return .never }
      guard let length = try RunSummary.read(folder)?.frames else { return newest }
      return try open(newest).firstFrame + (length - 1)
    }
  }

  /// The emulator as the checkpoint of this frame keeps it.
  ///
  /// It knows nothing of what was done by hand later; that stands in the session's script, flown from its start.
  func emulator(at frame: Frame) throws -> Emulator {
    let checkpoint = try open(frame)
    let run = try prepared(checkpoint.request)
    let session = try checkpoint.session(run, isResumed: true)
    guard !session.records.isFromCheckpoint, let replay = try replay(of: run) else { return session.emulator }
    var emulator = EmulatorBuilder.build(replay)
    emulator.fly(to: frame)
    return emulator
  }

  /// The run under its session's script; nil when nothing was done by hand.
  private func replay(of run: PreparedRun) throws -> PreparedRun? {
    let script = folder + "/session.yaml"
    guard FileSystem.exists(script) else { return nil }
    var request = run.request
    request.faults = [script]
    if let replayed = handMade, replayed.request == request { return replayed.run }
    let found = try RunLoader.load(request).run
    let isByHand = found?.scenario.explanations != run.scenario.explanations
    handMade = (request, isByHand ? found : nil)
    return handMade?.run
  }

  private func open(_ frame: Frame) throws -> CheckpointOpener {
    try CheckpointOpener(folder + "/checkpoints/" + RunFolder.checkpointName(frame))
  }

  private func prepared(_ request: RunRequest) throws -> PreparedRun {
    if let loaded, loaded.request == request { return loaded.run }
    let (run, log) = try RunLoader.load(request)
    guard let run else { throw CheckpointRefusal(path: folder, reason: DiagnosticPrinter.text(log)) }
    loaded = (request, run)
    return run
  }
}

extension Emulator {
  /// Flies without a report.
  mutating func fly(to limit: Frame) {
    while nextFrame() <= limit {
      tick()
      while fresh.popFirst() != nil {}
    }
    rest(until: limit)
  }
}
