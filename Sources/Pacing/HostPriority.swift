import CClock
import Glibc

/// A wish that the host refused; the run goes on without it.
package enum HostRefusal: Equatable, Sendable {
  case timerSlack(errno: Int32)
  case realTimePriority(Int32, errno: Int32)
  case lockedMemory(errno: Int32)
  case processor(Int32, errno: Int32)

  /// What was refused, why, and what grants it.
  package var message: String {
    switch self {
    case .timerSlack(let code): "timer slack of 1 ns refused (\(Self.reason(code))): wakes may be 50 us later"
    case .realTimePriority(let priority, let code):
      "SCHED_FIFO priority \(priority) refused (\(Self.reason(code))): allow it with 'ulimit -r \(priority)' or CAP_SYS_NICE"
    case .lockedMemory(let code):
      "locking memory refused (\(Self.reason(code))): allow it with 'ulimit -l unlimited' or CAP_IPC_LOCK"
    case .processor(let number, let code): "pinning to CPU \(number) refused (\(Self.reason(code))): see 'taskset -p'"
    }
  }

  private static func reason(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
}

/// What a paced run asks of the host for its thread.
package struct HostPriority: Equatable, Sendable {
  /// SCHED_FIFO priority, 1 … 99.
  package var realTimePriority: Int32?
  package var locksMemory: Bool
  /// Number of the CPU to stay on.
  package var processor: Int32?

  package init(realTimePriority: Int32? = nil, locksMemory: Bool = false, processor: Int32? = nil) {
    self.realTimePriority = realTimePriority
    self.locksMemory = locksMemory
    self.processor = processor
  }

  /// Asks for a timer slack of 1 ns (the default of 50 us is added to every wake) and for what is set
  /// here, for the calling thread. Returns what the host refused.
  package func apply() -> [HostRefusal] {
    var refusals: [HostRefusal] = []
    let slack = cclock_set_timer_slack(1)
    if slack != 0 { refusals.append(.timerSlack(errno: slack)) }
    if let processor {
      let code = cclock_pin_to_cpu(processor)
      if code != 0 { refusals.append(.processor(processor, errno: code)) }
    }
    if locksMemory, mlockall(Int32(MCL_CURRENT) | Int32(MCL_FUTURE)) != 0 {
      refusals.append(.lockedMemory(errno: errno))
    }
    if let priority = realTimePriority {
      var parameters = sched_param(sched_priority: priority)
      if unsafe sched_setscheduler(0, SCHED_FIFO, &parameters) != 0 {
        refusals.append(.realTimePriority(priority, errno: errno))
      }
    }
    return refusals
  }
}
