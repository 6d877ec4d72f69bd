import MissionFiles
import Testing

@Suite struct JUnitReportTests {
  private static func report() -> RunReport {
    var report = RunReport()
    report.goals = [
      .init(id: "landed", result: "fail", value: nil, unit: "", utc: nil),
      .init(id: "sampled", result: "waived", value: nil, unit: "", utc: nil),
    ]
    report.faults = [.init(id: "jam"), .init(id: "idle")]
    report.operations = [.init(id: "ask")]
    report.expectations = [.init(id: "seen", result: "broken", utc: nil, detail: "", score: nil)]
    report.findings = [
      "goal landed missed", "fault idle was never triggered", "operation ask got another answer than stated",
      "expectation seen is broken",
    ]
    return report
  }

  @Test func `every goal, fault, operation and expectation is a case, and fails for what the verdict has against it`() {
    #expect(
      JUnitReport(Self.report(), suite: "a<b").xml == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuite name="a&lt;b" tests="6" failures="4" errors="0" skipped="1" time="0.0">
          <testcase classname="a&lt;b.goal" name="landed">
            <failure message="missed"/>
          </testcase>
          <testcase classname="a&lt;b.goal" name="sampled">
            <skipped/>
          </testcase>
          <testcase classname="a&lt;b.fault" name="jam"/>
          <testcase classname="a&lt;b.fault" name="idle">
            <failure message="was never triggered"/>
          </testcase>
          <testcase classname="a&lt;b.operation" name="ask">
            <failure message="got another answer than stated"/>
          </testcase>
          <testcase classname="a&lt;b.expectation" name="seen">
            <failure message="is broken"/>
          </testcase>
        </testsuite>

        """)
  }
}
