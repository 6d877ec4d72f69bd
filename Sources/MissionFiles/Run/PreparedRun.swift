import DeviceModel
import Emulator
import GroundInterface
package import HardwareInterface
package import Plant
package import Quantities

/// Everything a run needs, read and checked: no file is opened after this.
package struct PreparedRun: Sendable {
  package var mission: MissionFile
  package var schedule: ScheduleFile
  package var sheets: SpacecraftDataSheet
  package var world: WorldSheet
  package var reference: ReferenceMission
  /// Moments at which the true path is written down.
  package var wayPoints: [EphemerisEpoch]
  /// Everything that scripts of this run may name.
  package var catalogue: CatalogueIndex
  package var scenario: CompiledScenario
  package var start: RunRequest.Start
  package var end: RunRequest.End
  package var inputs: [RunReport.Input]
  /// What was asked for.
  package var request: RunRequest

  package var seed: UInt64 { scenario.seed }

  /// Declared state of the start; nil at launch.
  package var entryState: EntryState? {
    guard case .phase(let phase, let stage) = start else { return nil }
    return mission.phases.entryStates.first { $0.phase == phase && $0.stage == stage }
  }

  /// First frame of the run.
  package var firstFrame: Frame { entryState?.epoch ?? mission.start }

  /// Last frame that the request or the mission lets the run fly.
  var lastFrame: Frame {
    switch end {
    case .frame(let frame): min(frame - 1, mission.end)
    case .length(let frames): min(firstFrame + (frames - 1), mission.end)
    case .missionEnd, .phase, .phaseEnd: mission.end
    }
  }
}

extension CompiledScenario {
  /// Where the script wants a run to start; a checkpoint is opened by whoever holds its file.
  package var requestedStart: RunRequest.Start {
    guard case .phase(let raw, let stage) = start, let phase = Phase(rawValue: raw), phase != .launch else {
      return .launch
    }
    return .phase(phase, stage: stage)
  }
}

/// Reads the configuration folder, the mission and the scripts of a request.
package final class RunLoader {
  package let log: DiagnosticLog
  private let request: RunRequest
  private var inputs: [RunReport.Input] = []

  private init(_ request: RunRequest) {
    self.request = request
    log = DiagnosticLog(isStrict: request.isStrict)
  }

  /// The prepared run, nil when anything was refused; everything wrong is in the log.
  package static func load(_ request: RunRequest) throws(FileError) -> (run: PreparedRun?, log: DiagnosticLog) {
    let loader = RunLoader(request)
    let run = try loader.load()
    return (loader.log.hasErrors ? nil : run, loader.log)
  }

  private func load() throws(FileError) -> PreparedRun? {
    let folder = request.configuration
    let fdir = try read(folder + "/fdir.yaml").flatMap { FDIRFile.read($0, log: log) }
    let schedule = try read(folder + "/schedule.yaml").flatMap { ScheduleFile.read($0, log: log) }
    let craft = try read(folder + "/spacecraft.yaml").flatMap { SpacecraftFile.read($0, log: log) }
    let missionText = try read(request.mission)
    guard let fdir, let schedule, let craft, let missionText else { return nil }
    let overridden = MissionOverrides.apply(request.overrides, to: missionText, log)
    guard let mission = MissionFile.read(overridden, fdir: fdir, log: log) else { return nil }
    var catalogue = CatalogueIndex()
    catalogue.take(mission)
    catalogue.take(schedule)
    let scenario = try compileScripts(catalogue)
    let wayPoints = try read(folder + "/reference-epochs.csv").flatMap { ReferenceEpochsFile.read($0, log) }
    guard let reference = try loadReference(folder), let wayPoints, let scenario else { return nil }
    var run = PreparedRun(
      mission: mission, schedule: schedule, sheets: craft.sheet, world: craft.world,
      reference: reference, wayPoints: wayPoints, catalogue: catalogue, scenario: scenario, start: .launch,
      end: .missionEnd, inputs: inputs, request: request)
    run.start = request.start ?? scenario.requestedStart
    run.end = request.end ?? .missionEnd
    return run
  }

  private func compileScripts(_ catalogue: CatalogueIndex) throws(FileError) -> CompiledScenario? {
    var sources: [SourceText] = []
    for path in request.faults { if let source = try read(path) { sources.append(source) } }
    return ScenarioCompiler.compile(
      sources, catalogue: catalogue, seed: request.seed, usualSeed: request.usualSeed, ignoresEnd: request.end != nil,
      log: log)
  }

  private func loadReference(_ folder: String) throws(FileError) -> ReferenceMission? {
    guard let source = try read(folder + "/reference-burns.csv"),
      let thrust = ReferenceThrustFile.read(source, log)
    else { return nil }
    var files: [(path: String, bytes: [UInt8])] = []
    for name in KernelFiles.names {
      let path = folder + "/kernels/" + name
      files.append((path, try FileSystem.read(path)))
      inputs.append(RunReport.Input(path: path, digest: FileDigest.of(files[files.count - 1].bytes)))
    }
    do throws(KernelFileError) {
      return ReferenceMission(
        ephemeris: try KernelFiles.load(files, folder: folder + "/kernels"), thrust: thrust)
    } catch {
      log.add(
        Diagnostic(
          file: error.file, position: .start, code: .syntax, severity: .error, message: error.reason.sentence, length: 1
        ))
      return nil
    }
  }

  /// Opens one text file and notes it among the run's inputs.
  private func read(_ path: String) throws(FileError) -> SourceText? {
    let bytes = try FileSystem.read(path)
    inputs.append(RunReport.Input(path: path, digest: FileDigest.of(bytes)))
    return SourceText.read(file: path, bytes: bytes, log: log)
  }
}
