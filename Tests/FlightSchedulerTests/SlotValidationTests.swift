import FixedStorage
import FlightScheduler
import Testing

private func flightRow(
  _ task: UInt8, every period: Int64, offset: Int64 = 0, order: UInt16 = 0, modes: UInt8 = 1,
  budget: Int64 = 2_000_000, cost: Int64 = 1_000_000
) -> SlotRow {
  SlotRow(
    task: task, wing: .flight, modes: modes, order: order, period: period, offset: offset, budget: budget, cost: cost)
}

private func problems(_ rows: [SlotRow]) -> [SlotProblem] {
  var list = FixedList<128, SlotRow>(filler: .unused)
  for row in rows { list.append(row) }
  var found = SlotTable.validate(&list)
  return (0..<found.count).map { found[$0] }
}

struct SlotValidationTests {
  @Test(arguments: [1, 2, 4, 8, 16, 32, 64, 128, 256, 384, 128 * 86_400] as [Int64])
  func `divisors and multiples of 128 frames are legal periods`(period: Int64) {
    #expect(problems([flightRow(0, every: period)]) == [])
  }

  @Test(arguments: [-128, 0, 3, 127, 129, 192] as [Int64])
  func `any other period is refused`(period: Int64) {
    #expect(problems([flightRow(0, every: period)]).map(\.kind) == [.illegalPeriod])
  }

  @Test func `an offset lies inside its period`() {
    #expect(problems([flightRow(0, every: 16, offset: 16)]) == [SlotProblem(.offsetOutsidePeriod, row: 0)])
    #expect(problems([flightRow(0, every: 16, offset: -1)]) == [SlotProblem(.offsetOutsidePeriod, row: 0)])
    #expect(problems([flightRow(0, every: 256, offset: 255)]) == [])
  }

  @Test func `each row is told its own fault`() {
    let rows = [
      flightRow(0, every: 128, modes: 0), flightRow(64, every: 128, order: 1),
      flightRow(2, every: 128, order: 2, budget: 5, cost: 6), flightRow(3, every: 128, order: 3, cost: 0),
      SlotRow(task: 4, wing: .plant, modes: 1, order: 4, period: 128, cost: 1),
      flightRow(5, every: 1, order: 5, budget: 7_812_501),
    ]
    let kinds: [SlotProblemKind] = [
      .noMode, .taskOutOfRange, .costOverBudget, .noCost, .plantRowWithCost, .budgetOverPeriod,
    ]
    #expect(problems(rows) == kinds.enumerated().map { SlotProblem($0.element, row: $0.offset) })
  }

  @Test func `two rows of one place collide only where they meet`() {
    let first = flightRow(0, every: 128, order: 4, modes: 0b01)
    #expect(problems([first, flightRow(1, every: 128, order: 4, modes: 0b10)]) == [])
    #expect(problems([first, flightRow(1, every: 64, order: 4)]) == [])
    #expect(
      problems([first, flightRow(1, every: 128, order: 4, modes: 0b11)])
        == [SlotProblem(.duplicateOrder, row: 1, other: 0)])
  }

  @Test func `a task has one row in a mode`() {
    let rows = [flightRow(0, every: 128, modes: 0b011), flightRow(0, every: 16, modes: 0b110)]
    #expect(problems(rows) == [SlotProblem(.taskTwiceInOneMode, row: 1, other: 0)])
    #expect(problems([plantRow(0, every: 16), flightRow(0, every: 16)]) == [])
  }

  @Test func `utilisation is cost over period, summed over the rows of the mode`() {
    var list = FixedList<128, SlotRow>(filler: .unused)
    list.append(flightRow(0, every: 128, modes: 0b01, cost: 250_000_000))
    list.append(flightRow(1, every: 16, modes: 0b11, cost: 31_250_000))
    #expect(SlotTable.utilisation(&list, mode: 0) == 0.5)
    #expect(SlotTable.utilisation(&list, mode: 1) == 0.25)
  }
}
