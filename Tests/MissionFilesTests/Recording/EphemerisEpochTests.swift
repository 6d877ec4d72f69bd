import Quantities
import Testing

@testable import MissionFiles

@Suite struct EphemerisEpochTests {
  @Test func `frames and milliseconds are exact, and every text has the same length`() throws {
    #expect(EphemerisEpoch(Frame(0)).text == "2019-12-31T16:00:00.0000000")
    #expect(EphemerisEpoch(Frame(1)).text == "2019-12-31T16:00:00.0078125")
    let epoch = try #require(EphemerisEpoch(utc: "2035-12-06T17:35:51.334"))
    #expect(epoch.text == "2035-12-06T17:35:51.3340000")
    #expect(EphemerisEpoch(epoch.frame) <= epoch)
    #expect(EphemerisEpoch(epoch.frame + 1) > epoch)
    #expect(abs(epoch.rest - (0.334 - 42.0 / 128)) < 1e-12)
  }

  @Test(arguments: ["", "2035-12-06", "2035-12-06T17:35:51", "2035-12-06T17:35:51.33", "2035-13-06T17:35:51.334"])
  func `anything else is no way point`(text: String) { #expect(EphemerisEpoch(utc: text) == nil) }

  @Test func `the table of way points is sorted, each once`() throws {
    let text = """
      # a comment
      utc,tdb_s
      2025-05-28T17:49:00.000,1
      2025-05-28T17:49:00.000,1
      2025-05-28T18:04:00.500,2

      """
    let log = DiagnosticLog()
    let epochs = try #require(ReferenceEpochsFile.read(SourceText(file: "e.csv", text: text), log))
    #expect(epochs.map(\.text) == ["2025-05-28T17:49:00.0000000", "2025-05-28T18:04:00.5000000"])
    #expect(ReferenceEpochsFile.read(SourceText(file: "e.csv", text: "utc\nx,1\n"), log) == nil)
    #expect(log.hasErrors)
  }
}
