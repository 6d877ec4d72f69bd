import Foundation

/// A folder for the recording of a benchmark, removed with the value.
struct BenchFolder: ~Copyable {
  let path: String

  init() throws {
    let name = "tianwen2-bench-\(ProcessInfo.processInfo.processIdentifier)"
    path = FileManager.default.temporaryDirectory.appending(path: name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
