import ArgumentParser
import Glibc
import MissionFiles

/// Runs the command line and turns whatever happens into one message and one exit status.
@main
enum Program {
  static func main() {
    ProcessSignals.prepare()
    exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  static func run(_ arguments: [String]) -> Int32 {
    do {
      var command = try TianwenTwo.parseAsRoot(arguments)
      try command.run()
      return 0
    } catch { return report(error, arguments) }
  }

  private static func report(_ error: any Error, _ arguments: [String]) -> Int32 {
    switch error {
    case let exit as ExitCode: return exit.rawValue
    case let refusal as Refusal: return refuse(refusal.message)
    case let failure as FileError: return fail(failure)
    default: break
    }
    // What is left is the argument parser's own: help that was asked for, or arguments that it refused.
    switch TianwenTwo.exitCode(for: error) {
    case .success: return show(TianwenTwo.fullMessage(for: error))
    case .validationFailure:
      let message = unknownCommand(arguments) ?? TianwenTwo.message(for: error)
      return refuse(message.prefix(1).lowercased() + message.dropFirst(), see: helpLine(of: error))
    default:
      Output.note("tianwen2: internal error: \(error); please report it with the command that led here\n")
      return ExitStatus.internalError
    }
  }

  /// Help goes to standard output; when nobody takes it that is an error of its own.
  private static func show(_ text: String) -> Int32 {
    do throws(FileError) {
      try Output.result(text + "\n")
      return 0
    } catch { return fail(error) }
  }

  private static func fail(_ failure: FileError) -> Int32 {
    Output.note("tianwen2: error: \(failure.description)\n")
    return ExitStatus.inputOutput
  }

  private static func refuse(_ message: String, see help: String = "") -> Int32 {
    Output.note("tianwen2: error: \(message)\n\(help)")
    return ExitStatus.invalid
  }

  /// The parser only finds such a word unexpected.
  private static func unknownCommand(_ arguments: [String]) -> String? {
    var command: any ParsableCommand.Type = TianwenTwo.self
    for word in arguments where !word.hasPrefix("-") {
      let known = command.configuration.subcommands
      guard !known.isEmpty else { return nil }
      if let next = known.first(where: { $0.configuration.commandName == word }) {
        command = next
      } else {
        let names = known.compactMap { $0.configuration.commandName } + ["help"]
        return "unknown command '\(word)'" + DidYouMean.ending(word, among: names)
      }
    }
    return nil
  }

  /// The last line of the parser's long message names the help of the command that was meant.
  private static func helpLine(of error: any Error) -> String {
    let quoted = TianwenTwo.fullMessage(for: error).split(separator: "'")
    guard let help = quoted.last(where: { $0.hasPrefix("tianwen2 ") && $0.hasSuffix("--help") }) else { return "" }
    return "see '\(help)'\n"
  }
}
