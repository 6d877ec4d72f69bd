import Glibc

/// What this process has taken of its host so far.
package enum HostProcess {
  /// Nanoseconds of processor time of the calling thread: what the host does for others is not in it.
  package static func processorTime() -> Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// Greatest resident memory, bytes.
  package static func peakResidentBytes() -> Int64 {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Int64(usage.ru_maxrss) * 1024
  }
}
