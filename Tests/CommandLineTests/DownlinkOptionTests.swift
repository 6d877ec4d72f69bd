import Foundation
import Testing

@Suite struct DownlinkOptionTests {
  private static let short = ["--from", "asteroid-sampling/descent", "--until", "+20s", "--out", "a"]

  @Test func `frames go to a file that decode reads`() throws {
    let folder = try ScratchFolder()
    #expect(try folder.run(Self.short + ["--downlink", "x.aos"]).status == 0)
    let outcome = try BuiltProgram.run(["decode", "x.aos"], in: folder.url)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.hasPrefix("frames     18 of 892 bytes\n"))
  }

  @Test func `standard output is frames and nothing else`() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("", to: "x.aos").path
    let outcome = try folder.run(Self.short + ["--downlink", "-"], to: .file(file))
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("verdict: pass"))
    let bytes = try Data(contentsOf: folder.url.appending(path: "x.aos"))
    #expect(!bytes.isEmpty && bytes.count % 892 == 0)
    #expect(try BuiltProgram.run(["decode", "x.aos"], in: folder.url).errors == "")
  }

  @Test func `a reader who leaves ends the run, and the report stands`() throws {
    let folder = try ScratchFolder()
    let outcome = try folder.run(Self.short + ["--downlink", "-"], to: .closedPipe)
    #expect(outcome.status == 74)
    #expect(outcome.errors.hasSuffix("tianwen2: error: cannot write 'standard output': broken pipe\n"))
    #expect(try folder.report("a")["verdict"] as? String == "io-error")
  }

  @Test(arguments: ["/dev/full", "nowhere/x.aos"]) func `frames that cannot be written are input or output`(
    file: String
  ) throws {
    let folder = try ScratchFolder()
    let outcome = try folder.run(Self.short + ["--downlink", file])
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("'\(file)': "))
  }

  @Test func `at the prompt answers make room for frames`() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("", to: "x.aos").path
    let outcome = try BuiltProgram.run(
      ["step", "--downlink", "-"] + Self.short, in: folder.url, input: "second 5\n", to: .file(file))
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("asteroid-sampling"))
    let bytes = try Data(contentsOf: folder.url.appending(path: "x.aos"))
    #expect(!bytes.isEmpty && bytes.count % 892 == 0)
  }

  @Test func `every frame is a datagram`() throws {
    let (descriptor, port) = try Self.listen()
    defer { close(descriptor) }
    let folder = try ScratchFolder()
    #expect(try folder.run(Self.short + ["--downlink", "udp:127.0.0.1:\(port)"]).status == 0)
    var sizes: [Int] = []
    var buffer = [UInt8](repeating: 0, count: 2000)
    while true {
      let got = unsafe recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      guard got > 0 else { break }
      sizes.append(got)
    }
    #expect(sizes.count >= 18 && sizes.allSatisfy { $0 == 892 })
  }

  /// A socket on a port that the system chose.
  private static func listen() throws -> (descriptor: Int32, port: UInt16) {
    let descriptor = socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = unsafe withUnsafeMutablePointer(to: &address) { address in
      unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe bind(descriptor, address, length) == 0 && getsockname(descriptor, address, &length) == 0
      }
    }
    try #require(bound)
    return (descriptor, UInt16(bigEndian: address.sin_port))
  }
}
