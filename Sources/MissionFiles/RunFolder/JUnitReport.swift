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
    let failures = cases.filter { $0.failure != nil }.count
    let skipped = cases.filter(\.skipped).count
    var out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    out += "<testsuite name=\"\(escaped(suite))\" tests=\"\(cases.count)\" failures=\"\(failures)\" "
    out += "errors=\"0\" skipped=\"\(skipped)\" time=\"\(report.wallSeconds)\">\n"
    for item in cases { out += line(item) }
    return out + "</testsuite>\n"
  }

  private func line(_ item: Case) -> String {
    let head = "  <testcase classname=\"\(escaped(suite)).\(item.kind)\" name=\"\(escaped(item.name))\""
    if let failure = item.failure {
      return head + ">\n    <failure message=\"\(escaped(failure))\"/>\n  </testcase>\n"
    }
    return item.skipped ? head + ">\n    <skipped/>\n  </testcase>\n" : head + "/>\n"
  }

  private func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      default: out.append(character)
      }
    }
    return out
  }
}
