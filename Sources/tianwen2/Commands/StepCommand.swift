import ArgumentParser
import Emulator
import MissionFiles

struct StepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "step", abstract: "Fly by hand: step, look, inject, command, go back.",
    discussion: """
      Takes what run takes and then verbs, from a terminal or a pipe:

      \(StepHelp.verbs)
      In a pipe the first wrong verb ends with status 2; the end of input quits with the verdict. \
      The session is written as session.yaml, a script that replays it.
      """)

  @OptionGroup var options: FlightOptions

  func run() throws {
    let session = try options.openSession()
    try options.sendFrames(of: session)
    ProcessSignals.listen()
    try session.writeCheckpoint()
    let interpreter = Interpreter(session)
    options.tell(interpreter.status())
    var refusal: (any Error)?
    do { try obeyLines(interpreter) } catch { refusal = error }
    let isInterrupted = ProcessSignals.isStopRequested
    if isInterrupted { try session.writeCheckpoint() }
    try session.write(interpreter.script)
    let report = try session.finish(after: interpreter.stop, interrupted: isInterrupted, failed: refusal is FileError)
    if let refusal { throw refusal }
    options.tell(RunTable(report).text)
    guard report.verdict == .pass else { throw ExitCode(report.verdict.exitCode) }
  }

  /// Until the end of input or `quit`; from a pipe, until the first verb that is refused or fails.
  private func obeyLines(_ interpreter: Interpreter) throws {
    var prompt = Prompt()
    while !ProcessSignals.isStopRequested, let line = prompt.next() {
      do {
        guard let verb = try VerbReader.read(line) else { continue }
        if verb == .quit { return }
        let answer = try interpreter.obey(verb)
        options.tell(answer)
      } catch let error as VerbError {
        guard prompt.isInteractive else { throw Refusal("line \(prompt.lineNumber): \(error.message)") }
        Output.note(error.message + "\n")
      } catch let failure as FileError where prompt.isInteractive {
        Output.note(failure.description + "\n")
      }
    }
  }
}
