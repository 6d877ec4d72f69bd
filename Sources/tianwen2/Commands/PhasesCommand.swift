import ArgumentParser
import MissionFiles

struct PhasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phases", abstract: "Print the thirteen phases: names, dates, criteria, modes.",
    discussion: "With --graph, the transition graph in the DOT language: solid arrows lead on, dashed ones abort.")

  @OptionGroup var configuration: ConfigOption

  @Flag(help: "Print the transition graph instead.")
  var graph = false

  func run() throws {
    let log = DiagnosticLog()
    let phases = try PhaseList.load(configuration: configuration.folder(), log: log)
    try log.printOrExit()
    guard let phases else { return }
    try Output.result(graph ? phases.graph : phases.text)
  }
}
