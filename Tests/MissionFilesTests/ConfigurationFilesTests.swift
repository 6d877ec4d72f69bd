import CapsuleSoftware
import FixedStorage
import FlightServices
import Foundation
import GroundInterface
import HardwareInterface
import MissionFiles
import Plant
import Testing

/// The files that ship with the program.
@Suite struct ConfigurationFilesTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Config")

  func source(_ name: String) throws -> SourceText {
    SourceText(file: name, text: try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8))
  }

  @Test func `the spacecraft file states the default of every constant`() throws {
    let text = try source("spacecraft.yaml")
    let log = DiagnosticLog()
    let contents = try #require(SpacecraftFile.read(text, log: log))
    #expect(DiagnosticPrinter.text(log) == "")
    let written = SpacecraftFile.text(name: contents.name, SpacecraftDataSheet(), WorldSheet())
    #expect(
      written == (try String(contentsOf: Self.folder.appendingPathComponent("spacecraft.yaml"), encoding: .utf8)))
  }

  @Test func `the FDIR file reads without complaint`() throws {
    let log = DiagnosticLog()
    let file = try #require(FDIRFile.read(try source("fdir.yaml"), log: log))
    #expect(DiagnosticPrinter.text(log) == "")
    #expect(file.monitorIDs.count > 20)
  }

  @Test func `every event that only monitors raise is watched for`() throws {
    var file = try #require(FDIRFile.read(try source("fdir.yaml"), log: DiagnosticLog()))
    var raised: Set<Event> = []
    for i in 0..<file.monitors.rows.count { raised.insert(file.monitors.rows[i].event) }
    let byMonitors: [Event] = [
      .clockOff, .rateHigh, .wheelDrag, .wheelsNearlyFull, .gyroSilent, .gyroFrozen, .starTrackerBlind,
      .starTrackersDisagree, .pointingLost, .sunSensorLost, .linsNoReturn, .linsJump, .busUndervoltage, .batteryLow,
      .loadsShed, .wingStalled, .mainEngineShort, .ionEngineTripped, .temperatureOutside,
    ]
    for event in byMonitors { #expect(raised.contains(event), "\(event.entry.name)") }
  }

  @Test func `SAFE, SURVIVAL and RETREAT each have their entry sequence`() throws {
    let file = try #require(FDIRFile.read(try source("fdir.yaml"), log: DiagnosticLog()))
    for mode in [SpacecraftMode.safe, .survival, .retreat] { #expect(file.modeEntries[Int(mode.rawValue)] >= 0) }
  }

  @Test func `the capsule's rows are those it would have without a file`() throws {
    var file = try #require(FDIRFile.read(try source("fdir.yaml"), log: DiagnosticLog()))
    var standard = CapsuleTable()
    #expect(file.capsule.rows.count == standard.rows.count)
    for i in 0..<standard.rows.count { #expect(file.capsule.rows[i] == standard.rows[i]) }
  }

  // MARK: the scenario gallery

  static let scenarios =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("faults").path)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.sorted()

  @Test(arguments: scenarios)
  func `a scenario compiles without complaint and names its cases and precedent`(name: String) throws {
    var catalogue = CatalogueIndex()
    catalogue.stages["asteroid-sampling"] = ["rehearsal", "descent", "second-descent"]
    let log = DiagnosticLog()
    let text = try source("faults/" + name)
    let scenario = try #require(ScenarioCompiler.compile([text], catalogue: catalogue, log: log))
    #expect(DiagnosticPrinter.text(log) == "")
    #expect(!scenario.cases.isEmpty)
    #expect(scenario.name + ".yaml" == name)
    let lines = try String(contentsOf: Self.folder.appendingPathComponent("faults/" + name), encoding: .utf8)
    #expect(lines.contains("\nprecedent: "))
  }
}
