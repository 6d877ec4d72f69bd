import Pacing

/// What a paced run has to say of the host at its end.
enum LatenessReport {
  static func text(_ lateness: TimeSummary, _ counts: PacingCounts) -> String {
    let quantiles = [
      ("p50", lateness.p50), ("p90", lateness.p90), ("p99", lateness.p99), ("p99.9", lateness.p999),
      ("max", lateness.maximum),
    ]
    let times = quantiles.map { "\($0.0) \(microseconds($0.1))" }.joined(separator: ", ")
    var text = "lateness of \(lateness.count) frames: \(times)\n"
    if counts.overrunFrames > 0 {
      text += "late: \(counts.overrunFrames) frames in \(counts.overrunEvents) rows"
      if counts.rebases > 0 { text += "; \(microseconds(counts.givenUp)) given up in \(counts.rebases) re-bases" }
      text += "\n"
    }
    return text
  }

  static func text(_ report: OverrunReport, taskName: (Int) -> String) -> String {
    let slowest = report.slowestTask.map { ", slowest task \(taskName($0)) \(microseconds(report.slowestNanoseconds))" }
    return "host is late: \(report.frames) frames in \(report.events) rows\(slowest ?? "")"
  }

  /// Nanoseconds in the unit that reads best.
  static func microseconds(_ nanoseconds: Int64) -> String {
    switch nanoseconds {
    case ..<1_000_000: "\(nanoseconds / 1000) us"
    case ..<1_000_000_000: "\(nanoseconds / 1_000_000) ms"
    default: "\(nanoseconds / 1_000_000_000) s"
    }
  }
}
