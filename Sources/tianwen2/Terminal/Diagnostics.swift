import ArgumentParser
import MissionFiles

extension DiagnosticLog {
  /// Prints all complaints to standard error; leaves with status 2 when one is an error.
  func printOrExit() throws {
    Output.note(DiagnosticPrinter.text(self))
    if hasErrors { throw ExitCode(ExitStatus.invalid) }
  }
}
