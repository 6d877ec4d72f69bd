import ArgumentParser
import Benchmarks
import GroundInterface
import MissionFiles

struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measure this program on this machine.",
    discussion: """
      Without a subcommand, the short ones, up to 'second'. Each figure is the median of its repetitions with the least \
      and the greatest, in processor time; where it is held against a peer, the two take turns in one run, and the ratio \
      is that of each pair. A goal that is missed is told and does not change the exit status.
      """,
    subcommands: [
      DispatchBenchCommand.self, KernelBenchCommand.self, PacketBenchCommand.self, FaultBenchCommand.self,
      SecondBenchCommand.self, PaceBenchCommand.self, MissionBenchCommand.self,
    ])

  @OptionGroup var options: BenchOptions

  func run() throws { try options.show(ShortBench.allCases) }
}

/// The benchmarks that take seconds.
enum ShortBench: String, CaseIterable {
  case dispatch, kernel, packets, faults, second

  var abstract: String {
    switch self {
    case .dispatch: "The slot table: a due task, a jump over idle frames."
    case .kernel: "The planetary kernel: a state of one and of two segments."
    case .packets: "The downlink: frames and packets, written and read."
    case .faults: "Ten thousand disarmed faults against none."
    case .second: "An emulated second: of an attitude loop, and whole."
    }
  }
}

/// What the short benchmarks have in common.
struct BenchOptions: ParsableArguments {
  @OptionGroup var configuration: ConfigOption

  @Option(
    name: .customLong("repeat"), help: ArgumentHelp("Repetitions of each figure, 1 to 1000.", valueName: "n"))
  var repetitions = 11

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws { try Self.check(repetitions) }

  static func check(_ repetitions: Int) throws {
    guard (1...1000).contains(repetitions) else { throw ValidationError("--repeat: write a number from 1 to 1000") }
  }

  func show(_ benches: [ShortBench]) throws {
    let figures = try benches.flatMap(figures)
    try Output.result(json ? FigureTable.json(figures).pretty : FigureTable.text(figures))
  }

  private func figures(_ bench: ShortBench) throws -> [Figure] {
    switch bench {
    case .dispatch: return DispatchBench.figures(repetitions)
    case .packets: return PacketBench.figures(repetitions)
    case .second: return SecondBench.figures(try cruise(), repetitions)
    case .kernel:
      let file = try configuration.folder() + "/kernels/" + KernelFiles.names[0]
      guard let figures = try KernelBench.figures(file, repetitions) else {
        throw Refusal("'\(file)' is no kernel of the planets")
      }
      return figures
    case .faults:
      let log = DiagnosticLog()
      let figures = FaultBench.figures(try cruise(), repetitions, log: log)
      try log.printOrExit()
      return figures ?? []
    }
  }

  /// The declared start of the way home: cruise, without a burn for months.
  private func cruise() throws -> PreparedRun {
    var request = RunRequest(configuration: try configuration.folder())
    request.start = .phase(.returnTransfer, stage: 0)
    request.recording = .none
    return try FlightOptions.load(request)
  }
}
