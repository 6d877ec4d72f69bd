import Emulator
import Quantities

/// The end of a run for people: each fault, each expectation, each goal, the findings, the verdict.
package struct RunTable {
  private let report: RunReport
  /// What noticed each fault first and in which frame, by fault id.
  private let detections: [String: Detection]

  package struct Detection: Sendable {
    package var what: String
    package var frame: Int64
    package init(what: String, frame: Int64) {
      self.what = what
      self.frame = frame
    }
  }

  package init(_ report: RunReport, detections: [String: Detection] = [:]) {
    self.report = report
    self.detections = detections
  }

  package var text: String {
    var out = ""
    out += section(["fault", "effective", "detected by", "after", "ended"], report.faults.map { row($0) })
    out += section(["expectation", "result", "at", "detail"], report.expectations.map { row($0) })
    out += section(["operation", "sent", "answer"], report.operations.map { row($0) })
    out += section(["goal", "result", "value", "at"], report.goals.map { row($0) })
    for finding in report.findings { out += "- \(finding)\n" }
    return out + "verdict: \(report.verdict.word) (exit \(report.verdict.exitCode))\n"
  }

  // MARK: rows

  private func row(_ fault: RunReport.FaultRecord) -> [String] {
    let detection = detections[fault.id]
    let delay = detection.flatMap { found in fault.effective.map { DurationText.text(found.frame - $0) } }
    return [
      fault.id, fault.effective.map { moment($0) } ?? (fault.triggered == nil ? "never triggered" : "no effect"),
      detection?.what ?? "-", delay ?? "-", fault.cleared.map { moment($0) } ?? (fault.triggered == nil ? "-" : "not"),
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

  // MARK: layout

  /// Columns as wide as their widest cell; empty when there is no row.
  private func section(_ head: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    let all = [head] + rows
    let widths = head.indices.map { column in all.map { $0[column].unicodeScalars.count }.max() ?? 0 }
    return all.map { cells in
      var line = ""
      for (cell, width) in zip(cells, widths) {
        line += cell + String(repeating: " ", count: width - cell.unicodeScalars.count + 2)
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined() + "\n"
  }
}
