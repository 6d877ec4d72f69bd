import ArgumentParser
import MissionFiles

/// What `run` and `step` have in common: which mission, from where to where, broken how.
struct FlightOptions: ParsableArguments {
  @OptionGroup var configuration: ConfigOption

  @Option(help: ArgumentHelp("Mission file (default: mission.yaml in the configuration).", valueName: "file"))
  var mission: String?

  @Option(help: ArgumentHelp("Fault script; may be repeated.", valueName: "file"))
  var faults: [String] = []

  @Flag(help: "Treat warnings of a script as errors.")
  var strict = false

  @Option(
    help: ArgumentHelp("Start at a phase, a stage of one, or a checkpoint.", valueName: "phase[/stage]|checkpoint"),
    transform: RunStartText.read)
  var from: RunStartText?

  @Option(
    help: ArgumentHelp("Stop there.", valueName: "phase|phase:end|utc|+duration"), transform: RunStopText.read)
  var until: RunStopText?

  @Option(help: ArgumentHelp("How fast: max, real, or a factor like 200x.", valueName: "pace"), transform: Pace.read)
  var pace = Pace.max

  @Option(
    help: ArgumentHelp("Seed of all noise, 0 to \(SeedText.largest) (default: 1).", valueName: "n"),
    transform: SeedText.read)
  var seed: UInt64?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Override a key of the mission; may be repeated.", valueName: "key=value"),
    transform: Setting.read)
  var settings: [Setting] = []

  @Option(help: ArgumentHelp("Folder of the run (default: runs/<mission>-<UTC>).", valueName: "dir"))
  var out: String?

  @Option(
    help: ArgumentHelp(
      "How much to write down: full, normal (default) or none, which keeps run.json alone.",
      valueName: "full|normal|none"))
  var record: RecordingLevel?

  @Option(
    help: ArgumentHelp(
      "Send the transfer frames there as they leave; - is standard output.", valueName: "file|-|udp:127.0.0.1:port"),
    transform: FrameDestination.read)
  var downlink: FrameDestination?

  @Flag(help: "Write into a folder that is not empty.")
  var force = false

  @Option(help: ArgumentHelp("Continue a broken run in its own folder.", valueName: "dir"))
  var resume: String?

  /// A resumed run carries everything with it, a checkpoint its configuration and mission.
  func validate() throws {
    let configured = [
      ("--config", configuration.config != nil), ("--mission", mission != nil), ("--set", !settings.isEmpty),
    ]
    if resume != nil {
      let chosen = [
        ("--faults", !faults.isEmpty), ("--from", from != nil), ("--seed", seed != nil), ("--out", out != nil),
        ("--record", record != nil),
      ]
      try refuse(configured + chosen, beside: "--resume: the broken run brings its own")
    }
    if case .checkpoint? = from { try refuse(configured, beside: "--from: the checkpoint brings its own") }
  }

  private func refuse(_ options: [(String, Bool)], beside reason: String) throws {
    guard let first = options.first(where: { $0.1 }) else { return }
    throw ValidationError("\(first.0) contradicts \(reason)")
  }
}

extension RecordingLevel: ExpressibleByArgument {}
