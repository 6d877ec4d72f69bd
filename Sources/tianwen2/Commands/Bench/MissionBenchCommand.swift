import ArgumentParser
import Benchmarks
import Emulator
import MissionFiles
import Pacing
import Quantities

struct MissionBenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mission", abstract: "Fly, and say where the time goes: by regime and by task.",
    discussion: """
      Without bounds, a day from the launch and from every declared state of the mission; --whole flies from launch to \
      the mission's end. Nothing is kept: the recording goes to a folder that is removed.

      The clocks are read where the regime changes, and around every task of one tick in seventeen.
      """)

  @OptionGroup var configuration: ConfigOption

  @Option(
    help: ArgumentHelp("Start at a phase or a stage of one (default: launch).", valueName: "phase[/stage]"),
    transform: RunStartText.read)
  var from: RunStartText?

  @Option(
    help: ArgumentHelp("Stop there.", valueName: "phase|phase:end|utc|+duration"), transform: RunStopText.read)
  var until: RunStopText?

  @Flag(help: "Fly the whole mission.")
  var whole = false

  @Option(help: ArgumentHelp("What is recorded meanwhile.", valueName: "full|normal|none"))
  var record = RecordingLevel.normal

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    guard !whole || (from == nil && until == nil) else {
      throw ValidationError("--whole contradicts --from and --until")
    }
    if case .checkpoint? = from { throw ValidationError("--from: only phases, and stages of them, are flown here") }
  }

  func run() throws {
    ProcessSignals.listen()
    var meter = MissionMeter()
    for run in try stretches() where !ProcessSignals.isStopRequested { try fly(run, &meter) }
    let peak = HostProcess.peakResidentBytes()
    if json {
      try Output.result(
        JSONValue.object(["regimes": meter.cost.json, "peak_resident_bytes": .integer(peak)]).pretty)
    } else {
      try Output.result(meter.cost.text + "peak resident memory: \(peak / 1_000_000) MB\n")
    }
  }

  private func fly(_ run: PreparedRun, _ meter: inout MissionMeter) throws {
    Output.note("from \(MomentText.text(run.firstFrame))\n")
    let scratch = try BenchFolder()
    let session = RunSession(run)
    try session.open(try RunFolder(creating: scratch.path, for: run))
    try meter.fly(session) { ProcessSignals.isStopRequested }
  }

  /// What is flown, in this order.
  private func stretches() throws -> [PreparedRun] {
    var request = RunRequest(configuration: try configuration.folder())
    request.recording = record
    request.start = try from?.start(for: request) ?? .launch
    request.end = until?.end
    let run = try FlightOptions.load(request)
    guard from == nil, until == nil, !whole else { return [run] }
    let starts: [RunRequest.Start] = run.mission.phases.entryStates.map { .phase($0.phase, stage: $0.stage) }
    return ([.launch] + starts).map { start in
      var stretch = run
      stretch.start = start
      stretch.end = .length(86_400 * Frame.perSecond)
      return stretch
    }
  }
}
