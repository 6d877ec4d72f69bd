import FlightScheduler
import Quantities
import Testing

private let millisecond: Int64 = 1_000_000
/// One minor frame lasts 7.8125 ms.
private let frame = SlotRow.frameNanoseconds

private func row(
  _ task: UInt8, every period: Int64, offset: Int64 = 0, cost: Int64, budget: Int64 = .max
) -> SlotRow {
  SlotRow(
    task: task, wing: .flight, modes: 1, order: UInt16(task), period: period, offset: offset, budget: budget,
    cost: cost)
}

/// A table and its computer, run together from frame 0; collects what is told, by task.
private struct Bench {
  var slots: SlotTable
  var computer = EmulatedComputer()
  var now = Frame(-1)
  var overran: [[Int64]] = []
  var missed: [[Int64]] = []
  var skipped: [[Int64]] = []
  var stopped: [[Int64]] = []
  var ran: [[Int64]] = []

  init(_ rows: [SlotRow]) { slots = table(rows) }

  mutating func run(to end: Int64) {
    while slots.nextDue(after: now).count < end {
      now = slots.nextDue(after: now)
      let due = slots.due(at: now)
      let outcome = computer.release(due, at: now, &slots)
      ran += named(outcome.run)
      overran += named(outcome.overran)
      missed += named(outcome.missed)
      skipped += named(outcome.skipped)
      stopped += named(outcome.stopped)
    }
  }

  private func named(_ mask: RowMask) -> [[Int64]] {
    (0..<128).filter { mask & .row($0) != 0 }.map { [now.count, Int64(slots.sheet.rows[$0].task)] }
  }
}

struct EmulatedComputerTests {
  @Test func `jobs that fit are uneventful for ever`() {
    var bench = Bench([row(0, every: 16, cost: millisecond), row(1, every: 128, cost: 6 * millisecond)])
    bench.run(to: 1_000)
    #expect(bench.overran + bench.missed + bench.skipped == [])
    #expect(bench.ran.count == 63 + 8)
  }

  @Test func `end counts the jobs that stand before in the frame`() {
    let budget = 3 * millisecond
    var fits = Bench([row(0, every: 16, cost: 2 * millisecond), row(1, every: 128, cost: millisecond, budget: budget)])
    fits.run(to: 1)
    #expect(fits.overran == [])
    var over = Bench([
      row(0, every: 16, cost: 2 * millisecond), row(1, every: 128, cost: millisecond + 1, budget: budget),
    ])
    over.run(to: 1)
    #expect(over.overran == [[0, 1]])
    #expect(over.computer.lastOverrunNanoseconds == budget + 1)
    #expect(over.computer.lastOverrunRow == 1)
  }

  @Test func `a slower row released together never delays a faster one`() {
    var bench = Bench([
      row(0, every: 128, cost: 100 * millisecond), row(1, every: 4, cost: millisecond, budget: millisecond),
    ])
    bench.run(to: 512)
    #expect(bench.overran == [])
  }

  /// A 20 ms job with a 1 ms job of 128 Hz beside it: 7.8125 − 1 ms are left of each frame, so it ends
  /// 6.375 ms into its third frame's share: 2 · 6.8125 + 6.375 = 20; end − release = 2 · 7.8125 + 1 + 6.375 ms.
  @Test func `a job across frames pays for every faster release meanwhile`() {
    let end: Int64 = 2 * frame + millisecond + 6_375_000
    func bench(_ budget: Int64) -> Bench {
      Bench([row(0, every: 1, cost: millisecond), row(1, every: 128, cost: 20 * millisecond, budget: budget)])
    }
    var exact = bench(end)
    var short = bench(end - 1)
    exact.run(to: 128)
    short.run(to: 128)
    #expect(exact.overran == [])
    #expect(short.overran == [[2, 1]])
    #expect(short.computer.lastOverrunNanoseconds == end)
  }

  @Test func `an overrun is told once a job, when it is certain`() {
    var bench = Bench([row(0, every: 64, cost: 30 * millisecond, budget: 20 * millisecond)])
    bench.run(to: 128)
    #expect(bench.overran == [[0, 0], [64, 0]])
    #expect(bench.computer.overruns[0] == 2)
  }

  @Test func `a job that still runs at its next release keeps that activation from running`() {
    var bench = Bench([row(0, every: 2, cost: 20 * millisecond)])
    bench.run(to: 12)
    #expect(bench.missed == [[0, 0], [4, 0], [8, 0]])
    #expect(bench.skipped == [[2, 0], [6, 0], [10, 0]])
    #expect(bench.ran == [[0, 0], [4, 0], [8, 0]])
    #expect(bench.computer.misses[0] == 3)
    #expect(bench.computer.skips[0] == 3)
  }

  @Test func `a job that ends on the frame of its next release is in time`() {
    var bench = Bench([row(0, every: 2, cost: 2 * frame)])
    bench.run(to: 20)
    #expect(bench.missed + bench.skipped == [])
  }

  @Test func `a row of the same period waits and does not interrupt`() {
    let late = row(0, every: 128, offset: 1, cost: millisecond, budget: 9_187_500)
    var waiting = Bench([late, row(1, every: 128, cost: 16 * millisecond, budget: 16 * millisecond)])
    waiting.run(to: 128)
    #expect(waiting.overran == [])
    var tooLate = Bench([late, row(1, every: 128, cost: 17 * millisecond, budget: 17 * millisecond)])
    tooLate.run(to: 128)
    #expect(tooLate.overran == [[1, 0]])
  }

  @Test func `time spent is not spent again after a job that ended in the frame`() {
    var bench = Bench([
      row(0, every: 16, cost: 7 * millisecond), row(1, every: 128, cost: 2 * millisecond),
      row(2, every: 256, offset: 1, cost: millisecond, budget: 2_187_499),
    ])
    bench.run(to: 16)
    #expect(bench.overran == [[1, 2]])
    #expect(bench.computer.lastOverrunNanoseconds == 2_187_500)
  }

  @Test func `extra time makes overruns while it lasts`() {
    var bench = Bench([row(3, every: 16, cost: 2 * millisecond, budget: 10 * millisecond)])
    bench.run(to: 16)
    bench.computer.extraTime(3, nanoseconds: 18 * millisecond, &bench.slots)
    bench.run(to: 48)
    bench.computer.extraTime(3, nanoseconds: 0, &bench.slots)
    bench.run(to: 200)
    #expect(bench.overran == [[16, 3], [32, 3]])
    #expect(bench.computer.madeDifference(3))
  }

  @Test func `extra time inside the budget makes no difference`() {
    var bench = Bench([row(3, every: 16, cost: 2 * millisecond, budget: 7 * millisecond)])
    bench.computer.extraTime(3, nanoseconds: 5 * millisecond, &bench.slots)
    bench.run(to: 200)
    #expect(bench.overran == [])
    #expect(!bench.computer.madeDifference(3))
  }

  @Test func `extra time that pushes another row past its budget made the difference`() {
    var bench = Bench([
      row(0, every: 16, cost: millisecond), row(1, every: 128, cost: millisecond, budget: 4 * millisecond),
      row(2, every: 256, cost: millisecond),
    ])
    bench.computer.extraTime(0, nanoseconds: 3 * millisecond, &bench.slots)
    bench.computer.extraTime(2, nanoseconds: millisecond, &bench.slots)
    bench.run(to: 1)
    #expect(bench.overran == [[0, 1]])
    #expect(bench.computer.madeDifference(0))
    #expect(!bench.computer.madeDifference(2))
  }

  @Test func `a stopped task does not run and takes no time`() {
    var bench = Bench([
      row(0, every: 16, cost: 7 * millisecond), row(1, every: 128, cost: millisecond, budget: millisecond),
    ])
    bench.computer.stop(0, true, &bench.slots)
    bench.run(to: 17)
    #expect(bench.ran == [[0, 1]])
    #expect(bench.stopped == [[0, 0], [16, 0]])
    #expect(bench.overran + bench.skipped == [])
    #expect(bench.computer.madeDifference(0))
    bench.computer.stop(0, false, &bench.slots)
    bench.run(to: 33)
    #expect(bench.ran == [[0, 1], [32, 0]])
  }

  @Test func `a job goes on through a change of mode, and its task is not doubled`() {
    var slow = row(0, every: 128, cost: 20 * millisecond)
    slow.modes = 0b01
    var fast = row(0, every: 2, cost: millisecond)
    fast.modes = 0b10
    var bench = Bench([slow, fast])
    bench.run(to: 1)
    bench.slots.select(flight: 1, plant: 1, from: Frame(1))
    bench.run(to: 7)
    #expect(bench.skipped == [[2, 0]])
    #expect(bench.missed == [])
    #expect(bench.ran == [[0, 0], [4, 0], [6, 0]])
  }

  @Test func `plant rows always run`() {
    var bench = Bench([plantRow(9, every: 1), row(0, every: 2, cost: 40 * millisecond)])
    bench.run(to: 12)
    #expect(bench.ran.filter { $0[1] == 9 }.count == 12)
  }

  /// Jobs of pseudo-random cost against a simulation in steps of one microsecond.
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `jobs end when a step-by-step simulation says`(seed: UInt64) {
    var numbers = seed &* 0x9E37_79B9_7F4A_7C15
    func draw(_ below: UInt64) -> Int64 {
      numbers = numbers &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int64((numbers >> 33) % below)
    }
    let periods: [Int64] = [2, 4, 4, 8, 16, 16]
    let rows = periods.enumerated().map { index, period in
      row(
        UInt8(index), every: period, offset: draw(UInt64(period)), cost: (1 + draw(100)) * StepwiseComputer.step,
        budget: 2 * millisecond + draw(30_000_000))
    }
    var bench = Bench(rows)
    bench.run(to: 65)
    let reference = StepwiseComputer(rows, to: 48)
    for task in 0..<rows.count {
      let place = (0..<rows.count).first { Int(bench.slots.sheet.rows[$0].task) == task }
      let told = bench.overran.filter { $0[1] == Int64(task) && $0[0] < 32 }.count
      #expect(reference.overruns(of: task, tellableBefore: 32).contains(told), "row \(place ?? -1) of \(rows[task])")
      let skipped = bench.skipped.filter { $0[1] == Int64(task) && $0[0] < 32 }.count
      #expect(skipped == reference.skipped[task].filter { $0 < 32 }.count)
    }
  }
}
