import Foundation
import Testing

/// Runs that a test makes in a folder, and what they leave there.
extension ScratchFolder {
  func run(
    _ arguments: [String], to destination: BuiltProgram.Destination = .captured
  ) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(["run"] + arguments, in: url, to: destination)
  }

  /// What a run recorded as normal or in full leaves in its folder.
  static let runNames = [
    "checkpoints", "events.jsonl", "junit.xml", "run.json", "session.yaml", "telemetry", "truth.oem",
  ]

  /// The prompt under these lines, from the sampling descent.
  func step(_ lines: [String], out: String = "a") throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(
      ["step", "--from", "asteroid-sampling/descent", "--out", out], in: url,
      input: lines.map { $0 + "\n" }.joined())
  }

  func diff(_ a: String, _ b: String) throws -> BuiltProgram.Outcome { try BuiltProgram.run(["diff", a, b], in: url) }

  /// A script of one fault.
  func write(fault: String, to name: String) throws {
    try write("format: 1\nscenario: test\nfaults:\n  - \(fault)\n", to: name)
  }

  func report(_ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: url.appending(path: "\(name)/run.json"))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  func digest(_ name: String) throws -> String { try #require(try report(name)["digest"] as? String) }

  func names(_ path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: url.appending(path: path).path)) ?? []).sorted()
  }
}
