import ArgumentParser
import Glibc
import GroundInterface
import MissionFiles
import Quantities

extension FlightOptions {
  /// The session that was asked for: a new run, a broken one resumed, or one that starts at a checkpoint.
  func openSession(keepsFolder: Bool = true) throws -> RunSession {
    do {
      if let resume { return try resumed(resume) }
      if case .checkpoint(let path)? = from { return try continued(path, faults) }
    } catch let refusal as CheckpointRefusal { throw Refusal(refusal.description) }
    let run = try Self.load(try request())
    let folder = keepsFolder ? try openFolder(run) : nil
    guard from == nil, case .checkpoint(let checkpoint) = run.scenario.start else {
      return RunSession(run, folder: folder)
    }
    let log = DiagnosticLog()
    let session = try checkpoint.session(run, folder: folder, log: log)
    try log.printOrExit()
    guard let session else { throw ExitCode(ExitStatus.invalid) }
    return session
  }

  // MARK: a new run

  /// Reads and checks everything; leaves with status 2 when anything is refused.
  private static func load(_ request: RunRequest) throws -> PreparedRun {
    let (run, log) = try RunLoader.load(request)
    try log.printOrExit()
    guard let run else { throw ExitCode(ExitStatus.invalid) }
    if let refusal = run.boundsRefusal { throw Refusal(refusal) }
    return run
  }

  private func request() throws -> RunRequest {
    var request = RunRequest(configuration: try configuration.folder(), mission: mission)
    request.faults = faults
    request.isStrict = strict
    request.seed = seed
    request.overrides = settings.map { "\($0.key)=\($0.value)" }
    request.end = until?.end
    if case .phase(let phase, let stage)? = from {
      request.start =
        phase == .launch && stage == nil ? .launch : .phase(phase, stage: try number(stage, phase, request))
    }
    return request
  }

  private func number(_ stage: String?, _ phase: Phase, _ request: RunRequest) throws -> UInt8 {
    guard let stage else { return 0 }
    let stages = try Companions(request, log: DiagnosticLog()).catalogue.stages[phase.name] ?? []
    guard let number = stages.firstIndex(of: stage) else {
      let known = stages.isEmpty ? "it has none" : "one of " + stages.joined(separator: ", ")
      throw Refusal("--from: '\(phase.name)' has no stage '\(stage)': \(known)")
    }
    return UInt8(number + 1)
  }

  // MARK: from a checkpoint

  private func resumed(_ path: String) throws -> RunSession {
    let checkpoint = try CheckpointOpener.newest(in: path)
    var request = checkpoint.request
    if let until { request.end = until.end }
    let run = try Self.load(request)
    let folder = try RunFolder(resuming: path, eventBytes: checkpoint.eventBytes)
    return try checkpoint.session(run, folder: folder, isResumed: true)
  }

  /// A run that goes on from a checkpoint; with another seed or other scripts it becomes a fork.
  private func continued(_ path: String, _ scripts: [String]) throws -> RunSession {
    let checkpoint = try CheckpointOpener(path)
    var request = checkpoint.request
    request.end = until?.end(from: checkpoint.nextFrame)
    request.seed = seed ?? request.seed
    let run = try Self.load(request)
    var forked: PreparedRun?
    if !scripts.isEmpty {
      request.faults = scripts
      forked = try Self.load(request)
    }
    let session = try checkpoint.session(run, folder: nil, isResumed: false)
    if run.seed != checkpoint.seed { Output.note("fork: seed \(run.seed) from \(MomentText.text(session.now)) on\n") }
    if let forked, forked.scenario.planHash != run.scenario.planHash {
      guard session.fork(to: forked) else {
        throw Refusal("error F071: a fault of the checkpoint's own scripts is active: it cannot go on with others")
      }
      Output.note("fork: other scripts from \(MomentText.text(session.now)) on\n")
    }
    session.open(try openFolder(run))
    return session
  }

  // MARK: the folder

  /// The run's folder: created, and refused when it holds anything, unless forced.
  private func openFolder(_ run: PreparedRun) throws -> RunFolder {
    let path = out ?? "runs/\(run.mission.name)-\(WallClock.stamp())"
    if FileSystem.isDirectory(path), !(try FileSystem.list(path).isEmpty) {
      guard force else { throw Refusal("--out: '\(path)' is not empty; --force writes into it all the same") }
      try RunFolder.clear(path)
    }
    return try RunFolder(creating: path)
  }
}

extension RunStopText {
  /// For a run that starts at a checkpoint, whose first frame is `first`.
  func end(from first: Frame) -> RunRequest.End {
    if case .after(let frames) = self { .frame(first + frames) } else { end }
  }

  var end: RunRequest.End {
    switch self {
    case .phase(let phase): .phase(phase)
    case .endOf(let phase): .phaseEnd(phase)
    case .moment(let frame): .frame(frame)
    case .after(let frames): .length(frames)
    }
  }
}

/// The host's clock, for names only.
enum WallClock {
  /// `20261204T032000Z`, UTC.
  static func stamp() -> String {
    let seconds = Int64(time(nil)) - MomentText.epochSeconds
    return MomentText.text(Frame(seconds * Frame.perSecond)).filter { $0 != "-" && $0 != ":" }
  }
}
