import Testing

@testable import Benchmarks

@Suite struct MissionCostTests {
  /// A hundred ticks of ten seconds in all, of which ten were timed.
  private static let cost: MissionCost = {
    var cost = MissionCost()
    cost.regimes[0].frames = 1280
    cost.regimes[0].ticks = 100
    cost.regimes[0].timedTicks = 10
    cost.regimes[0].processorNanoseconds = 1_000_000
    cost.regimes[0].timingNanoseconds = 50_000
    cost.regimes[0].tasks[3] = MissionCost.Task(runs: 10, nanoseconds: 60_000)
    return cost
  }()

  @Test func `a task is scaled up from the ticks that were timed`() {
    #expect((Self.cost.seconds(3, in: 0) * 1e9).rounded() == 600_000)
    #expect(Self.cost.seconds(4, in: 0) == 0)
    #expect(Self.cost.seconds(3, in: 1) == 0)
  }

  @Test func `what no task accounts for is the rest, without the timing`() {
    #expect((Self.cost.restSeconds(in: 0) * 1e9).rounded() == 350_000)
  }
}
