import Emulator
import Foundation
import GroundInterface
import MissionFiles
import Testing

/// Every scenario of `Config/faults`, flown as written, without its detection, and without its faults.
@Suite struct ScenarioGalleryTests {
  static let folder = FaultFlight.configuration + "/faults"
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.sorted()
  /// Those that claim to detect something and to come through.
  static let passing = names.filter { (try? text($0).contains("\nverdict: ")) == false }

  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }

  @Test func `the gallery holds at least eight scenarios`() { #expect(Self.names.count >= 8) }

  @Test(arguments: names) func `a scenario ends with the verdict it states`(name: String) throws {
    let run = try FaultFlight.prepare(Self.text(name))
    let report = try FaultFlight(run).report
    #expect(report.verdict == run.scenario.expectedVerdict, "\(report.findings)")
  }

  @Test(arguments: passing) func `without the rows of its detection it fails`(name: String) throws {
    var run = try FaultFlight.prepare(Self.text(name))
    let plan = run.scenario.plan
    let detections = plan.expectations.filter { $0.score == .detection }.compactMap { plan.event(of: $0.condition) }
    #expect(!detections.isEmpty)
    for event in Set(detections) {
      let (stripped, removed) = run.withoutRows(of: event)
      #expect(removed > 0, "no FDIR row names \(event.entry.name)")
      run = stripped
    }
    #expect(try FaultFlight(run).report.verdict == .fail)
  }

  @Test(arguments: names) func `without its faults and expectations it is uneventful`(name: String) throws {
    let run = try FaultFlight.prepare(Self.withoutLists(["faults", "expect", "verdict"], Self.text(name)))
    #expect(run.scenario.faultIDs.isEmpty && run.scenario.expectationIDs.isEmpty)
    #expect(try FaultFlight(run).warnings == [])
  }

  /// The script without these keys of its top level and all that stands under them.
  static func withoutLists(_ keys: [String], _ text: String) -> String {
    var isKept = true
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if let first = line.first, first != " ", first != "#" {
        isKept = !keys.contains { line.hasPrefix($0 + ":") }
      }
      return isKept
    }
    return lines.joined(separator: "\n")
  }

  @Test func `a fault on a unit without power ends invalid`() throws {
    let run = try FaultFlight.prepare(
      from: "comet-transfer", for: "2min",
      "faults: [{ id: dark, target: anac.image_processor, type: hang, when: { at: +10s } }]")
    let report = try FaultFlight(run).report
    #expect(report.verdict == .invalid)
    #expect(report.findings == ["fault dark was triggered and had no effect"])
  }
}
