import MissionFiles
import Testing

@Suite struct CheckpointFileTests {
  let file: CheckpointFile

  init() {
    file = CheckpointFile(
      build: "0123456789abcdef", paper: "{\"seed\": 1, \"note\": \"天问\"}", words: [1, .max, 0, 42])
  }

  func read(_ bytes: [UInt8], build: String = "0123456789abcdef") throws(CheckpointError) -> CheckpointFile {
    try CheckpointFile(bytes, expectedBuild: build)
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
}
