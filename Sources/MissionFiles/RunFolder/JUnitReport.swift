/// The run as a JUnit test suite: one case per goal, fault, operation and expectation.
package struct JUnitReport {
  private let report: RunReport
  private let suite: String

  package init(_ report: RunReport, suite: String) {
    self.report = report
    self.suite = suite
  }

  private struct Case {
    var kind: String
    var name: String
    var failure: String?
    var skipped = false
  }

  private var cases: [Case] {
    let goals = report.goals.map {
      Case(kind: "goal", name: $0.id, failure: finding("goal", $0.id), skipped: $0.result == "waived")
    }
    return goals + rows("fault", report.faults.map(\.id)) + rows("operation", report.operations.map(\.id))
      + rows("expectation", report.expectations.map(\.id))
  }

  private func rows(_ kind: String, _ ids: [String]) -> [Case] {
    ids.map { Case(kind: kind, name: $0, failure: finding(kind, $0)) }
  }

  /// What the verdict has against one of them; nil when nothing.
  private func finding(_ kind: String, _ id: String) -> String? {
    report.findings.first { $0.hasPrefix("\(kind) \(id) ") }.map { String($0.dropFirst(kind.count + id.count + 2)) }
  }

  /// The XML text.
  package var xml: String {
    let cases = cases
    return XMLElement(
      "testsuite",
      [
        "name": suite, "tests": "\(cases.count)", "failures": "\(cases.filter { $0.failure != nil }.count)",
        "errors": "0", "skipped": "\(cases.filter(\.skipped).count)", "time": "\(report.wallSeconds)",
      ], cases.map(element)
    ).document
  }

  private func element(_ item: Case) -> XMLElement {
    var outcome: [XMLElement] = []
    if let failure = item.failure {
      outcome = [XMLElement("failure", ["message": failure])]
    } else if item.skipped {
      outcome = [XMLElement("skipped")]
    }
    return XMLElement("testcase", ["classname": "\(suite).\(item.kind)", "name": item.name], outcome)
  }
}
