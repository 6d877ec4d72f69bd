import Foundation
import Testing

@testable import MissionFiles

/// The schemas of the configuration say what its readers take: no more, no less.
@Suite struct ConfigurationSchemaTests {
  /// Besides scenarios, which have tests of their own.
  static let kinds: [FileKind] = [.mission, .spacecraft, .schedule, .fdir]

  private static func schema(_ kind: FileKind) -> SchemaChecker {
    SchemaChecker(SchemaExporter.json(kind, CatalogueIndex()))
  }

  private static func text(_ kind: FileKind) throws -> String {
    try String(
      contentsOf: ConfigurationFilesTests.folder.appending(path: "\(kind.rawValue).yaml"), encoding: .utf8)
  }

  /// What the reader of its kind finds wrong with a text.
  private static func read(_ kind: FileKind, _ text: String) throws -> [Diagnostic] {
    let source = SourceText(file: "\(kind.rawValue).yaml", text: text)
    let log = DiagnosticLog()
    switch kind {
    case .mission:
      let fdir = SourceText(file: "fdir.yaml", text: try Self.text(.fdir))
      _ = MissionFile.read(source, fdir: try #require(FDIRFile.read(fdir, log: log)), log: log)
    case .spacecraft: _ = SpacecraftFile.read(source, log: log)
    case .schedule: _ = ScheduleFile.read(source, log: log)
    case .fdir: _ = FDIRFile.read(source, log: log)
    case .scenario: break
    }
    return log.all.filter { $0.severity == .error }
  }

  /// Keys that the files of `Config` do not use, each with the place behind which it goes.
  private static let supplements: [FileKind: [(place: String, text: String)]] = [
    .mission: [
      ("timeline:\n", "  - { at: 2025-06-01T00:00:00Z, execute: 2025-06-01T00:01:00Z, send: DEPLOY_WINGS, why: w }\n"),
      ("goals:\n", goals), ("    abort: {", " phase: return-wait,"),
      ("    entry:\n", comparisons.map { "      - { parameter: nav.range, \($0), for: 1 s }\n" }.joined()),
    ],
    .schedule: [("{ task: power,", " offset: 1 s,"), ("{ task: commands,", " offset: 1 tick,")],
    .fdir: [
      ("monitors:\n", monitors),
      ("mode-entries: {", " NOMINAL: safe-entry, MANOEUVRE: safe-entry, SCIENCE: safe-entry,"),
    ],
  ]

  private static let comparisons = [
    "above: 3 m", "below: 3 m", "equals: 3 m", "differs: 3 m", "inside: [1 m, 2 m]", "outside: [1 m, 2 m]",
    "invalid: true", "stale: 3 s",
  ]
  private static let goals = comparisons.enumerated().map { i, comparison in
    let measure = "parameter: nav.range, \(comparison), judged: ever"
    return """
        - { id: a\(i), why: w, phases: [launch], report-only: true, \(measure) }
        - { id: b\(i), why: w, phases: [launch], report-only: true, measures: [{ \(measure) }] }

      """
  }.joined()
  private static let monitors = comparisons.enumerated().map { i, comparison in
    "  - { id: m\(i), parameter: nav.range, \(comparison), samples: 2, phases: [launch], modes: [SAFE], "
      + "event: CLOCK_OFF, why: w }\n"
  }.joined()

  /// The file as it is, with every key that it does not use.
  private static func everything(_ kind: FileKind) throws -> String {
    var text = try Self.text(kind)
    for (place, more) in supplements[kind] ?? [] {
      text.insert(contentsOf: more, at: try #require(text.range(of: place), "\(place)").upperBound)
    }
    return text
  }

  @Test(arguments: kinds) func `the files of the configuration conform`(kind: FileKind) throws {
    var checker = Self.schema(kind)
    #expect(checker.check(try Self.text(kind)) == [])
  }

  @Test(arguments: kinds) func `every key of a schema is taken by the reader`(kind: FileKind) throws {
    var checker = Self.schema(kind)
    let text = try Self.everything(kind)
    #expect(try Self.read(kind, text) == [])
    #expect(checker.check(text) == [])
    #expect(checker.properties.subtracting(checker.used).sorted() == [])
  }

  static let damaged: [(FileKind, String, String)] = [
    (.mission, "mission: tianwen-2", "misson: tianwen-2"), (.mission, "own-position: 60 m,", "own-position: 60 s,"),
    (.mission, "own-position: 60 m,", "own-position: 60,"), (.mission, "own-position: 60 m, ", ""),
    (.mission, "why: launch day", "because: launch day"), (.mission, "daily-from: 0 h", "daily-from: 0 m/s"),
    (.mission, "end: 2035-12-29T23:59:00Z\n", ""), (.mission, "send: DEPLOY_WINGS", "send: DEPLOY_WING"),
    (.schedule, "period: 4 s,", "period: 4 kg,"), (.schedule, "order: 10,", "order: 10, cost: 1 ms,"),
    (.schedule, "cost: 1 ms,", "cost: 1 m/s,"), (.schedule, "task: power", "task: powr"),
    (.schedule, "budget: 20 ms, ", ""), (.schedule, "modes: [quiet]", "modes: [calm]"),
    (.fdir, "samples: 3,", "sample: 3,"), (.fdir, "event: CLOCK_OFF", "event: CLOCK_OF"),
    (.fdir, "outside: [-0.05 s, 0.05 s],", ""), (.fdir, "outside: [-0.05 s, 0.05 s],", "outside: 0.05 s,"),
    (.fdir, "outside: [-0.05 s, 0.05 s],", "outside: [-0.05 sec, 0.05 s],"),
    (.fdir, "parameter: clock.offset", "parameter: truth.altitude"),
    (.spacecraft, "wheels:", "weels:"), (.spacecraft, " kg\n", " N\n"), (.spacecraft, "format: 1", "format: 2"),
  ]

  @Test(arguments: damaged.indices) func `what a reader refuses for its shape does not conform`(number: Int) throws {
    let (kind, place, damage) = Self.damaged[number]
    var text = try Self.text(kind)
    let range = try #require(text.range(of: place))
    text.replaceSubrange(range, with: damage)
    var checker = Self.schema(kind)
    #expect(!checker.check(text).isEmpty)
    #expect(try !Self.read(kind, text).isEmpty)
  }

  /// Removes one constant or another: both sides must miss it.
  @Test func `what a schema requires the reader misses`() throws {
    let lines = try Self.text(.spacecraft).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let constants = lines.indices.filter { lines[$0].hasPrefix("  ") }
    for line in stride(from: 0, to: constants.count, by: 17).map({ constants[$0] }) {
      var rest = lines
      rest.remove(at: line)
      let text = rest.joined(separator: "\n")
      var checker = Self.schema(.spacecraft)
      #expect(checker.check(text).count == 1)
      #expect(try Self.read(.spacecraft, text).count == 1)
    }
  }
}
