import Foundation

/// What is read back of a `run.json`.
package struct RunSummary: Decodable, Sendable {
  package var frames: Int64

  /// Nil for a run that was broken off before it wrote its report.
  package static func read(_ folder: String) throws(FileError) -> RunSummary? {
    let path = folder + "/run.json"
    guard FileSystem.exists(path) else { return nil }
    return try? JSONDecoder().decode(RunSummary.self, from: Data(try FileSystem.read(path)))
  }
}
