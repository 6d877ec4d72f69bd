import DownlinkBench
import Foundation
import GroundInterface
import Testing

@Suite struct DecodeTests {
  /// Half a minute at normal rate and half at low rate, in one file.
  private static func write(_ change: (inout [UInt8]) -> Void = { _ in }) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    var recorded = RecordedDownlink()
    recorded.record(seconds: 30)
    recorded.record(seconds: 30, at: .low)
    var file = recorded.file
    change(&file)
    try Data(file).write(to: folder.url.appending(path: "pass.aos"))
    return folder
  }

  @Test func `frames, times, velocities and packets are told`() throws {
    let folder = try Self.write()
    let outcome = try BuiltProgram.run(["decode", "pass.aos"], in: folder.url)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    try Golden.expect(outcome.output, "decode")
  }

  @Test func `values of parameters come as a table`() throws {
    let folder = try Self.write()
    let outcome = try BuiltProgram.run(
      ["decode", "pass.aos", "--parameters", "nav.velocity_x,nav.velocity_y"], in: folder.url)
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.contains("utc                          nav.velocity_x [m/s]  nav.velocity_y [m/s]"))
    #expect(lines.contains("2026-12-04T03:20:01.000000Z  20401.0               -8000.0"))
  }

  @Test func `events are listed once each, and what is lost is a gap`() throws {
    let folder = try ScratchFolder()
    let run = ["--from", "asteroid-sampling/descent", "--until", "+5min", "--out", "a", "--downlink", "x.aos"]
    #expect(try folder.run(run).status == 0)
    let outcome = try BuiltProgram.run(["decode", "x.aos", "--events"], in: folder.url)
    #expect(outcome.status == 0)
    let list = outcome.output.split(separator: "\n").drop { $0 != "events" }.dropFirst()
    let numbers = list.compactMap { Int($0.split(separator: " ")[0]) }
    #expect(numbers == Array(Set(numbers)).sorted() && !numbers.isEmpty)
    let rows = try String(contentsOf: folder.url.appending(path: "a/events.jsonl"), encoding: .utf8)
    #expect(list.filter { !$0.hasSuffix("not received") }.count <= rows.split(separator: "\n").count)
    let parsed = try BuiltProgram.run(["decode", "x.aos", "--events", "--json"], in: folder.url).output
    #expect(parsed.contains("\"missing_before\""))
  }

  @Test func `programs get JSON`() throws {
    let folder = try Self.write()
    let outcome = try BuiltProgram.run(
      ["decode", "pass.aos", "--json", "--packets", "--parameters", "nav.velocity_x"], in: folder.url)
    #expect(outcome.status == 0)
    let parsed = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect((parsed?["frames"] as? [String: Int]) == ["normal": 30, "low": 30, "unreadable": 0])
    #expect((parsed?["census"] as? [Any])?.count == 23)
    #expect((parsed?["packets"] as? [Any])?.isEmpty == false)
    #expect((parsed?["parameters"] as? [Any])?.isEmpty == false)
  }

  @Test func `damage is told with its place and read over`() throws {
    let folder = try Self.write { file in
      file.removeSubrange(5_000..<5_010)
      file.insert(contentsOf: [UInt8](repeating: 0x55, count: 100), at: 892)
      file.removeLast(7)
    }
    let outcome = try BuiltProgram.run(["decode", "pass.aos"], in: folder.url)
    #expect(outcome.status == 0)
    try Golden.expect(outcome.errors, "decode-damage")
    #expect(outcome.output.hasPrefix("frames     61: 29 of 892 bytes, 29 of 220 bytes, 3 unreadable\n"))
  }

  @Test func `packets are written back to back`() throws {
    let folder = try Self.write()
    let outcome = try BuiltProgram.run(["decode", "pass.aos", "--extract", "packets.bin"], in: folder.url)
    #expect(outcome.status == 0)
    let bytes = try Data(contentsOf: folder.url.appending(path: "packets.bin"))
    #expect(bytes.prefix(6) == Data([0x00, 0x11, 0xC0, 0x00, 0x00, 0x26]))
    #expect(bytes.count > 29 * 876)
  }

  @Test func `a recording is not overwritten`() throws {
    let folder = try Self.write()
    let outcome = try BuiltProgram.run(["decode", "pass.aos", "--extract", "pass.aos"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("the packets would overwrite the recording"))
    #expect(try Data(contentsOf: folder.url.appending(path: "pass.aos")).count == 30 * (892 + 220))
  }

  @Test func `what is no downlink is refused`() throws {
    let folder = try ScratchFolder()
    for (name, text) in [("notes.txt", "not a single frame"), ("empty", "")] {
      try folder.write(text, to: name)
      let outcome = try BuiltProgram.run(["decode", name], in: folder.url)
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(outcome.errors.hasSuffix("error: '\(name)' is no downlink: no frame of this spacecraft in it\n"))
    }
  }

  @Test func `a file that cannot be read is input or output`() throws {
    let outcome = try BuiltProgram.run(["decode", "nowhere.aos"])
    #expect(outcome.status == 74)
    #expect(outcome.errors == "tianwen2: error: cannot read 'nowhere.aos': no such file or directory\n")
  }

  @Test func `a parameter that is not is told`() throws {
    let folder = try Self.write()
    let outcome = try BuiltProgram.run(["decode", "pass.aos", "--parameters", "nav.velocity_q"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("no parameter 'nav.velocity_q', did you mean 'nav.velocity_"))
  }
}
