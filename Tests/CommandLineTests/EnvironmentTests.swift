import Foundation
import Testing

/// Signals, full disks, closed pipes, broken folders: the right status, one message, nothing lost.
@Suite struct EnvironmentTests {
  private static let descent = ["--from", "asteroid-sampling/descent"]

  /// The program behind a shell, for limits, pipes and terminals that a shell can make.
  private static func shell(_ line: String, in folder: ScratchFolder) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(["-c", line, BuiltProgram.path], in: folder.url, program: "/bin/sh")
  }

  // MARK: signals

  @Test(arguments: [[SIGINT], [SIGTERM], [SIGINT, SIGINT]])
  func `a run that is told to stop can be resumed to the same digest`(signals: [Int32]) throws {
    let folder = try ScratchFolder()
    let running = try BuiltProgram.start(
      ["run", "--pace", "real", "--until", "+4s", "--out", "a"] + Self.descent, in: folder.url)
    try running.wait(forFile: "a/events.jsonl")
    running.wait { folder.names("a/checkpoints").contains { $0.hasSuffix(".ckpt") } }
    Thread.sleep(forTimeInterval: 1)
    for signal in signals { kill(running.process.processIdentifier, signal) }
    let outcome = try running.end()
    #expect(outcome.status == 130)
    #expect(outcome.output.contains("- the run was interrupted\nverdict: interrupted (exit 130)\n"))
    #expect(try folder.report("a")["verdict"] as? String == "interrupted")
    #expect(folder.names("a/checkpoints").filter { $0.hasSuffix(".ckpt") }.count >= 2)
    #expect(try BuiltProgram.run(["run", "--resume", "a"], in: folder.url).status == 0)
    #expect(
      try BuiltProgram.run(["run", "--until", "+4s", "--out", "b"] + Self.descent, in: folder.url).status == 0)
    #expect(try folder.digest("a") == folder.digest("b"))
    let rows = try ["a", "b"].map { try Data(contentsOf: folder.url.appending(path: "\($0)/events.jsonl")) }
    #expect(rows[0] == rows[1])
  }

  @Test func `a prompt that is told to stop keeps its session`() throws {
    let folder = try ScratchFolder()
    let running = try BuiltProgram.start(["step", "--out", "a"] + Self.descent, in: folder.url, holdsInputOpen: true)
    try running.wait(forFile: "a/events.jsonl")
    Thread.sleep(forTimeInterval: 0.3)
    kill(running.process.processIdentifier, SIGINT)
    #expect(try running.end().status == 130)
    #expect(folder.names("a") == ScratchFolder.runNames)
  }

  @Test func `SIGUSR1 writes a checkpoint and the run goes on`() throws {
    let folder = try ScratchFolder()
    let running = try BuiltProgram.start(
      ["run", "--pace", "real", "--until", "+2s", "--out", "a"] + Self.descent, in: folder.url)
    try running.wait(forFile: "a/events.jsonl")
    Thread.sleep(forTimeInterval: 0.7)
    kill(running.process.processIdentifier, SIGUSR1)
    #expect(try running.end().status == 0)
    #expect(folder.names("a/checkpoints").count >= 2)
  }

  @Test func `a killed run goes on from its newest checkpoint`() throws {
    let folder = try ScratchFolder()
    let running = try BuiltProgram.start(
      ["run", "--pace", "real", "--until", "+4s", "--out", "a"] + Self.descent, in: folder.url)
    try running.wait(forFile: "a/events.jsonl")
    kill(running.process.processIdentifier, SIGUSR1)
    running.wait { folder.names("a/checkpoints").filter { $0.hasSuffix(".ckpt") }.count >= 2 }
    kill(running.process.processIdentifier, SIGKILL)
    #expect(try running.end().status == SIGKILL)
    #expect(try BuiltProgram.run(["run", "--resume", "a"], in: folder.url).status == 0)
    _ = try BuiltProgram.run(["run", "--until", "+4s", "--out", "b"] + Self.descent, in: folder.url)
    #expect(try folder.digest("a") == folder.digest("b"))
  }

  // MARK: resume

  @Test func `a finished run resumed ends as it ended`() throws {
    let folder = try ScratchFolder()
    let arguments = ["run", "--until", "+5s", "--out", "a"] + Self.descent
    #expect(try BuiltProgram.run(arguments, in: folder.url).status == 0)
    let before = try folder.digest("a")
    #expect(try BuiltProgram.run(["run", "--resume", "a"], in: folder.url).status == 0)
    #expect(try folder.digest("a") == before)
    #expect(try BuiltProgram.run(["run", "--resume", "a", "--until", "+6s"], in: folder.url).status == 0)
    #expect(try folder.report("a")["frames"] as? Int == 6 * 128)
  }

  @Test func `a resume with a changed configuration is refused`() throws {
    let folder = try ScratchFolder()
    try folder.write("format: 1\nscenario: x\n", to: "x.yaml")
    let arguments = ["run", "--until", "+5s", "--out", "a", "--faults", "x.yaml"] + Self.descent
    #expect(try BuiltProgram.run(arguments, in: folder.url).status == 0)
    try folder.write("format: 1\nscenario: x\nsummary: changed\n", to: "x.yaml")
    let outcome = try BuiltProgram.run(["run", "--resume", "a"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("cannot be used: 'x.yaml' has changed since it was written\n"))
    #expect(try folder.report("a")["exit_code"] as? Int == 0)
  }

  @Test func `a resume of nothing says what is missing`() throws {
    let folder = try ScratchFolder()
    let nowhere = try BuiltProgram.run(["run", "--resume", "nowhere"], in: folder.url)
    #expect(nowhere.status == 74)
    #expect(nowhere.errors == "tianwen2: error: cannot list 'nowhere/checkpoints': no such file or directory\n")
    try folder.write("", to: "empty/checkpoints/notes.txt")
    let empty = try BuiltProgram.run(["run", "--resume", "empty"], in: folder.url)
    #expect(empty.status == 2)
    #expect(empty.errors == "tianwen2: error: the checkpoint 'empty/checkpoints' cannot be used: there is none\n")
  }

  @Test func `a damaged checkpoint is passed over for an older one`() throws {
    let folder = try ScratchFolder()
    #expect(try BuiltProgram.run(["run", "--until", "+5s", "--out", "a"] + Self.descent, in: folder.url).status == 0)
    try folder.write("half a checkpoint", to: "a/checkpoints/99999999999999.ckpt")
    #expect(try BuiltProgram.run(["run", "--resume", "a"], in: folder.url).status == 0)
    let direct = try BuiltProgram.run(
      ["run", "--from", "a/checkpoints/99999999999999.ckpt", "--out", "b"], in: folder.url)
    #expect(direct.status == 2)
    #expect(direct.errors.contains("not a checkpoint of this program"))
    #expect(folder.names("b") == [])
  }

  // MARK: disks and folders

  @Test func `a full disk ends the run and leaves what was written`() throws {
    let folder = try ScratchFolder()
    // 56 KiB a file: events and the head of the parameters fit, a checkpoint does not.
    let outcome = try Self.shell(
      "ulimit -f 112; exec \"$0\" run --until +5s --out a \(Self.descent.joined(separator: " "))", in: folder)
    #expect(outcome.status == 74)
    #expect(outcome.errors.hasSuffix(": file too large\n"))
    #expect(outcome.errors.contains("tianwen2: error: cannot write 'a/checkpoints/"))
    #expect(folder.names("a/checkpoints") == [])
    #expect(try folder.report("a")["verdict"] as? String == "io-error")
  }

  @Test func `a report for a full disk is input or output, and stands in the folder`() throws {
    let folder = try ScratchFolder()
    let outcome = try BuiltProgram.run(
      ["run", "--json", "--until", "+5s", "--out", "a"] + Self.descent, in: folder.url, to: .file("/dev/full"))
    #expect(outcome.status == 74)
    #expect(outcome.errors.hasSuffix("tianwen2: error: cannot write 'standard output': no space left on device\n"))
    #expect(try folder.report("a")["exit_code"] as? Int == 0)
  }

  @Test func `a file where a folder should be is input or output`() throws {
    let folder = try ScratchFolder()
    try folder.write("mine", to: "a")
    let outcome = try BuiltProgram.run(["run", "--until", "+5s", "--out", "a"] + Self.descent, in: folder.url)
    #expect(outcome.status == 74)
    #expect(try String(contentsOf: folder.url.appending(path: "a"), encoding: .utf8) == "mine")
  }

  @Test func `a script that is not there leaves no folder behind`() throws {
    let folder = try ScratchFolder()
    let outcome = try BuiltProgram.run(["run", "--faults", "nope.yaml"], in: folder.url)
    #expect(outcome.status == 74)
    #expect(outcome.errors == "tianwen2: error: cannot read 'nope.yaml': no such file or directory\n")
    #expect(folder.names("runs") == [])
  }

  @Test func `a script that is refused runs nothing`() throws {
    let folder = try ScratchFolder()
    try folder.write("format: 1\nscenario: x\nfaluts: [x]\n", to: "x.yaml")
    let outcome = try BuiltProgram.run(["run", "--faults", "x.yaml", "--json"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("x.yaml:3:1: error F014: unknown key 'faluts'\n"))
    #expect(outcome.errors.hasSuffix("1 error; nothing was run (exit 2)\n"))
    #expect(folder.names("runs") == [])
  }

  @Test func `a state that cannot be saved does not cost the session`() throws {
    let folder = try ScratchFolder()
    let outcome = try BuiltProgram.run(
      ["step", "--out", "a"] + Self.descent, in: folder.url, input: "second 2\nsave /proc/here.ckpt\n")
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("cannot"))
    #expect(folder.names("a").contains("session.yaml"))
    #expect(try folder.report("a")["frames"] as? Int == 256)
  }

  // MARK: pipes and terminals

  @Test func `a reader that leaves early gets no stack trace`() throws {
    let folder = try ScratchFolder()
    let outcome = try Self.shell("\"$0\" catalogue | head -1", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output == "faults\n")
    #expect(outcome.errors == "" || outcome.errors == "tianwen2: error: cannot write 'standard output': broken pipe\n")
  }

  @Test func `a prompt whose reader has left goes on silently`() throws {
    let folder = try ScratchFolder()
    let outcome = try BuiltProgram.run(
      ["step", "--out", "a"] + Self.descent, in: folder.url, input: "second 3\n", to: .closedPipe)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(try folder.report("a")["frames"] as? Int == 384)
  }

  @Test func `without a terminal progress comes in plain lines`() throws {
    let folder = try ScratchFolder()
    let outcome = try Self.shell(
      "exec \"$0\" run --until +20min --out a \(Self.descent.joined(separator: " ")) < /dev/null", in: folder)
    #expect(outcome.status == 0)
    #expect(!outcome.errors.contains("\u{1B}"))
    #expect(outcome.errors.hasSuffix("\n"))
  }
}
