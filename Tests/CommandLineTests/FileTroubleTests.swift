import Foundation
import Testing

/// Files that cannot be read or written, and texts that cannot be used.
@Suite struct FileTroubleTests {
  private static let broken = "format: 1\nschedule: x\nplant: [\n"

  @Test func `a missing file is input or output`() throws {
    let outcome = try BuiltProgram.run(["check", "nope.yaml"])
    #expect(outcome.status == 74)
    #expect(outcome.errors == "tianwen2: error: cannot read 'nope.yaml': no such file or directory\n")
  }

  @Test func `broken YAML is told with its place`() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.broken, to: "schedule.yaml")
    let outcome = try BuiltProgram.run(["check", "schedule.yaml"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    try Golden.expect(outcome.errors, "check-broken-yaml")
  }

  @Test func `a missing file does not hide a broken one`() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.broken, to: "schedule.yaml")
    let outcome = try BuiltProgram.run(["check", "nope.yaml", "schedule.yaml"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("schedule.yaml:"))
    #expect(outcome.errors.contains("cannot read 'nope.yaml'"))
  }

  @Test func `a file of no kind is told which kinds there are`() throws {
    let folder = try ScratchFolder()
    try folder.write("format: 1\nname: x\n", to: "x.yaml")
    let outcome = try BuiltProgram.run(["check", "x.yaml"], in: folder.url)
    #expect(outcome.status == 2)
    try Golden.expect(outcome.errors, "check-no-kind")
  }

  @Test func `a result for a closed pipe is input or output`() throws {
    let outcome = try BuiltProgram.run(["--help"], to: .closedPipe)
    #expect(outcome.status == 74)
    #expect(outcome.errors == "tianwen2: error: cannot write 'standard output': broken pipe\n")
  }

  @Test func `a result for a full disk is input or output`() throws {
    let outcome = try BuiltProgram.run(["--help"], to: .file("/dev/full"))
    #expect(outcome.status == 74)
    #expect(outcome.errors == "tianwen2: error: cannot write 'standard output': no space left on device\n")
  }
}
