import Emulator
import Testing

@testable import MissionFiles

struct SeveralFilesTests {
  private func compile(_ texts: [String], seed: UInt64? = nil) -> (scenario: CompiledScenario?, log: DiagnosticLog) {
    let log = DiagnosticLog()
    let sources = texts.enumerated().map { SourceText(file: "\($0.offset).yaml", text: $0.element) }
    return (ScenarioCompiler.compile(sources, catalogue: .forTests, seed: seed, log: log), log)
  }

  private let first = """
    format: 1
    scenario: zeta
    run: { start: { phase: reentry }, until: +1h }
    faults: [{ id: b, target: wheel2.bearing, type: stuck, when: { at: +1s } }]

    """
  private let second = """
    format: 1
    scenario: alpha
    run: { until: +1h }
    faults: [{ id: a, target: wheel1.bearing, type: drag, value: 0.02 Nm, when: { fault: b, state: triggered } }]

    """

  @Test func `several files are one plan, whatever their order`() throws {
    let one = try #require(compile([first, second]).scenario)
    let other = try #require(compile([second, first]).scenario)
    #expect(one.name == "alpha+zeta")
    #expect(one.faultIDs == ["a", "b"])
    #expect(one.planHash == other.planHash)
    #expect(one.start == .phase(8, stage: 0))
  }

  @Test func `the plan is canonical: units, layout and comments do not enter, meaning does`() throws {
    let plain = try #require(compile([first, second]).scenario)
    let written = second.replacing("0.02 Nm", with: "20mNm  ") + "# more\n"
    #expect(compile([first, written]).scenario?.planHash == plain.planHash)
    #expect(compile([first, second], seed: 7).scenario?.planHash == plain.planHash)
    let changed = second.replacing("0.02 Nm", with: "21 mNm")
    #expect(compile([first, changed]).scenario?.planHash != plain.planHash)
  }

  @Test func `an id used twice names both places, and run keys must agree`() {
    let log = compile([first, first.replacing("+1h", with: "+2h")]).log
    #expect(log.all.map(\.code) == [.filesDisagree, .duplicateID])
    #expect(log.all.last?.message.contains("0.yaml:4:16") == true)
  }

  @Test func `a fault's streams are keyed by seed, id and purpose alone`() throws {
    let alone = try #require(compile([first]).scenario).plan.faults[0]
    let joined = try #require(compile([first, second]).scenario).plan.faults[1]
    #expect(alone.noiseKey == joined.noiseKey)
    #expect(alone.noiseKey != alone.shapeKey)
    #expect(try #require(compile([first], seed: 2).scenario).plan.faults[0].noiseKey != alone.noiseKey)
  }
}
