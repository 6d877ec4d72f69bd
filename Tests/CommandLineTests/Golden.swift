import Foundation
import Testing

/// Texts that people read, kept word for word.
///
/// `TIANWEN2_GOLDEN=FOLDER swift test --filter CommandLineTests` writes the present texts there, to be read and copied.
enum Golden {
  static func expect(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    if let folder = ProcessInfo.processInfo.environment["TIANWEN2_GOLDEN"] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder).appending(path: "\(name).txt"))
      return
    }
    let file = Bundle.module.bundleURL.appending(path: "Golden/\(name).txt")
    let wanted = try String(contentsOf: file, encoding: .utf8)
    #expect(text == wanted, "differs from Golden/\(name).txt", sourceLocation: sourceLocation)
  }
}
