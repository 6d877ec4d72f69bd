import ArgumentParser
import MissionFiles

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Validate mission, spacecraft, schedule, FDIR and scenario files; run nothing.",
    discussion: """
      The key behind 'format' names the kind of a file. Every problem of every file is reported in one pass. \
      For a schedule the share of the emulated computer that each regime takes is printed.
      """)

  @OptionGroup var configuration: ConfigOption

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Argument(help: ArgumentHelp("Files to check.", valueName: "file"))
  var files: [String] = []

  /// Here and not by the parser, which would report a missing file before a mistyped option.
  func validate() throws {
    if files.isEmpty { throw ValidationError("name at least one file to check") }
  }

  func run() throws {
    var checker = FileChecker(isStrict: strict, configuration: try configuration.folderIfAny())
    checker.check(files)
    Output.note(DiagnosticPrinter.text(checker.log))
    for failure in checker.failures { Output.note("tianwen2: error: \(failure.description)\n") }
    for note in checker.notes { Output.note("tianwen2: \(note)") }
    for remark in checker.remarks { try Output.result(remark) }
    if checker.log.hasErrors { throw ExitCode(ExitStatus.invalid) }
    if !checker.failures.isEmpty { throw ExitCode(ExitStatus.inputOutput) }
  }
}
