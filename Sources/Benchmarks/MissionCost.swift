import GroundInterface
import MissionFiles

/// Where the time of a flight goes: by regime exactly, by task within a regime from a sample of its ticks.
package struct MissionCost: Sendable {
  /// Wall and processor time spent in one regime, everything included.
  package struct Regime: Sendable {
    package var frames: Int64 = 0
    package var ticks: Int64 = 0
    package var wallNanoseconds: Int64 = 0
    package var processorNanoseconds: Int64 = 0
    /// Ticks of which the tasks were timed without interruption, and what the timing itself cost, nanoseconds.
    package var timedTicks: Int64 = 0
    package var timingNanoseconds: Double = 0
    /// By number of the task; then what a tick does before its first and after its last row.
    package var tasks = [Task](repeating: Task(), count: MissionCost.taskCount)
  }

  /// The timed activations of a task.
  package struct Task: Sendable {
    package var runs: Int64 = 0
    package var nanoseconds: Double = 0
  }

  /// In the order of the regimes.
  package var regimes = [Regime](repeating: Regime(), count: everyCase(of: GroundInterface.Regime.self).count)

  package init() {}

  /// Numbers of the two places beside the tasks.
  static let opening = TaskRegister.count
  static let closing = TaskRegister.count + 1
  static let taskCount = TaskRegister.count + 2

  static func name(_ task: Int) -> String {
    switch task {
    case opening: "tick opens: scripts, links, computer"
    case closing: "tick closes: frame, ground, goals"
    default: TaskRegister.name(task)
    }
  }

  /// Seconds that a task took in a regime, scaled up from the ticks that were timed.
  func seconds(_ task: Int, in regime: Int) -> Double {
    let regime = regimes[regime]
    guard regime.timedTicks > 0 else { return 0 }
    return regime.tasks[task].nanoseconds * Double(regime.ticks) / Double(regime.timedTicks) * 1e-9
  }

  /// What no task and no part of a tick accounts for: the loop around the ticks and the recorder.
  func restSeconds(in regime: Int) -> Double {
    let known = (0..<Self.taskCount).reduce(0) { $0 + seconds($1, in: regime) }
    return (Double(regimes[regime].processorNanoseconds) - regimes[regime].timingNanoseconds) * 1e-9 - known
  }
}
