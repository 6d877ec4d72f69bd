import Foundation
import MissionFiles
import Sky
import Testing

struct `Kernels on disk` {
  private var kernels: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Config/kernels")
  }

  private func folder(_ change: (URL) throws -> Void) throws -> URL {
    let copy = FileManager.default.temporaryDirectory.appending(path: "kernels-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: kernels, to: copy)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: copy.path)
    try change(copy)
    return copy
  }

  private func message(_ body: () throws -> Void) -> String {
    do { try body() } catch let error as KernelFileError { return error.description } catch { return "\(error)" }
    return "no error"
  }

  @Test func `the project's kernels cover the mission`() throws {
    _ = try KernelFiles.load(folder: kernels)
  }

  @Test func `a cut kernel is told with its name and sizes`() throws {
    let copy = try folder { folder in
      let file = folder.appending(path: "311p.bsp")
      let half = try Data(contentsOf: file).prefix(20_480)
      try FileManager.default.removeItem(at: file)
      try half.write(to: file)
    }
    defer { try? FileManager.default.removeItem(at: copy) }
    let text = message { _ = try KernelFiles.load(folder: copy) }
    #expect(text.hasSuffix("311p.bsp: the kernel is cut off: it needs 40192 bytes and has 20480"))
  }

  @Test func `a kernel of another mission does not reach`() throws {
    let copy = try folder { folder in
      let file = folder.appending(path: "tianwen2_ref.bsp")
      try FileManager.default.removeItem(at: file)
      try FileManager.default.copyItem(at: folder.appending(path: "311p.bsp"), to: file)
    }
    defer { try? FileManager.default.removeItem(at: copy) }
    #expect(message { _ = try KernelFiles.load(folder: copy) }.hasSuffix("no kernel describes body -2025149"))
  }

  @Test func `a missing kernel is the file system's complaint`() {
    #expect(throws: CocoaError.self) { try KernelFiles.load(folder: URL(filePath: "/nowhere")) }
  }
}
