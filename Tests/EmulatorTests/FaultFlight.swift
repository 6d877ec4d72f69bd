import CapsuleSoftware
import Emulator
import FixedStorage
import FlightServices
import FlightSoftware
import Foundation
import GroundInterface
import MissionFiles
import Quantities
import Testing

/// A run of the shipped configuration under a fault script, flown to its end, with all its events.
struct FaultFlight {
  let report: RunReport
  let events: [EventRecord]
  let session: RunSession

  static let configuration = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Config").path
  /// The configuration is read once; every run takes a copy.
  private static let nominal: PreparedRun? = try? RunLoader.load(RunRequest(configuration: configuration)).run

  /// The shipped configuration with this script, and with these keys of the mission overridden.
  static func prepare(_ script: String, overriding keys: [String] = []) throws -> PreparedRun {
    var request = RunRequest(configuration: configuration)
    request.overrides = keys
    var run = try #require(keys.isEmpty ? nominal : RunLoader.load(request).run)
    let log = DiagnosticLog()
    let compiled = ScenarioCompiler.compile(
      [SourceText(file: "script", text: script)], catalogue: run.catalogue, log: log)
    #expect(DiagnosticPrinter.text(log) == "")
    run.scenario = try #require(compiled)
    run.start = run.scenario.requestedStart
    return run
  }

  /// A script from its entries alone; starts at `start`, lasts `length`.
  static func prepare(
    from start: String, for length: String, _ entries: String, overriding keys: [String] = []
  ) throws -> PreparedRun {
    try prepare(
      "format: 1\nscenario: test\nrun: { start: { phase: \(start) }, until: +\(length) }\n\(entries)\n",
      overriding: keys)
  }

  init(_ run: PreparedRun) throws {
    session = RunSession(run)
    var seen: [EventRecord] = []
    session.onEvent = { seen.append($0) }
    let stop = try session.advance(to: .distant)
    report = try session.finish(after: stop)
    events = seen
  }

  /// Last sample of an on-board parameter, and its age in seconds.
  func sample(_ parameter: Parameter) -> (value: Double, age: Double) {
    var telemetry = session.emulator.craft.flight.services.telemetry
    let sampled = Frame(telemetry.frames[Int(parameter.rawValue)])
    return (telemetry.value(parameter), session.now.seconds(since: sampled))
  }

  func all(_ event: Event) -> [EventRecord] { events.filter { $0.event == event } }
  var warnings: [String] { events.filter { $0.severity >= .warning }.map(\.event.entry.name) }
}

extension PreparedRun {
  /// The same run with every FDIR row of this event taken out of the tables, the capsule's among them.
  func withoutRows(of event: Event) -> (run: PreparedRun, removed: Int) {
    var run = self
    let removed =
      run.mission.tables.monitors.rows.remove { $0.event == event }
      + run.mission.tables.responses.rows.remove { $0.event == event }
      + run.mission.tables.capsule.rows.remove { $0.event == event }
    return (run, removed)
  }
}

extension FixedList {
  /// Takes out every element that satisfies `condition`; says how many.
  fileprivate mutating func remove(where condition: (Element) -> Bool) -> Int {
    let before = count
    for i in (0..<count).reversed() where condition(self[i]) { remove(at: i) }
    return before - count
  }
}
