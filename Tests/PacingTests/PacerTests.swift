import Quantities
import Testing

@testable import Pacing

private let period: Int64 = 7_812_500
private let millisecond: Int64 = 1_000_000

/// A paced run on a clock turned by hand: frame 0 is due one period after the start.
private struct Run {
  let clock = HandClock()
  var pacer: Pacer<HandClock>
  let start: Int64
  var next: Int64 = 0

  init(speed: Double = 1) {
    pacer = Pacer(clock: clock, speed: speed)
    start = clock.time
    pacer.start(at: Frame(0))
  }

  /// Waits for the next frame, then works for so many nanoseconds in task 7.
  mutating func frame(working: Int64 = 0) -> Wake {
    let wake = pacer.wait(for: Frame(next))
    if wake != .interrupted { next += 1 }
    clock.time += working
    pacer.tasks.record(7, nanoseconds: working)
    return wake
  }

  func due(_ frame: Int64) -> Int64 { start + (frame + 1) * period }
}

struct PacerTests {
  @Test func `frames start on absolute deadlines`() {
    var run = Run()
    for frame in 0..<1_000 as Range<Int64> {
      #expect(run.frame(working: 100_000) == .onTime)
      #expect(run.clock.time == run.due(frame) + 100_000)
    }
    #expect(run.pacer.counts == PacingCounts())
  }

  @Test func `frames in which nothing is due are slept over in one sleep`() {
    var run = Run()
    run.next = 128
    #expect(run.frame() == .onTime)
    #expect(run.clock.sleeps == [run.due(128)])
  }

  @Test func `a late wake is measured and does not move the next deadline`() {
    var run = Run()
    run.clock.misses = [300_000]
    #expect(run.frame() == .onTime)
    #expect(run.frame() == .onTime)
    #expect(run.clock.sleeps == [run.due(0), run.due(1)])
    #expect(run.pacer.lateness.maximum == 300_000)
    #expect(run.pacer.counts.overrunFrames == 0)
  }

  @Test func `an early wake sleeps on`() {
    var run = Run()
    run.clock.misses = [-50_000, -10]
    #expect(run.frame() == .onTime)
    #expect(run.clock.time == run.due(0))
    #expect(run.pacer.counts.earlyWakes == 2)
  }

  @Test func `a signal gives the run its turn and the frame is waited for again`() {
    var run = Run()
    run.clock.signal = 1_000
    #expect(run.frame() == .interrupted)
    #expect(run.frame() == .onTime)
    #expect(run.clock.time == run.due(0))
  }

  @Test func `a frame that took too long is followed at once, without a sleep`() {
    var run = Run()
    _ = run.frame(working: period + 2 * millisecond)
    let sleeps = run.clock.sleeps.count
    #expect(run.frame() == .late)
    #expect(run.clock.sleeps.count == sleeps)
    #expect(run.frame() == .onTime)
    #expect(run.clock.time == run.due(2))
    #expect(run.pacer.counts.overrunEvents == 1)
    #expect(run.pacer.counts.overrunFrames == 1)
    #expect(run.pacer.lateness.maximum == 2 * millisecond)
  }

  @Test func `a burst is caught up five frames a wake`() {
    var run = Run()
    _ = run.frame(working: 13 * period)
    let wakes = (0..<12).map { _ in run.frame() }
    #expect(wakes == Array(repeating: .late, count: 12))
    #expect(run.pacer.counts.bursts == 2)
    #expect(run.pacer.counts.overrunEvents == 1)
    let end = [run.frame(), run.frame()]
    #expect(end.contains(.onTime))
    #expect(run.pacer.counts.overrunFrames == UInt64(run.next) - 2)
  }

  @Test func `half a second behind moves the deadlines and leaves no frame out`() {
    var run = Run()
    _ = run.frame(working: 700 * millisecond)
    #expect(run.frame() == .rebased(700 * millisecond - period))
    #expect(run.frame() == .onTime)
    #expect(run.clock.time == run.start + period + 700 * millisecond + period)
    #expect(run.pacer.counts.rebases == 1)
    #expect(run.pacer.counts.givenUp == 700 * millisecond - period)
    #expect(run.pacer.lateness.maximum == 700 * millisecond - period)
  }

  @Test func `exactly half a second behind is still caught up`() {
    var run = Run()
    _ = run.frame(working: 500 * millisecond + period)
    #expect(run.frame() == .late)
    while run.frame() != .onTime {}
    #expect(run.clock.time == run.due(run.next - 1))
    #expect(run.pacer.counts.rebases == 0)
  }

  @Test func `a clock that steps back takes the deadlines with it`() {
    var run = Run()
    _ = run.frame()
    run.clock.time -= 3_600_000 * millisecond
    #expect(run.frame() == .onTime)
    #expect(run.clock.time == run.due(1) - 3_600_000 * millisecond)
    #expect(run.pacer.counts.clockSteps == 1)
  }

  @Test func `a clock that leaps forward is a stall`() {
    var run = Run()
    _ = run.frame()
    run.clock.time += 3_600_000 * millisecond
    #expect(run.frame() == .rebased(3_600_000 * millisecond - period))
    #expect(run.frame() == .onTime)
  }

  @Test(arguments: [0.5, 2, 60, 200])
  func `N times the pace divides the period by N`(speed: Double) {
    var run = Run(speed: speed)
    for frame in 1...1_000 as ClosedRange<Int64> {
      #expect(run.frame() == .onTime)
      let elapsed = Double(run.clock.time - run.start)
      #expect(abs(elapsed - Double(frame * period) / speed) <= 2)
    }
  }

  @Test func `reports are throttled and name the slowest task`() throws {
    var run = Run()
    let early = run.pacer.report()
    #expect(early == nil)
    for _ in 0..<3 { _ = run.frame(working: 2 * period) }
    let first = run.pacer.report()
    let report = try #require(first)
    #expect(report == OverrunReport(events: 1, frames: 2, slowestTask: 7, slowestNanoseconds: 2 * period))
    _ = run.frame(working: period)
    let tooSoon = run.pacer.report()
    #expect(tooSoon == nil)
    run.clock.time += 10_000 * millisecond
    _ = run.frame()
    let last = run.pacer.report()
    #expect(last?.frames == 2)
  }

  @Test func `the host's clock goes forward and sleeps at least as long as asked`() {
    var clock = HostClock()
    let start = clock.now()
    let slept = clock.sleep(until: start + 2 * millisecond)
    #expect(slept)
    let elapsed = clock.now() - start
    #expect(elapsed >= 2 * millisecond)
    let past = clock.sleep(until: start)
    #expect(past)
  }

  @Test func `a refused wish is named with what grants it`() {
    #expect(HostPriority(processor: 1_000).apply() == [.processor(1_000, errno: 22)])
    let message = HostRefusal.realTimePriority(80, errno: 1).message
    #expect(
      message
        == "SCHED_FIFO priority 80 refused (Operation not permitted): allow it with 'ulimit -r 80' or CAP_SYS_NICE")
  }
}
