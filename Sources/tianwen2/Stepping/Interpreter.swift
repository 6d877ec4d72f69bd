import Emulator
import GroundInterface
import MissionFiles
import Quantities

/// Obeys the verbs of the prompt.
final class Interpreter {
  private(set) var session: RunSession
  private(set) var script: SessionScript
  private var history: [(snapshot: RunSession.Snapshot, script: SessionScript, ground: GroundView)] = []
  private var view = View.board
  private var ground = GroundView()
  private var watched: [String] = []
  private var tail = EventTail()
  private var condition: ConditionWatch?
  /// Why the run is over; nil while it can go on.
  private(set) var stop: RunSession.Stop?

  /// Verbs that `back` can undo.
  private static let depth = 100

  init(_ session: RunSession) {
    self.session = session
    script = SessionScript(session.run.scenario)
    listen()
  }

  private func listen() {
    let send = session.onFrame
    session.onFrame = { [unowned self] (frame) throws(FileError) in
      try send?(frame)
      hear(frame)
    }
    session.onEvent = { [unowned self] record in
      tail.take(record)
      condition?.note(record.event, at: record.frame)
    }
  }

  /// A frame that leaves now is on the ground a light time later.
  private func hear(_ frame: TransferFrame) {
    ground.take(frame, arriving: session.arrivalOnGround, at: session.now)
  }

  /// Obeys one verb and returns what it has to say.
  func obey(_ verb: Verb) throws -> String {
    switch verb {
    case .show(let name): return try show(name)
    case .watch(let name): return try watch(name)
    case .view(let view):
      self.view = view
      return "showing what is known \(view == .board ? "on board" : "on the ground")\n"
    case .events(let count): return tail.lines(count).map { $0 + "\n" }.joined()
    case .save(let path):
      try session.save(to: path)
      return "saved \(path)\n"
    case .back: return try back()
    case .help: return StepHelp.verbs
    case .quit: return ""
    default: break
    }
    remember()
    do {
      return try act(verb)
    } catch {
      // A verb that was refused has done nothing, so there is nothing to go back from.
      history.removeLast()
      throw error
    }
  }

  private func act(_ verb: Verb) throws -> String {
    switch verb {
    case .advance(let frames): return try fly { try advance(frames) }
    case .toNextPhase: return try fly { try toNextPhase() }
    case .until(let text): return try fly { try until(text) }
    case .inject(let id): return try inject(id)
    case .injectNew(let target, let type, let value): return try injectNew(target, type, value)
    case .clear(let id): return try clear(id)
    case .send(let order): return try send(order)
    case .shoot(let camera): return try fly { try shoot(camera) } + show(camera.module)
    case .load(let path): return try load(path)
    default: return ""
    }
  }

  // MARK: time

  private func fly(_ body: () throws -> Void) throws -> String {
    guard stop == nil else { throw VerbError("the run is over: 'back' or 'quit'") }
    try body()
    return status() + watched.flatMap { values($0) }.map { $0 + "\n" }.joined()
  }

  /// Where the session stands.
  func status() -> String {
    let situation = session.emulator.craft.situation()
    let ended = stop.map { "  (\($0.sentence))" } ?? ""
    return "\(MomentText.text(session.now))  \(situation.phase.name)  \(situation.mode.name)\(ended)\n"
  }

  private func advance(_ frames: Int64) throws {
    let limit = session.now + frames
    while stop == nil, session.now < limit, !ProcessSignals.isStopRequested {
      stop = try session.advance(to: min(limit, session.now + Self.stride))
    }
  }

  /// Between two looks at the signals: a minute.
  private static let stride = 60 * Frame.perSecond

  private func toNextPhase() throws {
    let phase = session.phase
    while stop == nil, session.phase == phase, !ProcessSignals.isStopRequested {
      stop = try session.advance(to: session.emulator.nextFrame())
    }
  }

  private func until(_ text: String) throws {
    let log = DiagnosticLog()
    guard let watch = ConditionWatch(text, session, log: log) else { throw VerbError(log.sentence) }
    condition = watch
    defer { condition = nil }
    while stop == nil, !ProcessSignals.isStopRequested {
      let next = min(session.emulator.nextFrame(), condition?.due ?? session.now + 1)
      stop = try session.advance(to: max(next, session.now + 1))
      if condition?.holds(session) == true { return }
    }
  }

  private func shoot(_ camera: ShotCamera) throws {
    let order = Verb.Order(telecommand: camera.exposeCommand, arguments: camera.usualArguments, isDirect: true)
    _ = try send(order)
    try advance(20 * Frame.perSecond)
  }

  // MARK: looking

  private func values(_ name: String) -> [String] {
    switch view {
    case .ground where name != "ground" && !name.hasPrefix("ground."): ground.lines(name, at: session.now)
    case .board, .ground: ParameterText.lines(name, session.catalogue, &session.emulator.craft)
    }
  }

  private func show(_ name: String) throws -> String {
    let lines = values(name)
    guard lines.isEmpty else { return lines.map { $0 + "\n" }.joined() }
    guard session.catalogue.parameters[name] == nil else { throw VerbError("'\(name)' is not known on the ground") }
    let near = DidYouMean.ending(name, among: session.catalogue.parameters.keys.sorted())
    throw VerbError("no parameter or module '\(name)'" + near)
  }

  private func watch(_ name: String) throws -> String {
    if let index = watched.firstIndex(of: name) {
      watched.remove(at: index)
      return "no longer watching \(name)\n"
    }
    let text = try show(name)
    watched.append(name)
    return text
  }

  // MARK: doing

  private func inject(_ id: String) throws -> String {
    switch session.inject(id) {
    case nil: throw VerbError("no fault '\(id)'" + near(id))
    case false?: throw VerbError("the fault '\(id)' is not armed now")
    default: break
    }
    script.inject(id, at: session.nextFrame)
    return "\(id) begins at \(MomentText.text(session.nextFrame))\n"
  }

  private func injectNew(_ target: String, _ type: String, _ value: String?) throws -> String {
    let id = script.freeID()
    let parts = ["target: \(target)", "type: \(type)"] + (value.map { ["value: \($0)"] } ?? [])
    try add("faults", id, parts)
    script.addFault(id, parts: parts, at: session.nextFrame)
    return "\(id): \(target) \(type) begins at \(MomentText.text(session.nextFrame))\n"
  }

  private func clear(_ id: String) throws -> String {
    switch session.clear(id) {
    case nil: throw VerbError("no fault '\(id)'" + near(id))
    case false?: throw VerbError("the fault '\(id)' is not active now")
    default: break
    }
    script.clear(id, at: session.nextFrame)
    return "\(id) ends at \(MomentText.text(session.nextFrame))\n"
  }

  private func send(_ order: Verb.Order) throws -> String {
    let id = script.freeID()
    var parts = ["send: \(order.telecommand)"]
    let with = order.arguments.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ")
    if !with.isEmpty { parts.append("with: { \(with) }") }
    parts += ["via: \(order.isDirect ? "direct" : "ground")", "answer: any"]
    try add("operations", id, parts)
    script.addOperation(id, parts: parts, at: session.nextFrame)
    return "\(id): \(order.telecommand) \(order.isDirect ? "in the uplink buffer" : "handed to mission control")\n"
  }

  /// Compiles one entry as a script would and takes it up.
  private func add(_ list: String, _ id: String, _ parts: [String]) throws {
    let entry = "{ id: \(id), \(parts.joined(separator: ", ")), when: { at: \(MomentText.text(session.nextFrame)) } }"
    let log = DiagnosticLog()
    guard session.add("format: 1\nscenario: prompt\n\(list):\n  - \(entry)\n", id: id, log: log) else {
      throw VerbError(log.sentence)
    }
  }

  private func near(_ id: String) -> String {
    DidYouMean.ending(id, among: session.run.scenario.faultIDs)
  }

  // MARK: there and back

  private func remember() {
    history.append((session.snapshot(), script, ground))
    if history.count > Self.depth { history.removeFirst() }
  }

  private func back() throws -> String {
    guard let last = history.popLast() else { throw VerbError("there is nothing to go back to") }
    try session.restore(last.snapshot)
    script = last.script
    ground = last.ground
    stop = nil
    return status()
  }

  private func load(_ path: String) throws -> String {
    do {
      try session.load(try CheckpointOpener(path))
    } catch let refusal as CheckpointRefusal { throw VerbError(refusal.description) }
    ground = GroundView()
    stop = nil
    return status()
  }
}

extension DiagnosticLog {
  /// The first complaint in one line, without its place: at the prompt there is only one line.
  var sentence: String {
    guard let first = all.first else { return "refused" }
    return first.message + (first.hint.map { ", \($0)" } ?? "")
  }
}
