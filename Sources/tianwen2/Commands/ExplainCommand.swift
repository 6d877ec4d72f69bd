import ArgumentParser
import Emulator
import MissionFiles

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print what a scenario means: which fault, when, on what, until when; run nothing.",
    discussion: "Several files are one plan, as in run. Times are shown as given and as rounded to frames of 1/128 s.")

  @OptionGroup var configuration: ConfigOption

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Argument(help: ArgumentHelp("Scenario files.", valueName: "scenario"))
  var files: [String] = []

  func validate() throws {
    if files.isEmpty { throw ValidationError("name a scenario to explain") }
  }

  func run() throws {
    let log = DiagnosticLog(isStrict: strict)
    let companions = try Companions(folder: configuration.folderIfAny(), log: DiagnosticLog())
    var sources: [SourceText] = []
    for file in files { if let source = try SourceText.open(file, log: log) { sources.append(source) } }
    let scenario = ScenarioCompiler.compile(sources, catalogue: companions.catalogue, log: log)
    try log.printOrExit()
    guard let scenario else { return }
    let start = companions.mission?.firstFrame(of: scenario.start)
    try Output.result(ScenarioExplainer.text(scenario, start: start, catalogue: companions.catalogue))
  }
}
