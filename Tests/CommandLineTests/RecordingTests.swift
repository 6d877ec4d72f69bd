import Foundation
import Testing

/// What a run writes down: at every level, killed and resumed, on a full disk; and what is printed of it.
@Suite struct RecordingTests {
  private static let descent = ["--from", "asteroid-sampling/descent"]
  private static let grown = ["events.jsonl", "telemetry/parameters.tw2", "telemetry/frames.aos", "truth.oem"]

  private static func bytes(_ folder: ScratchFolder, _ path: String) throws -> Data {
    try Data(contentsOf: folder.url.appending(path: path))
  }

  // MARK: levels

  @Test func `the digest is the same at every level`() throws {
    let folder = try ScratchFolder()
    for level in ["full", "normal", "none"] {
      let outcome = try folder.run(Self.descent + ["--until", "+3min", "--record", level, "--out", level])
      #expect(outcome.status == 0)
      #expect(try folder.digest(level) == folder.digest("full"))
    }
    #expect(folder.names("none") == ["run.json"])
    let size = { (level: String) in try Self.bytes(folder, "\(level)/telemetry/parameters.tw2").count }
    // Both begin with the same table of all parameters.
    #expect(try 2 * size("full") > 3 * size("normal"))
    #expect(try Self.bytes(folder, "full/events.jsonl") == Self.bytes(folder, "normal/events.jsonl"))
  }

  @Test func `frames are recorded as they left, in full or within windows`() throws {
    let folder = try ScratchFolder()
    // A pass of four hours in which nothing happens but the beginning of the run.
    let pass = ["--from", "comet-transfer", "--until", "+7h"]
    for level in ["full", "normal"] {
      let outcome = try folder.run(pass + ["--record", level, "--downlink", "\(level).aos", "--out", level])
      #expect(outcome.status == 0)
    }
    let sent = try Self.bytes(folder, "full.aos")
    #expect(sent.count > 892 * 3600)
    #expect(try Self.bytes(folder, "full/telemetry/frames.aos") == sent)
    let kept = try Self.bytes(folder, "normal/telemetry/frames.aos")
    #expect(kept.count % 892 == 0 && kept.count < sent.count / 10)
    #expect(kept == sent.prefix(kept.count))
    let decoded = try BuiltProgram.run(["decode", "normal/telemetry/frames.aos"], in: folder.url)
    #expect(decoded.status == 0)
    #expect(decoded.output.contains("\(kept.count / 892)"))
  }

  @Test func `a full recording tells its size and is refused without room`() throws {
    let folder = try ScratchFolder()
    let fits = try folder.run(Self.descent + ["--until", "+1s", "--record", "full", "--out", "a"])
    #expect(fits.errors.contains("a full recording takes up to 1.1 MB; "))
    // More than any disk: the mission flown a hundred years on.
    let mission = try folder.run(["--record", "full", "--out", "/proc/b"])
    #expect(mission.status == 74)
    #expect(mission.errors.contains("tianwen2: error: cannot record in full into '/proc/b': no space left on device\n"))
  }

  @Test func `a resumed run keeps its level`() throws {
    let folder = try ScratchFolder()
    let outcome = try BuiltProgram.run(["run", "--resume", "a", "--record", "full"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--record contradicts --resume: the broken run brings its own"))
  }

  // MARK: kills

  @Test(arguments: ["normal", "full"])
  func `a killed run goes on to the same files`(level: String) throws {
    let folder = try ScratchFolder()
    let arguments = Self.descent + ["--until", "+4min", "--record", level]
    let running = try BuiltProgram.start(
      ["run", "--pace", "60x", "--out", "a"] + arguments, in: folder.url)
    try running.wait(forFile: "a/truth.oem")
    Thread.sleep(forTimeInterval: 1.5)
    kill(running.process.processIdentifier, SIGUSR1)
    Thread.sleep(forTimeInterval: 0.7)
    kill(running.process.processIdentifier, SIGKILL)
    #expect(try running.end().status == SIGKILL)
    #expect(folder.names("a/checkpoints").count >= 2)
    #expect(try BuiltProgram.run(["run", "--resume", "a"], in: folder.url).status == 0)
    #expect(try folder.run(arguments + ["--out", "b"]).status == 0)
    #expect(try folder.digest("a") == folder.digest("b"))
    for name in Self.grown { #expect(try Self.bytes(folder, "a/" + name) == Self.bytes(folder, "b/" + name)) }
  }

  @Test func `what was undone by hand is not in the files`() throws {
    let folder = try ScratchFolder()
    let plain = try folder.step(["minute", "second 5"], out: "a")
    let undone = try folder.step(["minute", "minute 2", "back", "second 5"], out: "b")
    #expect(plain.status == undone.status)
    for name in Self.grown { #expect(try Self.bytes(folder, "a/" + name) == Self.bytes(folder, "b/" + name)) }
  }

  @Test func `a disk that fills up leaves what was recorded before`() throws {
    let folder = try ScratchFolder()
    let arguments = (Self.descent + ["--until", "+10min", "--record", "full"]).joined(separator: " ")
    // 512 KiB a file: some minutes of parameters, and every checkpoint.
    let line = "ulimit -f 1024; exec \"$0\" run \(arguments) --out a"
    let full = try BuiltProgram.run(["-c", line, BuiltProgram.path], in: folder.url, program: "/bin/sh")
    #expect(full.status == 74)
    #expect(full.errors.contains("tianwen2: error: cannot write 'a/telemetry/parameters.tw2': file too large\n"))
    #expect(try folder.report("a")["verdict"] as? String == "io-error")
    let rows = try folder.csv(["a", "--parameters", "nav.range"])
    #expect(rows.count > 60)
    #expect(try folder.run(Self.descent + ["--until", "+10min", "--record", "full", "--out", "b"]).status == 0)
    #expect(try Array(folder.csv(["b", "--parameters", "nav.range"]).prefix(rows.count)) == rows)
    #expect(try BuiltProgram.run(["run", "--resume", "a"], in: folder.url).status == 0)
    for name in Self.grown { #expect(try Self.bytes(folder, "a/" + name) == Self.bytes(folder, "b/" + name)) }
  }

  // MARK: the true path

  @Test func `the true path is a message with its span, sorted`() throws {
    let folder = try ScratchFolder()
    #expect(try folder.run(["--until", "+13h", "--out", "a"]).status == 0)
    let lines = try String(contentsOf: folder.url.appending(path: "a/truth.oem"), encoding: .utf8).split(
      separator: "\n")
    let start = try #require(lines.firstIndex(of: "META_STOP"))
    let epochs = lines[(start + 1)...].map { String($0.prefix(27)) }
    #expect(epochs == epochs.sorted() && Set(epochs).count == epochs.count)
    #expect(lines.contains("START_TIME = " + (epochs.first ?? "")))
    #expect(lines.contains("STOP_TIME = " + (epochs.last ?? "")))
    for line in ["CENTER_NAME = SUN", "REF_FRAME = ICRF", "TIME_SYSTEM = UTC"] {
      #expect(lines.contains(Substring(line)))
    }
    // Lift-off, a way point of the reference, two six-hour marks.
    for epoch in ["2025-05-28T17:31:00", "2025-05-28T18:19:00", "2025-05-28T22:00:00", "2025-05-29T04:00:00"] {
      #expect(epochs.contains(epoch + ".0000000"))
    }
  }

  // MARK: tables

  @Test func `parameters are printed as a table with units`() throws {
    let folder = try ScratchFolder()
    #expect(try folder.run(Self.descent + ["--until", "+1min", "--out", "a"]).status == 0)
    let rows = try folder.csv(["a", "--parameters", "mission.phase,nav.valid,truth.mass", "--every", "20s"])
    #expect(rows.count == 4)
    #expect(rows[0] == "utc,frame,mission.phase,nav.valid,truth.mass [kg]")
    #expect(rows[1].hasPrefix("2027-02-05T00:00:00Z,28669132800,asteroid-sampling,true,"))
    #expect(rows[2].hasPrefix("2027-02-05T00:00:20Z,28669135360,"))
    let cut = ["--from", "2027-02-05T00:00:10Z", "--until", "2027-02-05T00:00:12Z"]
    #expect(try folder.csv(["a"] + cut).count == 3)
  }

  @Test func `a name that nobody recorded is refused with the nearest one`() throws {
    let folder = try ScratchFolder()
    #expect(try folder.run(Self.descent + ["--until", "+1s", "--out", "a"]).status == 0)
    let outcome = try BuiltProgram.run(["export", "csv", "a", "--parameters", "nav.rang"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(
      outcome.errors
        == "tianwen2: error: --parameters: unknown parameter 'nav.rang', did you mean 'nav.range'?\n")
  }

  @Test func `who takes only the beginning of a table hears no complaint`() throws {
    let folder = try ScratchFolder()
    #expect(try folder.run(Self.descent + ["--until", "+1s", "--out", "a"]).status == 0)
    let outcome = try BuiltProgram.run(["export", "csv", "a"], in: folder.url, to: .closedPipe)
    #expect(outcome.status == 74)
    #expect(outcome.errors == "")
  }

  @Test func `a run recorded with none has no table`() throws {
    let folder = try ScratchFolder()
    #expect(try folder.run(Self.descent + ["--until", "+1s", "--record", "none", "--out", "a"]).status == 0)
    let outcome = try BuiltProgram.run(["export", "csv", "a"], in: folder.url)
    #expect(outcome.status == 74)
    #expect(outcome.errors == "tianwen2: error: cannot read 'a/telemetry/parameters.tw2': no such file or directory\n")
  }
}

extension ScratchFolder {
  /// Lines of `export csv`.
  fileprivate func csv(_ arguments: [String]) throws -> [String] {
    let outcome = try BuiltProgram.run(["export", "csv"] + arguments, in: url)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    return outcome.output.split(separator: "\r\n").map(String.init)
  }
}
