import Foundation
import Testing

/// Runs that start at a checkpoint, runs compared, and evidence that must survive both.
@Suite struct ForkTests {
  private static let start = ["--from", "asteroid-sampling/descent"]

  /// A folder with a saved state eleven seconds into the descent, the last ten with a lost laser return.
  private static func withCheckpoint(_ lines: [String]) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let input = (lines + ["save here.ckpt"]).map { $0 + "\n" }.joined()
    let outcome = try BuiltProgram.run(["step"] + start + ["--out", "hand"], in: folder.url, input: input)
    #expect(outcome.errors == "")
    return folder
  }

  // MARK: forks

  @Test func `from a checkpoint alone a run goes on as it was`() throws {
    let folder = try Self.withCheckpoint(["second 5"])
    #expect(try folder.run(Self.start + ["--until", "+15s", "--out", "a"]).status == 0)
    let onward = try folder.run(["--from", "here.ckpt", "--until", "+10s", "--out", "b"])
    #expect(onward.status == 0)
    #expect(!onward.errors.contains("fork"))
    #expect(try folder.digest("b") == folder.digest("a"))
    #expect(try folder.report("b")["start"] as? String == "checkpoint")
  }

  @Test func `other faults make a fork, which says so and counts its moments from the checkpoint`() throws {
    let folder = try Self.withCheckpoint(["second 5"])
    try folder.write(fault: "{ id: lost, target: lins.receiver, type: no-return, when: { at: +2s } }", to: "f.yaml")
    let fork = try folder.run([
      "--from", "here.ckpt", "--faults", "f.yaml", "--until", "+20s", "--out", "f", "--pace", "100x",
    ])
    #expect(fork.status == 0)
    #expect(fork.errors.contains("fork: other scripts from 2027-02-05T00:00:04.9921875Z on\n"))
    let faults = try #require(try folder.report("f")["faults"] as? [[String: Any]])
    let frames = try #require(folder.report("f")["frames"] as? Int)
    #expect(frames == 25 * 128)
    #expect(faults[0]["triggered"] as? Int == (try Self.firstFrame(folder)) + 7 * 128)
    // A resumed fork keeps the origin of its moments.
    #expect(try folder.run(["--resume", "f"]).status == 0)
    #expect(
      try #require(try folder.report("f")["faults"] as? [[String: Any]])[0]["triggered"] as? Int
        == faults[0]["triggered"] as? Int)
  }

  private static func firstFrame(_ folder: ScratchFolder) throws -> Int {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "f/checkpoints").path)
    return try #require(names.compactMap { Int($0.prefix { $0.isNumber }) }.min()) - 5 * 128 + 1
  }

  @Test func `another seed makes a fork`() throws {
    let folder = try Self.withCheckpoint(["second 5"])
    let fork = try folder.run(["--from", "here.ckpt", "--seed", "7", "--until", "+10s", "--out", "f"])
    #expect(fork.status == 0)
    #expect(fork.errors.contains("fork: seed 7 from"))
    #expect(try folder.report("f")["seed"] as? Int == 7)
  }

  @Test func `while a fault is active other faults are refused`() throws {
    let folder = try Self.withCheckpoint(["inject lins.receiver no-return", "second 5"])
    try folder.write(fault: "{ id: lost, target: lins.receiver, type: no-return, when: { at: +2s } }", to: "f.yaml")
    let fork = try folder.run(["--from", "here.ckpt", "--faults", "f.yaml", "--out", "f"])
    #expect(fork.status == 2)
    #expect(fork.errors.contains("the checkpoint 'here.ckpt' cannot be used: a fault of its own scripts is active"))
  }

  @Test func `a checkpoint brings its own mission`() throws {
    let folder = try Self.withCheckpoint(["second"])
    let outcome = try folder.run(["--from", "here.ckpt", "--set", "a.b=1"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--set contradicts --from: the checkpoint brings its own"))
  }

  @Test func `a script may start at a checkpoint beside it`() throws {
    let folder = try Self.withCheckpoint(["second 5"])
    try folder.write(
      "format: 1\nscenario: test\nrun: { start: { checkpoint: ../here.ckpt }, until: +10s }\n", to: "scripts/s.yaml")
    let outcome = try folder.run(["--faults", "scripts/s.yaml", "--out", "s"])
    #expect(outcome.status == 0)
    #expect(try folder.report("s")["frames"] as? Int == 15 * 128)
  }

  @Test func `a script's checkpoint is used as --from would use it`() throws {
    let folder = try Self.withCheckpoint(["second 5"])
    let fault = "faults: [{ id: d, target: wheel1.bearing, type: drag, value: 1 mNm, when: { at: +1s } }]\n"
    for (name, start) in [("own", "start: { checkpoint: here.ckpt }, "), ("plain", "")] {
      try folder.write("format: 1\nscenario: x\nrun: { \(start)until: +10s, seed: 7 }\n\(fault)", to: "\(name).yaml")
    }
    let own = try folder.run(["--faults", "own.yaml", "--out", "a"])
    let plain = try folder.run(["--from", "here.ckpt", "--faults", "plain.yaml", "--out", "b"])
    #expect(own.status == 0 && plain.status == 0)
    #expect(own.errors.contains("fork: seed 7 from") && own.errors.contains("fork: other scripts from"))
    #expect(try folder.digest("a") == folder.digest("b"))
    #expect(try folder.report("a")["seed"] as? Int == 7)
    let refused = try folder.run(["--faults", "own.yaml", "--set", "end=2030-01-01T00:00:00Z"])
    #expect(refused.status == 2)
    #expect(
      refused.errors.contains("--mission and --set contradict run.start: the checkpoint 'here.ckpt' brings its own"))
  }

  @Test func `what detected a fault is still known after a checkpoint`() throws {
    let folder = try ScratchFolder()
    let lines = "second\ninject inertial.gyro frozen\nminute\nsave here.ckpt\n"
    _ = try BuiltProgram.run(["step", "--from", "return-transfer", "--out", "hand"], in: folder.url, input: lines)
    let onward = try folder.run(["--from", "here.ckpt", "--until", "+1s", "--out", "b"])
    let faults = try #require(try folder.report("b")["faults"] as? [[String: Any]])
    let seen = try #require(faults[0]["detected_by"] as? String)
    #expect(seen.hasPrefix("GYRO_"))
    #expect(onward.output.contains(seen))
  }

  // MARK: comparison

  @Test func `runs of the same inputs are equal`() throws {
    let folder = try ScratchFolder()
    for name in ["a", "b"] {
      #expect(try folder.run(Self.start + ["--until", "+1min", "--out", name]).status == 0)
    }
    let outcome = try folder.diff("a", "b")
    #expect(outcome.status == 0)
    #expect(outcome.output == "equal from 2027-02-04T23:59:59.9921875Z through 2027-02-05T00:00:59.9921875Z\n")
  }

  @Test func `another seed differs from the start`() throws {
    let folder = try ScratchFolder()
    for seed in ["1", "2"] {
      #expect(try folder.run(Self.start + ["--until", "+10s", "--out", seed, "--seed", seed]).status == 0)
    }
    let outcome = try folder.diff("1", "2")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("module  plant."))
  }

  @Test func `a fault differs in its module from the frame of its effect`() throws {
    let folder = try ScratchFolder()
    try folder.write(
      fault: "{ id: drag, target: wheel1.bearing, type: drag, value: 1 mNm, when: { at: +30s } }", to: "f.yaml")
    #expect(try folder.run(Self.start + ["--until", "+1min", "--out", "a"]).status == 0)
    #expect(
      try folder.run(Self.start + ["--until", "+1min", "--out", "b", "--faults", "f.yaml"]).status == 0)
    let outcome = try folder.diff("a", "b")
    #expect(outcome.status == 1)
    try Golden.expect(outcome.output, "diff-wheel-drag")
  }

  @Test func `what was done by hand is done again`() throws {
    let folder = try ScratchFolder()
    _ = try folder.step(["second 3", "second 7"], out: "a")
    _ = try folder.step(["second 3", "inject wheel1.bearing drag 1 mNm", "second 7"], out: "b")
    let outcome = try folder.diff("a", "b")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("2027-02-05T00:00:03Z\nmodule  plant."))
    #expect(try folder.diff("b", "b").status == 0)
  }

  @Test func `there must be something to compare`() throws {
    let folder = try ScratchFolder()
    let outcome = try folder.diff("a", "b")
    #expect(outcome.status == 74)
    #expect(outcome.errors == "tianwen2: error: cannot list 'a/checkpoints': no such file or directory\n")
  }
}
