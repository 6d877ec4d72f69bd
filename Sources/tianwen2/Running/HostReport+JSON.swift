import MissionFiles
import Pacing

extension HostReport {
  /// What `run.json.scheduler` says of the host in a paced run; nanoseconds.
  static func members(_ pacer: Pacer<HostClock>) -> [JSONValue.Member] {
    let counts = pacer.counts
    let overruns: JSONValue = .object([
      "events": .integer(Int64(counts.overrunEvents)), "frames": .integer(Int64(counts.overrunFrames)),
      "rebases": .integer(Int64(counts.rebases)), "given_up_ns": .integer(counts.givenUp),
    ])
    return [
      JSONValue.Member(key: "lateness_ns", value: pacer.lateness.summary().json),
      JSONValue.Member(key: "overruns", value: overruns),
      JSONValue.Member(key: "task_time_ns", value: taskTimes(pacer.tasks)),
    ]
  }

  /// By wing and task, those that ran.
  private static func taskTimes(_ tasks: TaskTimes) -> JSONValue {
    .object(
      TaskRegister.wings.map { wing, numbers in
        let members = numbers.filter { tasks.summary($0).count > 0 }.map {
          JSONValue.Member(key: TaskRegister.taskName($0), value: tasks.summary($0).json)
        }
        return JSONValue.Member(key: wing, value: .object(members))
      })
  }
}

extension TimeSummary {
  fileprivate var json: JSONValue {
    .object([
      "count": .integer(Int64(count)), "p50": .integer(p50), "p90": .integer(p90), "p99": .integer(p99),
      "p99_9": .integer(p999), "max": .integer(maximum),
    ])
  }
}
