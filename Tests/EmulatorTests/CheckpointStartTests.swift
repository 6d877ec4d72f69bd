import Emulator
import Foundation
import GroundInterface
import MissionFiles
import Quantities
import Testing

/// Scripts that start from a checkpoint, and conditions beside a run.
@Suite struct CheckpointStartTests {
  private let folder = NSTemporaryDirectory() + "checkpoint-start-\(UUID().uuidString)"

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

  /// A minute of flight under these entries, saved beside the script that starts from it.
  private func save(_ entries: String = "") throws -> RunSession {
    let first = folder + "/first.yaml"
    try "format: 1\nscenario: first\nrun: { start: { phase: return-transfer }, until: +1h }\n\(entries)\n"
      .write(toFile: first, atomically: true, encoding: .utf8)
    let session = RunSession(try load(first).run)
    _ = try session.advance(to: session.run.firstFrame + 60 * Frame.perSecond)
    try session.save(to: folder + "/saved.ckpt")
    return session
  }

  private func load(_ script: String) throws -> (run: PreparedRun, log: DiagnosticLog) {
    var request = RunRequest(configuration: FaultFlight.configuration)
    request.faults = [script]
    let (run, log) = try RunLoader.load(request)
    return (try #require(run), log)
  }

  private func second() throws -> String {
    let path = folder + "/second.yaml"
    let fault = "{ id: f, target: wheel1.bearing, type: drag, value: 20 mNm, when: { at: +10s } }"
    try "format: 1\nscenario: second\nrun: { start: { checkpoint: saved.ckpt }, until: +30s }\nfaults: [\(fault)]\n"
      .write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func session(_ path: String) throws -> (session: RunSession?, complaints: String) {
    guard case .checkpoint(let checkpoint) = try load(path).run.scenario.start else { return (nil, "no checkpoint") }
    var start = CheckpointStart()
    start.scripts = [path]
    do {
      let opener = try CheckpointOpener(checkpoint.path)
      return (try opener.session(start) { try #require(RunLoader.load($0).run) }.session, "")
    } catch let refusal as CheckpointRefusal {
      let told = checkpoint.refusal(refusal.reason)
      return (nil, "\(told.position.line):\(told.position.column) \(told.code.text)")
    }
  }

  @Test func `a resumed run ends where its script says`() throws {
    let straight = try save()
    let checkpoint = try CheckpointOpener(folder + "/saved.ckpt")
    let resumed = try checkpoint.session(
      #require(RunLoader.load(checkpoint.request).run), isResumed: true)
    #expect(try straight.advance(to: .distant) == .scriptEnd)
    #expect(try resumed.advance(to: .distant) == .scriptEnd)
    #expect(resumed.now == straight.now)
    #expect(try resumed.finish(after: .scriptEnd).digest == straight.finish(after: .scriptEnd).digest)
  }

  @Test func `a script goes on where the checkpoint was written`() throws {
    let saved = try save()
    let (found, complaints) = try session(second())
    #expect(complaints == "")
    let session = try #require(found)
    #expect(session.now == saved.now)
    let stop = try session.advance(to: .distant)
    #expect(stop == .scriptEnd)
    #expect(session.now == saved.now + 30 * Frame.perSecond)
    let report = try session.finish(after: stop)
    #expect(report.start == "checkpoint")
    #expect(report.faults[0].triggered == saved.now.count + 1 + 10 * Frame.perSecond)
  }

  @Test func `a checkpoint with an active fault is refused at its place`() throws {
    _ = try save("faults: [{ id: old, target: wheel2.bearing, type: drag, value: 20 mNm, when: { at: +10s } }]")
    #expect(try session(second()).complaints == "3:29 F071")
  }

  @Test func `a checkpoint of another build is refused at its place`() throws {
    let saved = try save().checkpoint()
    let other = CheckpointFile(build: "another", paper: saved.paper, words: saved.words)
    try FileSystem.writeAtomically(other.bytes, to: folder + "/saved.ckpt")
    #expect(try session(second()).complaints == "3:29 F071")
  }

  // MARK: conditions beside a run

  @Test(
    arguments: [
      ("fault: f, state: active", 10), ("fault: f, state: triggered", 10), ("fault: f, state: cleared", 15),
      ("expect: e, state: broken", 20), ("operation: o, state: accepted", 30),
      ("phase: return-transfer, for: 40s", 40),
    ])
  func `a watch knows the run's own entries`(condition: String, seconds: Int64) throws {
    let run = try FaultFlight.prepare(
      from: "return-transfer", for: "1min",
      """
      faults: [{ id: f, target: wheel1.bearing, type: drag, value: 20 mNm, when: { at: +10s }, shape: { duration: 5s } }]
      operations: [{ id: o, when: { at: +30s }, send: USE_CLOCK, with: { state: true }, via: direct }]
      expect: [{ id: e, never: { phase: return-transfer, for: 20s } }]
      """)
    let session = RunSession(run)
    let log = DiagnosticLog()
    var watch = try #require(ConditionWatch(condition, session, log: log))
    var found: Frame?
    while found == nil, session.now < run.firstFrame + 59 * Frame.perSecond {
      _ = try session.advance(to: max(min(session.emulator.nextFrame(), watch.due), session.now + 1))
      if watch.holds(session) { found = session.now }
    }
    let late = try #require(found) - run.firstFrame - seconds * Frame.perSecond
    #expect((-1...Frame.perSecond).contains(late), "\(late)")
  }

  @Test func `a watch refuses ids that the run does not have`() throws {
    let session = RunSession(try FaultFlight.prepare(from: "return-transfer", for: "1min", ""))
    let log = DiagnosticLog()
    #expect(ConditionWatch("fault: nobody, state: active", session, log: log) == nil)
    #expect(log.all.map(\.code.text) == ["F025"])
  }
}
