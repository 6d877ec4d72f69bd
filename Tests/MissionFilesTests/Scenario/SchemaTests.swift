import Foundation
import Testing

@testable import MissionFiles

/// The schema says what the compiler takes: no more, no less.
@Suite struct SchemaTests {
  private static let schema = SchemaExporter.json(.scenario, .forTests)

  /// Every kind of condition, with every key it may have.
  private static let conditions = [
    "tm: lins.range, op: above, value: 90 m, for: 3 samples", "tm: lins.range, op: outside, value: [1 m, 2 m]",
    "tm: lins.range, op: equals, value: 9 m, tolerance: 1 m, for: 2 s", "tm: lins.range, op: changes, nth: 2",
    "phase: reentry, for: 3 s", "phase: reentry, state: entered, nth: 1", "mode: SAFE, for: 1 min",
    "mode: SAFE, state: left, nth: 2", "event: WHEEL_DRAG, nth: 2", "fault: f1, state: cleared, nth: 1",
    "expect: e1, state: held, nth: 1", "operation: o1, state: sent, nth: 1",
    "all: [{ mode: SAFE }, { not: { phase: reentry } }], for: 1 s",
    "any: [{ mode: SAFE }, { event: WHEEL_DRAG }], for: 1 s",
  ]
  private static let levels =
    conditions.filter { text in !["nth", "state", "event: WHEEL_DRAG,"].contains { text.contains($0) } }
    + ["fault: f1, state: active"]

  /// Scripts that together use every key in every place.
  private static let everything: [String] = {
    let head = "format: 1\nscenario: s\n"
    let base = """
      faults:
        - { id: f1, target: wheel2.bearing, type: drag, value: 5 mNm, when: manual, phases: [reentry] }
      operations: [{ id: o1, send: TRANSMITTER_ON, with: { state: true }, when: manual, via: direct, answer: any }]
      expect: [{ id: e1, event: WHEEL_DRAG, within: 3 s }]

      """
    func fault(_ rest: String) -> String {
      base.replacingOccurrences(of: "operations:", with: "  - { id: f2, target: lins.range, \(rest) }\noperations:")
    }
    func expectation(_ rest: String) -> String {
      base.replacingOccurrences(of: "within: 3 s }]", with: "within: 3 s }, { id: e2, \(rest) }]")
    }
    func operation(_ rest: String) -> String {
      base.replacingOccurrences(of: "answer: any }]", with: "answer: any }, { id: o2, \(rest) }]")
    }
    let texts = "summary: a, why: b, requirement: c"
    var bodies = [
      "summary: a\nprecedent: b\nwhy: c\nrequirement: d\ncases: [A-1]\nsession: true\nverdict: fail\nwaive: [sample]\n",
      "run: { start: { phase: asteroid-sampling/descent }, until: +3 h, seed: 4 }\n",
      "run: { start: { checkpoint: a.ckpt }, until: 2027-02-05T01:00:00Z }\n",
      fault("type: bias, value: 1 m, when: { at: +3 s }, require_effective: false, \(texts)"),
      fault(
        "type: drop, probability: 0.5, when: { at: +3 s, from: { mode: SAFE } }, until: { at: +9 s, from: { mode: SAFE } }"
      ),
      fault("type: drop, when: { mode: SAFE, edge: true }, limit: { times: unlimited, rearm: 0s }, clear: restore"),
      fault("type: drop, when: { mode: SAFE }, limit: { times: 3 }, shape: { duration: 3 s }"),
      fault("type: bias, value: 1 m, when: manual, shape: { ramp: { over: 1 s, hold: 2 s, down: 3 s } }"),
      fault("type: drop, when: manual, shape: { pulse: { width: 1 s, every: 2 s, count: 3 } }"),
      fault("type: drop, when: manual, shape: { intermittent: { active: 1 s, quiet: [1 s, 2 s], for: 9 s } }"),
      fault("type: drop, when: manual, shape: { intermittent: { active: { mean: 1 s }, quiet: 1 s } }"),
      fault("type: drop, when: manual, shape: { intermittent: { active: 1 s, quiet: { mean: 1 s } } }"),
      operation("request: { phase: reentry }, when: { at: +1 s }, via: ground, answer: refused, \(texts)"),
      operation("request: { mode: SAFE }, when: { at: +1 s }"),
      operation("send: TRANSMITTER_ON, with: { state: true }, when: { at: +1 s }, \(texts)"),
      expectation("finally: { mode: SAFE }, score: recovery, \(texts)"),
      expectation("always: { mode: SAFE }, during: { from: { mode: SAFE }, for: 3 s }, score: recovery, \(texts)"),
    ]
    bodies += conditions.flatMap { condition in
      [
        "run: { until: { \(condition), within: 3 h } }\n" + base,
        fault("type: drop, when: { \(condition), edge: true }"),
        fault("type: drop, when: { mode: SAFE }, until: { \(condition) }"),
        fault("type: drop, when: { at: +3 s, from: { \(condition) } }"),
        expectation("\(condition), from: { mode: SAFE }, within: [1 s, 2 s], score: detection, \(texts)"),
      ]
    }
    bodies += levels.flatMap { condition in
      [
        expectation("\(condition), within: 3 s, stays: 1 s"),
        expectation("always: { mode: SAFE }, during: { \(condition) }"),
      ]
    }
    let elements = conditions.filter { !$0.hasPrefix("all") && !$0.hasPrefix("any") }
    bodies.append(
      fault("type: drop, when: { any: [\(elements.map { "{ \($0) }, { not: { \($0) } }" }.joined(separator: ", "))] }"))
    for (form, bound) in [
      ("never", ""), ("count", ", at_most: 3"), ("count", ", at_least: 3"), ("count", ", exactly: 3"),
    ] {
      bodies.append(
        expectation("\(form): { event: WHEEL_DRAG }\(bound), during: { mode: SAFE }, score: isolation, \(texts)"))
    }
    return bodies.map { head + $0 }
  }()

  private static func compiles(_ text: String) -> [Diagnostic] {
    let log = DiagnosticLog()
    _ = ScenarioCompiler.compile([SourceText(file: "t.yaml", text: text)], catalogue: .forTests, log: log)
    return log.all.filter { $0.severity == .error }
  }

  @Test func `what the compiler takes conforms, and uses every property of the schema`() {
    var checker = SchemaChecker(Self.schema)
    for text in Self.everything {
      #expect(Self.compiles(text) == [], "\(text)")
      #expect(checker.check(text) == [], "\(text)")
    }
    let unused = checker.properties.subtracting(checker.used).sorted()
    #expect(unused == [])
  }

  @Test func `every scenario of the gallery conforms`() throws {
    let folder = ConfigurationFilesTests.folder.appending(path: "faults")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
    #expect(names.count >= 18)
    let loaded = try RunLoader.load(RunRequest(configuration: ConfigurationFilesTests.folder.path))
    var checker = SchemaChecker(SchemaExporter.json(.scenario, try #require(loaded.run).catalogue))
    for name in names {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(checker.check(text) == [], "\(name)")
    }
  }

  static let refused = [
    "format: 2\nscenario: s\n", "scenario: s\n", "format: 1\nscenario: S\n", "format: 1\nscenario: s\nfaluts: []\n",
    "format: 1\nscenario: s\nfaults: [{ id: f, target: wheel2.bearing, type: drag }]\n",
    "format: 1\nscenario: s\nfaults: [{ id: f, target: wheel9.bearing, type: drag, when: manual }]\n",
    "format: 1\nscenario: s\nexpect: [{ id: e, event: WHEEL_DRAG, op: above, within: 3 s }]\n",
    "format: 1\nscenario: s\nexpect: [{ id: e, event: WHEEL_DRAG, within: 3 }]\n",
    "format: 1\nscenario: s\nrun: { until: 3h }\n", "format: 1\nscenario: s\nrun: { seed: -1 }\n",
  ]

  @Test(arguments: refused) func `what the compiler refuses for its shape does not conform`(text: String) {
    var checker = SchemaChecker(Self.schema)
    #expect(!checker.check(text).isEmpty)
    #expect(!Self.compiles(text).isEmpty)
  }
}
