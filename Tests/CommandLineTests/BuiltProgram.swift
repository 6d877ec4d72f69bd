import Foundation

/// The executable that stands beside the test bundle, run as a process of its own.
enum BuiltProgram {
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Where standard output goes.
  enum Destination {
    case captured
    /// A pipe that nobody reads.
    case closedPipe
    case file(String)
  }

  /// `/proc/self/exe` is the test runner, which SwiftPM puts into the same folder as the products.
  static let path: String = {
    let runner = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = URL(fileURLWithPath: runner).deletingLastPathComponent().appending(path: "tianwen2").path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    return Bundle.module.bundleURL.deletingLastPathComponent().appending(path: "tianwen2").path
  }()

  /// Runs the program to its end in `folder` (default: an empty one of its own), with `input` as standard input.
  static func run(
    _ arguments: [String], in folder: URL? = nil, input: String = "", to destination: Destination = .captured,
    program: String = path
  ) throws -> Outcome {
    try start(arguments, in: folder, input: input, to: destination, program: program).end()
  }

  /// Starts the program and returns at once.
  static func start(
    _ arguments: [String], in folder: URL? = nil, input: String = "", to destination: Destination = .captured,
    program: String = path, holdsInputOpen: Bool = false
  ) throws -> Running {
    let running = Running(folder: folder, scratch: try ScratchFolder())
    let process = running.process
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = running.folder
    process.environment = ["PATH": "/usr/bin:/bin", "COLUMNS": "80"]
    let inputFile = running.scratch.url.appending(path: "input")
    try Data(input.utf8).write(to: inputFile)
    for file in [running.output, running.errors] { try Data().write(to: file) }
    process.standardInput = holdsInputOpen ? running.input : try FileHandle(forReadingFrom: inputFile)
    process.standardError = try FileHandle(forWritingTo: running.errors)
    process.standardOutput = try handle(destination, captured: running.output)
    try process.run()
    return running
  }

  /// A program under way.
  final class Running {
    let process = Process()
    let folder: URL
    fileprivate let scratch: ScratchFolder
    /// Never written to: whoever reads it waits.
    fileprivate let input = Pipe()
    fileprivate var output: URL { scratch.url.appending(path: "output") }
    fileprivate var errors: URL { scratch.url.appending(path: "errors") }

    fileprivate init(folder: URL?, scratch: ScratchFolder) {
      self.folder = folder ?? scratch.url
      self.scratch = scratch
    }

    /// Waits until the program has made a file.
    func wait(forFile name: String) throws {
      let path = folder.appending(path: name).path
      wait { FileManager.default.fileExists(atPath: path) }
    }

    /// Two minutes at most: what follows fails then, and says why.
    func wait(until isSo: () -> Bool) {
      for _ in 0..<12_000 where !isSo() { Thread.sleep(forTimeInterval: 0.01) }
    }

    func end() throws -> Outcome {
      process.waitUntilExit()
      return Outcome(
        status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
        errors: try String(contentsOf: errors, encoding: .utf8))
    }
  }

  private static func handle(_ destination: Destination, captured: URL) throws -> FileHandle {
    switch destination {
    case .captured: return try FileHandle(forWritingTo: captured)
    case .file(let path): return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    case .closedPipe:
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      return pipe.fileHandleForWriting
    }
  }
}

/// A folder that is there as long as somebody holds it.
final class ScratchFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "tianwen2-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  @discardableResult
  func write(_ text: String, to name: String) throws -> URL {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }
}
