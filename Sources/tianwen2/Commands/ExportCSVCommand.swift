import ArgumentParser
import Glibc
import MissionFiles
import Quantities

struct ExportCSVCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv", abstract: "The recorded parameters of a run as a table.",
    discussion: """
      Comma-separated values (RFC 4180) on standard output: UTC, frame, and one column a parameter, its unit behind \
      its name. The cell of an invalid sample is empty. Between the windows of what happened a run recorded with \
      'normal' has one row an hour.
      """)

  @Argument(help: ArgumentHelp("Folder of the run.", valueName: "run"))
  var folder: String

  @Option(help: ArgumentHelp("Names, with commas between them (default: all).", valueName: "a,b"))
  var parameters: String?

  @Option(
    help: ArgumentHelp("At most one row in so long a time (default: all rows).", valueName: "duration"),
    transform: DurationArgument.read)
  var every: Int64?

  @Option(help: ArgumentHelp("First moment.", valueName: "utc"), transform: RunStopText.moment)
  var from: Frame?

  @Option(help: ArgumentHelp("First moment that is too late.", valueName: "utc"), transform: RunStopText.moment)
  var until: Frame?

  func run() throws {
    var selection = ParameterSelection()
    selection.names = parameters?.split(separator: ",").map(String.init) ?? []
    selection.every = every
    if let from { selection.from = from }
    if let until { selection.until = until }
    do { try print(try ParameterTable(folder, selection)) } catch let unknown as UnknownParameter {
      throw Refusal("--parameters: \(unknown)")
    } catch let foreign as ParameterFileError { throw Refusal(foreign.description) }
  }

  /// Whoever takes only the beginning of a table wants no complaint.
  private func print(_ table: ParameterTable) throws {
    do throws(FileError) {
      try Output.result(table.header)
      while let lines = try table.next() { try Output.result(lines) }
    } catch {
      if error.code == EPIPE { throw ExitCode(ExitStatus.inputOutput) }
      throw error
    }
  }
}
