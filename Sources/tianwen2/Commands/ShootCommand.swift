import ArgumentParser
import MissionFiles
import Quantities

struct ShootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shoot", abstract: "Take one picture with one of the cameras, and print what it measured.",
    discussion: """
      The spacecraft starts in the declared state of a phase, switches the camera on, turns to the target and \
      exposes once. With --at, the last declared state before that time, which must lie within three days of it.
      """)

  @OptionGroup var configuration: ConfigOption

  @Option(help: "Which camera: anac or arm.")
  var camera = ShotCamera.anac

  @Option(help: ArgumentHelp("When.", valueName: "utc"))
  var at: String?

  @Option(help: ArgumentHelp("In the declared state of which phase.", valueName: "phase[/stage]"))
  var phase: String?

  @Option(help: ArgumentHelp("What it looks at.", valueName: "earth|moon|asteroid|comet|capsule|flag|ra,dec"))
  var target: String

  @Option(help: ArgumentHelp("Exposure time; 0s: automatic.", valueName: "time"))
  var exposure = "0s"

  @Option(help: ArgumentHelp("Filter of the navigation camera.", valueName: "filter"))
  var filter = "clear"

  @Option(name: .shortAndLong, help: ArgumentHelp("Folder for the run of this picture.", valueName: "dir"))
  var out: String?

  @Flag(help: "Only say whether and how it can be taken.")
  var plan = false

  func validate() throws {
    guard (at == nil) != (phase == nil) else { throw ValidationError("one of --at and --phase is wanted") }
  }

  func run() throws {
    let shot = try Shot(camera: camera, target: target, exposure: exposure, filter: filter)
    let interpreter = Interpreter(try session())
    if let wait = try waiting(interpreter.session, for: shot) { _ = try interpreter.obey(.advance(frames: wait)) }
    try Output.result(shot.plan(interpreter.session))
    guard !plan else { return }
    do {
      for line in shot.verbs {
        if let verb = try VerbReader.read(line) { _ = try interpreter.obey(verb) }
      }
      try Output.result(interpreter.obey(.show(camera.module)))
    } catch let error as VerbError { throw Refusal(error.message) }
    if out != nil { _ = try interpreter.session.finish(after: nil) }
  }

  /// A session at the phase's declared state; with a folder only when one was asked for.
  private func session() throws -> RunSession {
    var arguments = ["--from", try start()]
    if let folder = configuration.config { arguments += ["--config", folder] }
    if let out { arguments += ["--out", out] }
    return try FlightOptions.parse(arguments).openSession(keepsFolder: out != nil)
  }

  private func start() throws -> String {
    if let phase { return phase }
    let moment = try RunStopText.moment(at ?? "")
    let request = RunRequest(configuration: try configuration.folder())
    let companions = try Companions(request, log: DiagnosticLog())
    let states = companions.mission?.phases.entryStates ?? []
    guard let state = states.filter({ $0.epoch <= moment }).max(by: { $0.epoch < $1.epoch }),
      moment - state.epoch < Self.longestWait
    else {
      throw Refusal("--at: no declared state lies within three days before that time; use --phase, or run --until")
    }
    guard state.stage > 0, let stages = companions.catalogue.stages[state.phase.name] else { return state.phase.name }
    return state.phase.name + "/" + stages[Int(state.stage) - 1]
  }

  /// Frames of three days.
  private static let longestWait: Int64 = 3 * 86400 * 128

  /// Frames until the preparations begin that end with the exposure at `--at`.
  private func waiting(_ session: RunSession, for shot: Shot) throws -> Int64? {
    guard let at else { return nil }
    let frames = try RunStopText.moment(at) - session.now - shot.preparationSeconds * Frame.perSecond
    return frames > 0 ? frames : nil
  }
}

extension ShotCamera: ExpressibleByArgument {}
