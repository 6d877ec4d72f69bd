import Emulator
import Quantities

/// The folder of a run that was flown, to be flown again from its checkpoints.
final class FlownRun {
  /// Frames of its checkpoints, in order.
  let checkpoints: [Frame]
  private let folder: String
  /// What the checkpoint opened last asked for, read once.
  private var loaded: (request: RunRequest, run: PreparedRun)?

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
  func emulator(at frame: Frame) throws -> Emulator {
    let checkpoint = try open(frame)
    return try checkpoint.session(try prepared(checkpoint.request), folder: nil, isResumed: true).emulator
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
