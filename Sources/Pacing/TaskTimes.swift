/// Wall time that each task of the slot table took, and the slowest of the current frame.
package struct TaskTimes: Sendable {
  private var histograms: [LatenessHistogram]
  /// Slowest task since the last `startFrame`, and its nanoseconds; nil before any.
  package private(set) var slowest: (task: Int, nanoseconds: Int64)?

  /// Storage for tasks 0 ..< `tasks`, allocated here and never again.
  package init(tasks: Int) { histograms = Array(repeating: LatenessHistogram(), count: tasks) }

  package mutating func startFrame() { slowest = nil }

  package mutating func record(_ task: Int, nanoseconds: Int64) {
    histograms[task].record(nanoseconds)
    if nanoseconds > slowest?.nanoseconds ?? -1 { slowest = (task, nanoseconds) }
  }

  /// Summary of one task.
  package func summary(_ task: Int) -> TimeSummary { histograms[task].summary() }
}
