import MissionFiles
import Quantities
import Testing

@Suite struct CheckpointFileTests {
  let file: CheckpointFile

  init() {
    var layout = StateDigest()
    layout.take(7)
    file = CheckpointFile(
      build: "0123456789abcdef", layout: layout, paper: "{\"seed\": 1, \"note\": \"天问\"}", words: [1, .max, 0, 42])
  }

  func read(_ bytes: [UInt8], build: String = "0123456789abcdef") throws(CheckpointError) -> CheckpointFile {
    try CheckpointFile(bytes, expectedBuild: build, expectedLayout: file.layout)
  }

  @Test func `what was written is read back`() throws {
    let back = try read(file.bytes)
    #expect(back == file)
  }

  @Test func `every single flipped bit is noticed`() {
    let bytes = file.bytes
    for i in bytes.indices {
      var damaged = bytes
      damaged[i] ^= 0x10
      #expect(throws: CheckpointError.self) { try read(damaged) }
    }
  }

  @Test func `every truncation is noticed`() {
    let bytes = file.bytes
    for length in 0..<bytes.count {
      #expect(throws: CheckpointError.self) { try read(Array(bytes[..<length])) }
    }
  }

  @Test func `another build's checkpoint is refused by name`() {
    #expect(throws: CheckpointError.otherBuild("0123456789abcdef")) { try read(file.bytes, build: "fedc") }
  }

  @Test func `another layout is refused`() {
    #expect(throws: CheckpointError.otherLayout) {
      try CheckpointFile(file.bytes, expectedBuild: "0123456789abcdef", expectedLayout: StateDigest())
    }
  }
}
