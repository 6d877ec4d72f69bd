import ArgumentParser
import MissionFiles

/// The root of the command tree.
struct TianwenTwo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tianwen2",
    abstract: "Fly the Tianwen-2 mission: flight software against emulated hardware.",
    discussion: """
      Ten years, thirteen phases: launch, asteroid 2016 HO3, capsule home, comet 311P. \
      Results go to standard output, progress and messages to standard error.

      Exit status: 0 pass, 1 fail, 2 invalid input or use, 3 inconclusive, 70 internal error, \
      74 input or output, 130 interrupted.
      """,
    subcommands: [
      RunCommand.self, StepCommand.self, PhasesCommand.self, CheckCommand.self, ExplainCommand.self,
      CatalogueCommand.self, ShootCommand.self, DiffCommand.self, DecodeCommand.self,
      ExportCommand.self, BenchCommand.self,
    ])

  @Flag(help: "Print version and build, and leave.")
  var version = false

  func run() throws {
    guard !version else {
      try Output.result("tianwen2 \(BuildID.version) (build \(BuildID.current))\n")
      return
    }
    Output.note(Self.helpMessage() + "\n")
    throw ExitCode(ExitStatus.invalid)
  }
}
