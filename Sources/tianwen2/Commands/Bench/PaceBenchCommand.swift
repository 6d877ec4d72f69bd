import ArgumentParser
import Benchmarks
import GroundInterface
import MissionFiles

struct PaceBenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pace", abstract: "How late frames begin when the flight is paced.",
    discussion: """
      The flight touches the asteroid, where something is due in every frame, and takes turns of three seconds with a \
      bare loop of absolute sleeps, or, with --recording, with the same flight of which nothing is recorded. Lateness is \
      wall time; a loaded host shows in the spread.
      """)

  @OptionGroup var configuration: ConfigOption
  @OptionGroup var host: HostOptions

  @Option(help: ArgumentHelp("Frames a second.", valueName: "128|1000"))
  var rate = 128

  @Flag(help: "Hold recording in full against none.")
  var recording = false

  @Option(name: .customLong("repeat"), help: ArgumentHelp("Turns of each side, 1 to 1000.", valueName: "n"))
  var repetitions = 10

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    guard rate == 128 || rate == 1000 else { throw ValidationError("--rate: write 128 or 1000") }
    try BenchOptions.check(repetitions)
  }

  func run() throws {
    var request = RunRequest(configuration: try configuration.folder())
    request.start = .phase(.asteroidSampling, stage: 2)
    request.recording = .none
    let silent = try FlightOptions.load(request)
    request.recording = .full
    let recorded = recording ? try FlightOptions.load(request) : nil
    try host.apply()
    let figures = try measure(silent, recorded)
    try Output.result(json ? FigureTable.json(figures).pretty : FigureTable.text(figures))
  }

  private func measure(_ silent: PreparedRun, _ recorded: PreparedRun?) throws -> [Figure] {
    let bench = PaceBench(rate: Int64(rate), repetitions: repetitions)
    guard let recorded else { return try bench.againstBareLoop(RunSession(silent)) }
    let folder = try BenchFolder()
    let session = RunSession(recorded)
    try session.open(try RunFolder(creating: folder.path, for: recorded))
    return try bench.recording(session, against: RunSession(silent))
  }
}
