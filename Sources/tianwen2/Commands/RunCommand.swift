import ArgumentParser
import Emulator
import MissionFiles

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Fly the mission, or a part of it, and judge it.",
    discussion: """
      Without options: from launch to the end of the mission, as fast as the computer can. The run's folder gets \
      run.json, events.jsonl, telemetry, truth.oem, junit.xml, session.yaml and checkpoints. Ctrl-C writes a checkpoint \
      and leaves.

      --record normal keeps every event, and the parameters of every second around what happens, one row an hour \
      between; full keeps every second, tells its size first and needs the room; none keeps run.json alone, so that \
      the run cannot be resumed. The digest is the same.

      With --pace, --realtime, --lock-memory and --cpu ask the host for wakes on time; what it does not permit is \
      refused before the start. The thread always sleeps between frames, and takes breath when it cannot keep up.

      Command line before scenario before mission, where several set the same.
      """)

  @OptionGroup var options: FlightOptions
  @OptionGroup var host: HostOptions

  @Flag(help: "Print run.json, and nothing else, to standard output.")
  var json = false

  @Flag(help: "No progress and no table; the exit status tells.")
  var quiet = false

  func validate() throws {
    guard !json || options.downlink != .standardOutput else {
      throw ValidationError("--json contradicts --downlink -: both want standard output")
    }
    guard !host.isAnythingAsked || options.pace != .max else {
      throw ValidationError("--realtime, --lock-memory and --cpu are for a paced run: say --pace real, or a factor")
    }
  }

  func run() throws {
    if options.pace != .max { try host.apply() }
    let session = try options.openSession()
    try options.sendFrames(of: session)
    ProcessSignals.listen()
    let flight = Flight(session, pace: options.pace, isQuiet: quiet)
    let report: RunReport
    do {
      let stop = try flight.fly()
      try session.write(SessionScript(session.run.scenario))
      report = try flight.finish(after: stop)
    } catch let failure as FileError {
      // Whatever can still be written is; the failure is the news.
      _ = try? flight.finish(after: nil, failed: true)
      throw failure
    }
    if json {
      try Output.result(report.json.pretty)
    } else if !quiet {
      options.tell(flight.table(of: report))
    }
    guard report.verdict == .pass else { throw ExitCode(report.verdict.exitCode) }
  }
}
