import Emulator
import Quantities

/// The end of a run for people: each fault, each expectation, each goal, the findings, the verdict.
package struct RunTable {
  private let report: RunReport

  package init(_ report: RunReport) { self.report = report }

  package var text: String {
    var out = ""
    out += TextTable.text(["fault", "effective", "detected by", "after", "ended"], report.faults.map { row($0) })
    out += TextTable.text(["expectation", "result", "at", "detail"], report.expectations.map { row($0) })
    out += TextTable.text(["operation", "sent", "answer"], report.operations.map { row($0) })
    out += TextTable.text(["goal", "result", "value", "at"], report.goals.map { row($0) })
    for finding in report.findings { out += "- \(finding)\n" }
    return out + "verdict: \(report.verdict.word) (exit \(report.verdict.exitCode))\n"
  }

  // MARK: rows

  private func row(_ fault: RunReport.FaultRecord) -> [String] {
    let delay = fault.detected.flatMap { seen in fault.effective.map { DurationText.text(seen - $0) } }
    return [
      fault.id, fault.effective.map { moment($0) } ?? (fault.triggered == nil ? "never triggered" : "no effect"),
      fault.detectedBy ?? "-", delay ?? "-", fault.cleared.map { moment($0) } ?? (fault.triggered == nil ? "-" : "not"),
    ]
  }

  private func row(_ expectation: RunReport.ExpectationRecord) -> [String] {
    [expectation.id, expectation.result, expectation.utc ?? "-", expectation.detail]
  }

  private func row(_ operation: RunReport.OperationRecord) -> [String] {
    [operation.id, operation.sent.map { moment($0) } ?? "never", operation.answer ?? "-"]
  }

  private func row(_ goal: RunReport.GoalRecord) -> [String] {
    let value = goal.value.map { NumberText.write($0) + (goal.unit.isEmpty ? "" : " \(goal.unit)") }
    return [goal.id, goal.result, value ?? "-", goal.utc ?? "-"]
  }

  private func moment(_ frame: Int64) -> String { MomentText.text(Frame(frame)) }
}
