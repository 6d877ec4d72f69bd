import Emulator
import FixedStorage
import FlightScheduler
import FlightServices
import FlightSoftware
import Foundation
import GroundInterface
import Plant
import Quantities
import Testing

@testable import MissionFiles

/// What the catalogue says of modules and rates, against the slot table and a flight.
@Suite struct CatalogueRateTests {
  private static func load(_ start: RunRequest.Start = .launch) throws -> PreparedRun {
    var request = RunRequest(configuration: ConfigurationFilesTests.folder.path)
    request.start = start
    return try #require(try RunLoader.load(request).run)
  }

  @Test func `rates are those of the slot table, from the slowest regime to the fastest`() throws {
    let catalogue = try Self.load().catalogue
    #expect(catalogue.rates[.flight(.navigation)] == "0.0625/1/8 Hz")
    #expect(catalogue.rates[.flight(.phases)] == "0.0625/0.25/1 Hz")
    #expect(catalogue.rates[.plant(.motion)] == "0.0625/1/8/128 Hz")
    #expect(catalogue.rates[.plant(.power)] == "0.0625/0.25/1 Hz")
  }

  @Test(arguments: [CataloguePrinter.Section.faults, .telemetry, .commands, .events])
  func `everything that scripts may name has a module and a rate`(section: CataloguePrinter.Section) throws {
    for row in CataloguePrinter.rows(section, try Self.load().catalogue) {
      for key in ["module", "rate"] {
        #expect(row.columns.first { $0.key == key }?.value.isEmpty == false, "\(row.name) has no \(key)")
      }
    }
  }

  @Test func `a mistyped parameter is answered with unit, rate and module`() throws {
    let text = "format: 1\nscenario: s\nrun: { until: { tm: nav.rnage, op: below, value: 3 m } }\n"
    let log = DiagnosticLog()
    let source = SourceText(file: "s.yaml", text: text)
    _ = ScenarioCompiler.compile([source], catalogue: try Self.load().catalogue, log: log)
    #expect(log.all.map(\.hint) == ["did you mean 'nav.range' (m, 0.0625/1/8 Hz, module nav)?"])
  }

  /// Flies a minute row by row and sees which of them publishes what.
  @Test(arguments: [RunRequest.Start.launch, .phase(.asteroidSampling, stage: 2), .phase(.asteroidApproach, stage: 0)])
  func `the row that is said to publish a parameter does`(start: RunRequest.Start) throws {
    var emulator = EmulatorBuilder.build(try Self.load(start))
    let parameters = everyCase(of: Parameter.self)
    var seen: Set<UInt16> = []
    for _ in 0..<4000 {
      var rows = emulator.openTick()
      var before = emulator.craft.flight.services.telemetry.frames
      while let row = emulator.runNext(&rows) {
        let after = emulator.craft.flight.services.telemetry.frames
        let task = FlightTask(rawValue: emulator.table.sheet.rows[row].task)
        for parameter in parameters where before[Int(parameter.rawValue)] != after[Int(parameter.rawValue)] {
          let entry = parameter.entry
          let publisher = SlotTask.publishing(entry.name, of: entry.module)
          // Some are published once more when a telecommand changes them.
          #expect(task == .commands || publisher == task.map { .flight($0) }, "\(entry.name)")
          seen.insert(parameter.rawValue)
        }
        before = after
      }
      emulator.closeTick()
      while emulator.fresh.popFirst() != nil {}
    }
    #expect(seen.count > 100)
  }
}
