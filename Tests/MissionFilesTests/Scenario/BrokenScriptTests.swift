import Emulator
import Testing

@testable import MissionFiles

/// One broken script: its text behind the two header lines, and every complaint as `line:column code`.
struct BrokenScript: CustomTestStringConvertible, Sendable {
  var text: String
  var expected: [String]
  var testDescription: String { text }

  init(_ text: String, _ expected: String...) {
    self.text = text
    self.expected = expected
  }
}

struct BrokenScriptTests {
  /// The beginning of a fault with nothing wrong in it.
  static let sound = "faults: [{ id: f, target: wheel2.bearing, type: stuck, when: { at: +1s }"

  static let names: [BrokenScript] = [
    BrokenScript("faults: [{ id: F, target: wheel2.bearing, type: stuck, when: manual }]", "3:16 F019"),
    BrokenScript("faults: [{ id: f, target: wheel2.baering, type: stuck, when: manual }]", "3:27 F020"),
    BrokenScript("faults: [{ id: f, target: truth.altitude, type: stuck, when: manual }]", "3:27 F029"),
    BrokenScript("faults: [{ id: f, target: wheel2.bearing, type: bias, when: manual }]", "3:49 F024"),
    BrokenScript("run: { until: { tm: truth.altitud, op: below, value: 3 m } }", "3:21 F021"),
    BrokenScript("run: { until: { event: PHASE_REFUSD } }", "3:24 F022"),
    BrokenScript("run: { until: { phase: asteroid-samplin } }", "3:24 F023"),
    BrokenScript("run: { until: { phase: asteroid-sampling/ascent } }", "3:24 F023"),
    BrokenScript("run: { until: { mode: safe } }", "3:23 F023"),
    BrokenScript("run: { until: { fault: g, state: active } }", "3:24 F025"),
    BrokenScript("run: { until: { fault: g } }", "3:17 F015", "3:24 F025"),
    BrokenScript("waive: [samples]", "3:9 F023"),
    BrokenScript("operations: [{ id: o, when: manual, send: REQUEST_PHAS }]", "3:43 F026"),
    BrokenScript("operations: [{ id: o, when: manual, send: REQUEST_MODE, with: { mod: SAFE } }]", "3:65 F015"),
    BrokenScript("operations: [{ id: o, when: manual }]", "3:16 F015"),
    BrokenScript(sound + " }]\nexpect: [{ id: f, finally: { mode: SAFE } }]", "4:16 F027"),
  ]

  static let values: [BrokenScript] = [
    BrokenScript("run: { until: { tm: truth.altitude, op: beneath, value: 3 m } }", "3:41 F028"),
    BrokenScript("run: { until: { tm: truth.altitude, op: below, value: 0x3 } }", "3:55 F030"),
    BrokenScript("run: { until: { tm: truth.altitude, op: below, value: 10:30 } }", "3:55 F031"),
    BrokenScript("run: { until: { tm: truth.altitude, op: below, value: yes } }", "3:55 F032"),
    BrokenScript("run: { until: { tm: truth.altitude, op: below, value: 3 } }", "3:55 F033"),
    BrokenScript("run: { until: { tm: truth.altitude, op: below, value: 3 s } }", "3:55 F034"),
    BrokenScript("run: { until: { tm: truth.altitude, op: below, value: 3 mm/x } }", "3:55 F035"),
    BrokenScript("run: { seed: -1 }", "3:14 F036"),
    BrokenScript("run: { seed: 9007199254740992 }", "3:14 F036"),
    BrokenScript("run: { until: { tm: truth.altitude, op: below, value: 123456789012345678 m } }", "3:55 F037"),
    BrokenScript("run: { until: { tm: mission.mode, op: above, value: SAFE } }", "3:39 F038"),
    BrokenScript("run: { until: { tm: truth.altitude, op: equals, value: 3 m } }", "3:17 F015"),
    BrokenScript("run: { until: { tm: truth.altitude, op: invalid, value: 3 m } }", "3:57 F038"),
    BrokenScript("run: { until: { tm: truth.altitude, op: below, value: 3 m, for: soon } }", "3:65 F040"),
    BrokenScript("run: { until: 2026-13-01T00:00:00Z }", "3:15 F041"),
    BrokenScript("run: { until: 2018-01-01T00:00:00Z }", "3:15 F042"),
    BrokenScript("run: { until: 12h }", "3:15 F043"),
    BrokenScript(sound + ", shape: { duration: 3 ms } }]", "3:94 F044"),
    BrokenScript(sound + ", shape: { duration: 0s } }]", "3:94 F045"),
    BrokenScript("run: { until: { mode: SAFE, for: 3 samples } }", "3:34 F053"),
    BrokenScript("run: { until: { all: [{ any: [{ mode: SAFE }] }] } }", "3:25 F054"),
  ]

  static let meanings: [BrokenScript] = [
    BrokenScript(sound + ", shape: { ramp: { over: 1s } } }]", "3:84 F055"),
    BrokenScript(
      "faults: [{ id: f, target: wheel1.speed, type: drop, when: { at: +1s }, clear: hold-last }]", "3:79 F055"),
    BrokenScript(
      "faults: [{ id: f, target: wheel2.bearing, type: stuck, when: { fault: f, state: cleared } }]", "3:62 F056"),
    BrokenScript(sound + ", limit: { times: 2 } }]", "3:91 F057"),
    BrokenScript(sound + ", shape: { pulse: { width: 2s, every: 1s } } }]", "3:93 F058"),
    BrokenScript("run: { until: { tm: truth.altitude, op: inside, value: [5 m, 3 m] } }", "3:57 F058"),
    BrokenScript("expect: [{ id: e, always: { event: PHASE_REFUSED } }]", "3:27 F059"),
    BrokenScript("expect: [{ id: e }]", "3:12 F060"),
    BrokenScript("expect: [{ id: e, never: { mode: SAFE }, always: { mode: NOMINAL } }]", "3:42 F060"),
    BrokenScript("expect: [{ id: e, mode: SAFE, within: 5s, during: { mode: SAFE } }]", "3:43 F061"),
    BrokenScript("expect: [{ id: e, never: { mode: SAFE }, from: { mode: SAFE } }]", "3:42 F061"),
    BrokenScript("expect: [{ id: e, mode: SAFE }]", "3:12 F015"),
    BrokenScript("include: [a.yaml]", "3:1 F090"),
    BrokenScript("fault: []", "3:1 F014", "3:8 F018"),
    BrokenScript("faults: { id: f }", "3:9 F016"),
    BrokenScript("run: { until: { mode: SAFE, event: PHASE_REFUSED } }", "3:29 F017"),
    BrokenScript("run: { start: { phase: launch, checkpoint: a } }", "3:17 F017"),
  ]

  static let warnings: [BrokenScript] = [
    BrokenScript(sound + ", shape: { duration: 10 ms } }]", "3:94 F050"),
    BrokenScript(
      "faults: [{ id: f, target: cpu.image_navigation, type: extra_time, value: 18 ms, when: { at: +1s } }]",
      "3:74 F051"),
    BrokenScript("run: { until: +1s }\n" + sound + " }]", "4:68 F052"),
  ]

  private func complaintsAbout(_ text: String) -> (found: [String], compiled: Bool, log: DiagnosticLog) {
    let log = DiagnosticLog()
    let source = SourceText(file: "b.yaml", text: "format: 1\nscenario: b\n" + text + "\n")
    let scenario = ScenarioCompiler.compile([source], catalogue: .forTests, log: log)
    return (complaints(log), scenario != nil, log)
  }

  @Test(arguments: names + values + meanings)
  func `a broken script is refused where it is wrong`(script: BrokenScript) {
    let (found, compiled, log) = complaintsAbout(script.text)
    #expect(found == script.expected, "\(log.all.map(\.message))")
    #expect(!compiled)
  }

  @Test(arguments: warnings)
  func `a doubtful script is compiled with a warning`(script: BrokenScript) {
    let (found, compiled, _) = complaintsAbout(script.text)
    #expect(found == script.expected)
    #expect(compiled)
  }

  @Test func `all mistakes of a script come in one pass, in order of position`() {
    let (found, _, _) = complaintsAbout(
      "faults:\n  - { id: a, target: x.y, type: z, when: { at: 5s } }\n  - { id: a, typ: stuck, when: manual }\nrun: { seed: x }"
    )
    #expect(found == ["4:22 F020", "4:48 F043", "5:7 F015", "5:11 F027", "5:14 F014", "6:14 F030"])
  }
}
