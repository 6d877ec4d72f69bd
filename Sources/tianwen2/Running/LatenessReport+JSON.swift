import MissionFiles
import Pacing

extension LatenessReport {
  /// What `run.json.scheduler` says of the host in a paced run; nanoseconds.
  static func members(_ pacer: Pacer<HostClock>) -> [JSONValue.Member] {
    let lateness = pacer.lateness.summary()
    let counts = pacer.counts
    let quantiles: JSONValue = .object([
      "count": .integer(Int64(lateness.count)), "p50": .integer(lateness.p50), "p90": .integer(lateness.p90),
      "p99": .integer(lateness.p99), "p99_9": .integer(lateness.p999), "max": .integer(lateness.maximum),
    ])
    let overruns: JSONValue = .object([
      "events": .integer(Int64(counts.overrunEvents)), "frames": .integer(Int64(counts.overrunFrames)),
      "rebases": .integer(Int64(counts.rebases)), "given_up_ns": .integer(counts.givenUp),
    ])
    return [JSONValue.Member(key: "lateness_ns", value: quantiles), JSONValue.Member(key: "overruns", value: overruns)]
  }
}
