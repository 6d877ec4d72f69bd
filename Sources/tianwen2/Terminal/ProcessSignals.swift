import Glibc
import Synchronization

/// What the outside world asked for by signal; the loop looks between ticks.
enum ProcessSignals {
  /// Ctrl-C or SIGTERM: write a checkpoint and leave.
  static let stop = Atomic<Bool>(false)
  /// SIGUSR1: write a checkpoint and go on.
  static let checkpoint = Atomic<Bool>(false)

  static var isStopRequested: Bool { stop.load(ordering: .relaxed) }
  /// True once for each request.
  static func takeCheckpointRequest() -> Bool { checkpoint.exchange(false, ordering: .relaxed) }

  /// Ignores closed pipes and file-size limits (every write is checked), and turns a crash into one line and
  /// status 70.
  static func prepare() {
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] { signal(number, reportCrash) }
  }

  /// From here on the three requests are noted instead of ending the process.
  static func listen() {
    // A static comes to be when it is first looked at, which no signal handler may be.
    _ = (stop.load(ordering: .relaxed), checkpoint.load(ordering: .relaxed))
    handle(SIGINT) { _ in ProcessSignals.stop.store(true, ordering: .relaxed) }
    handle(SIGTERM) { _ in ProcessSignals.stop.store(true, ordering: .relaxed) }
    handle(SIGUSR1) { _ in ProcessSignals.checkpoint.store(true, ordering: .relaxed) }
  }

  /// Without SA_RESTART: a sleep or a read at the prompt returns, and the loop sees the flag. Whoever started the
  /// program may have left the signal blocked.
  private static func handle(_ number: Int32, _ action: @escaping @convention(c) (Int32) -> Void) {
    var request = sigaction()
    unsafe request.__sigaction_handler.sa_handler = action
    unsafe sigaction(number, &request, nil)
    var own = sigset_t()
    unsafe sigemptyset(&own)
    unsafe sigaddset(&own, number)
    unsafe pthread_sigmask(SIG_UNBLOCK, &own, nil)
  }
}

/// Only calls that are allowed in a signal handler.
private func reportCrash(_ number: Int32) {
  let text: StaticString =
    "tianwen2: internal error: the program stopped itself; please report the command that led here\n"
  _ = unsafe write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
  _exit(70)
}
