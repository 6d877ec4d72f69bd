import Emulator
import MissionFiles
import Testing

@Suite struct RunTableTests {
  private static func report() -> RunReport {
    var report = RunReport()
    var jam = RunReport.FaultRecord(id: "jam")
    jam.triggered = 128
    jam.effective = 256
    jam.detectedBy = "ANAC_STALLED"
    jam.detected = 256 + 192
    var idle = RunReport.FaultRecord(id: "idle")
    idle.triggered = 128
    idle.cleared = 384
    report.faults = [jam, idle]
    report.goals = [
      RunReport.GoalRecord(id: "sample-100-g", result: "pass", value: 0.125, unit: "kg", utc: "2027-02-05T00:00:00Z")
    ]
    report.findings = ["fault idle was triggered and had no effect"]
    report.verdict = .invalid
    return report
  }

  @Test func `the table says of each fault when it took effect, what saw it and how it ended`() {
    let lines = RunTable(Self.report()).text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines == [
        "fault  effective             detected by   after        ended",
        "jam    2019-12-31T16:00:02Z  ANAC_STALLED  1s 64 ticks  not",
        "idle   no effect             -             -            2019-12-31T16:00:03Z", "",
        "goal          result  value     at", "sample-100-g  pass    0.125 kg  2027-02-05T00:00:00Z", "",
        "- fault idle was triggered and had no effect", "verdict: invalid (exit 2)", "",
      ])
  }

  @Test func `a run without anything to tell has only its verdict`() {
    #expect(RunTable(RunReport()).text == "verdict: pass (exit 0)\n")
  }
}
