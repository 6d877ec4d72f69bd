import MissionFiles
import Pacing

/// What a paced run has to say of the host at its end: how late its frames began, how long its tasks took.
enum HostReport {
  static func text(_ pacer: Pacer<HostClock>) -> String {
    taskTable(pacer.tasks) + text(pacer.lateness.summary(), pacer.counts)
  }

  static func text(_ lateness: TimeSummary, _ counts: PacingCounts) -> String {
    let times = lateness.quantiles.map { "\($0.label) \(duration($0.nanoseconds))" }.joined(separator: ", ")
    var text = "lateness of \(lateness.count) frames: \(times)\n"
    if counts.overrunFrames > 0 {
      text += "late: \(counts.overrunFrames) frames in \(counts.overrunEvents) rows"
      if counts.rebases > 0 { text += "; \(duration(counts.givenUp)) given up in \(counts.rebases) re-bases" }
      text += "\n"
    }
    return text
  }

  static func text(_ report: OverrunReport) -> String {
    let slowest = report.slowestTask.map {
      ", slowest task \(TaskRegister.name($0)) \(duration(report.slowestNanoseconds))"
    }
    return "host is late: \(report.frames) frames in \(report.events) rows\(slowest ?? "")"
  }

  /// A line for each task that ran, with the quantiles of its time.
  private static func taskTable(_ tasks: TaskTimes) -> String {
    let rows = TaskRegister.numbers.map { ($0, tasks.summary($0)) }.filter { $0.1.count > 0 }
    let head = ["task", "runs"] + TimeSummary.labels
    return TextTable.text(
      head,
      rows.map { number, summary in
        [TaskRegister.name(number), "\(summary.count)"] + summary.quantiles.map { duration($0.nanoseconds) }
      })
  }

  /// Nanoseconds in the unit that reads best.
  static func duration(_ nanoseconds: Int64) -> String {
    switch nanoseconds {
    case ..<10_000: "\(nanoseconds) ns"
    case ..<10_000_000: "\(nanoseconds / 1000) us"
    case ..<10_000_000_000: "\(nanoseconds / 1_000_000) ms"
    default: "\(nanoseconds / 1_000_000_000) s"
    }
  }
}

extension TimeSummary {
  static let labels = ["p50", "p90", "p99", "p99.9", "max"]

  var quantiles: [(label: String, nanoseconds: Int64)] {
    Array(zip(Self.labels, [p50, p90, p99, p999, maximum])).map { (label: $0, nanoseconds: $1) }
  }
}
