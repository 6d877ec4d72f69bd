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
      if case .checkpoint(let path)? = from { return try continued(path) }
    } catch let refusal as CheckpointRefusal { throw Refusal(refusal.description) }
    let request = try request()
    if let checkpoint = try scriptedStart(request) { return try continued(checkpoint) }
    let run = try Self.load(request)
    let session = RunSession(run)
    if keepsFolder { try session.open(try openFolder(run)) }
    return session
  }

  // MARK: a new run

  /// Reads and checks everything; leaves with status 2 when anything is refused.
  static func load(_ request: RunRequest) throws -> PreparedRun {
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
    request.recording = record ?? .normal
    request.start = try from?.start(for: request)
    return request
  }

  // MARK: from a checkpoint

  private func resumed(_ path: String) throws -> RunSession {
    let checkpoint = try CheckpointOpener.newest(in: path)
    var request = checkpoint.request
    if let until { request.end = until.end }
    let run = try Self.load(request)
    return try checkpoint.resumedSession(run, in: path)
  }

  /// A run that goes on from a checkpoint; with another seed or other scripts it becomes a fork.
  private func continued(_ path: String) throws -> RunSession {
    var start = CheckpointStart()
    start.scripts = faults
    start.isStrict = strict
    start.seed = seed
    start.end = until?.end
    start.recording = record ?? .normal
    let (session, forks) = try CheckpointOpener(path).session(start, load: Self.load)
    for fork in forks { Output.note("fork: \(fork) from \(MomentText.text(session.now)) on\n") }
    try session.open(try openFolder(session.run))
    return session
  }

  /// As `--from` would, but what is wrong is wrong in the script.
  private func continued(_ scripted: ScriptedCheckpoint) throws -> RunSession {
    guard mission == nil, settings.isEmpty else {
      throw Refusal("--mission and --set contradict run.start: the checkpoint '\(scripted.name)' brings its own")
    }
    do { return try continued(scripted.path) } catch let refusal as CheckpointRefusal {
      let log = DiagnosticLog()
      log.add(scripted.refusal(refusal.reason))
      try log.printOrExit()
      throw refusal
    }
  }

  /// The checkpoint that the scripts want to start from. What is wrong with them is told when they are loaded.
  private func scriptedStart(_ request: RunRequest) throws -> ScriptedCheckpoint? {
    guard from == nil, !faults.isEmpty else { return nil }
    let unheard = DiagnosticLog()
    let catalogue = try Companions(request, log: unheard).catalogue
    var sources: [SourceText] = []
    for path in faults { if let source = try SourceText.open(path, log: unheard) { sources.append(source) } }
    let start = ScenarioCompiler.compile(sources, catalogue: catalogue, log: unheard)?.start
    if case .checkpoint(let scripted)? = start { return scripted } else { return nil }
  }

  // MARK: the folder

  /// The run's folder: created, and refused when it holds anything, unless forced.
  private func openFolder(_ run: PreparedRun) throws -> RunFolder {
    let path = out ?? "runs/\(run.mission.name)-\(WallClock.stamp())"
    if FileSystem.isDirectory(path), !(try FileSystem.list(path).isEmpty) {
      guard force else { throw Refusal("--out: '\(path)' is not empty; --force writes into it all the same") }
      try RunFolder.clear(path)
    }
    if record == .full { try checkRoom(for: run, in: path) }
    return try RunFolder(creating: path, for: run)
  }
}

extension FlightOptions {
  /// Says what a full recording may need, and refuses one for which there is no room.
  fileprivate func checkRoom(for run: PreparedRun, in path: String) throws {
    let need = RecordingEstimate(run)
    let free = FileSystem.freeBytes(near: path)
    Output.note("a full recording takes up to \(need.text); \(RecordingEstimate.text(free)) are free\n")
    if need.bytes > free { throw FileError("record in full into", path, code: ENOSPC) }
  }
}

extension RunStartText {
  /// Nil for a checkpoint.
  func start(for request: RunRequest) throws -> RunRequest.Start? {
    guard case .phase(let phase, let stage) = self else { return nil }
    return phase == .launch && stage == nil ? .launch : .phase(phase, stage: try number(stage, phase, request))
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
}

extension RunStopText {
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
