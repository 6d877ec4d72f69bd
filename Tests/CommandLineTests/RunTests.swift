import Foundation
import Testing

/// `run` and what it leaves behind, on ten seconds of the sampling descent.
@Suite struct RunTests {
  private static let short = ["--from", "asteroid-sampling/descent", "--until", "+10s"]

  @Test func `a run leaves its folder and ends with its verdict`() throws {
    let folder = try ScratchFolder()
    let outcome = try folder.run(Self.short + ["--out", "a"])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("verdict: pass (exit 0)\n"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "a").path).sorted()
    #expect(names == ScratchFolder.runNames)
    #expect(try folder.report("a")["frames"] as? Int == 1280)
  }

  @Test func `a folder with something in it is refused and left alone`() throws {
    let folder = try ScratchFolder()
    try folder.write("mine", to: "a/notes.txt")
    let outcome = try folder.run(Self.short + ["--out", "a"])
    #expect(outcome.status == 2)
    #expect(outcome.errors == "tianwen2: error: --out: 'a' is not empty; --force writes into it all the same\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "a").path) == ["notes.txt"])
    #expect(try folder.run(Self.short + ["--out", "a", "--force"]).status == 0)
  }

  @Test func `a folder that cannot be made is input or output`() throws {
    let folder = try ScratchFolder()
    let outcome = try folder.run(Self.short + ["--out", "/proc/nowhere"])
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("cannot create '/proc/nowhere'"))
  }

  @Test func `--json prints the report and nothing else`() throws {
    let folder = try ScratchFolder()
    let outcome = try folder.run(Self.short + ["--out", "a", "--json"])
    let file = try String(contentsOf: folder.url.appending(path: "a/run.json"), encoding: .utf8)
    #expect(outcome.output == file)
  }

  @Test func `a closed pipe fails only a result that was to go there`() throws {
    let folder = try ScratchFolder()
    let arguments = ["run"] + Self.short
    let table = try BuiltProgram.run(arguments + ["--out", "a"], in: folder.url, to: .closedPipe)
    #expect(table.status == 0)
    let json = try BuiltProgram.run(arguments + ["--out", "b", "--json"], in: folder.url, to: .closedPipe)
    #expect(json.status == 74)
    #expect(FileManager.default.fileExists(atPath: folder.url.appending(path: "b/run.json").path))
  }

  @Test func `the digest is the same at every pace, and from a resumed checkpoint`() throws {
    let folder = try ScratchFolder()
    for (name, pace) in [("a", "max"), ("b", "200x"), ("c", "10x")] {
      #expect(try folder.run(Self.short + ["--out", name, "--pace", pace]).status == 0)
    }
    let digest = try folder.digest("a")
    #expect(try folder.digest("b") == digest)
    #expect(try folder.digest("c") == digest)
    #expect(try BuiltProgram.run(["run", "--resume", "c"], in: folder.url).status == 0)
    #expect(try folder.digest("c") == digest)
  }

  @Test func `a bound that cannot be reached is refused before the start`() throws {
    let folder = try ScratchFolder()
    for end in ["2026-01-01", "launch", "2099-01-01"] {
      let outcome = try folder.run(["--from", "asteroid-sampling", "--until", end])
      #expect(outcome.status == 2)
      #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "runs").path))
    }
  }
}
