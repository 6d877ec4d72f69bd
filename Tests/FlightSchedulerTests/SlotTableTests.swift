import FixedStorage
import FlightScheduler
import Quantities
import Testing

/// A table of the rows, in mode 0 for both wings from frame 0 unless told otherwise.
func table(_ rows: [SlotRow], flight: UInt8 = 0, plant: UInt8 = 0, from first: Int64 = 0) -> SlotTable {
  var list = FixedList<128, SlotRow>(filler: .unused)
  for row in rows { list.append(row) }
  return SlotTable(&list, flight: flight, plant: plant, from: Frame(first))
}

func plantRow(_ task: UInt8, every period: Int64, offset: Int64 = 0, order: UInt16? = nil, modes: UInt8 = 1) -> SlotRow
{
  SlotRow(task: task, wing: .plant, modes: modes, order: order ?? UInt16(task), period: period, offset: offset)
}

/// Every activation up to `end`, as (frame, task), found by jumping.
func activations(_ table: inout SlotTable, from first: Int64 = -1, to end: Int64) -> [[Int64]] {
  var found: [[Int64]] = []
  var now = table.nextDue(after: Frame(first))
  while now.count < end {
    var due = table.due(at: now)
    while due != 0 { found.append([now.count, Int64(table.take(&due))]) }
    now = table.nextDue(after: now)
  }
  return found
}

/// The same by the definition: every frame asks every row.
func activationsByDefinition(_ rows: [SlotRow], from first: Int64 = 0, to end: Int64) -> [[Int64]] {
  let ordered = rows.sorted { $0.runs(before: $1) }
  return (first..<end).flatMap { frame in
    ordered.filter { (frame - $0.offset) % $0.period == 0 }.map { [frame, Int64($0.task)] }
  }
}

struct SlotTableTests {
  let mixed = [
    plantRow(0, every: 128), plantRow(1, every: 16, offset: 3), plantRow(2, every: 1, order: 9),
    plantRow(3, every: 1280, offset: 700), plantRow(4, every: 384, offset: 100), plantRow(5, every: 7680),
    SlotRow(task: 6, wing: .flight, modes: 1, order: 0, period: 128, offset: 5, budget: 2, cost: 1),
    SlotRow(task: 7, wing: .flight, modes: 1, order: 1, period: 16, budget: 2, cost: 1),
    SlotRow(task: 8, wing: .flight, modes: 1, order: 2, period: 1_280, budget: 2, cost: 1),
  ]

  @Test func `jumping visits exactly the frames and tasks that the definition names`() {
    var jumping = table(mixed)
    #expect(activations(&jumping, to: 20_000) == activationsByDefinition(mixed, to: 20_000))
  }

  @Test(arguments: [-20_001, -128, -1, 12_345_678_901] as [Int64])
  func `any starting frame keeps the absolute phase`(start: Int64) {
    var jumping = table(mixed, from: start)
    let expected = activationsByDefinition(mixed, from: start, to: start + 9_000)
    #expect(activations(&jumping, from: start - 1, to: start + 9_000) == expected)
  }

  @Test func `rows that are rare leave everything between them out`() {
    var rare = table([plantRow(0, every: 128 * 3600, offset: 64), plantRow(1, every: 128 * 5400)])
    #expect(rare.due(at: Frame(0)) == 2)
    #expect(rare.nextDue(after: Frame(0)) == Frame(64))
    #expect(rare.due(at: Frame(64)) == 1)
    #expect(rare.nextDue(after: Frame(64)) == Frame(128 * 3600 + 64))
  }

  @Test func `an empty table is never due`() {
    var empty = table([])
    #expect(empty.nextDue(after: Frame(5)) == .distant)
    #expect(empty.due(at: Frame(6)) == 0)
  }

  @Test func `a row due in the last frame of a second is reached from the first of the next`() {
    var single = table([plantRow(0, every: 128, offset: 127)])
    #expect(single.nextDue(after: Frame(127)) == Frame(255))
    #expect(single.nextDue(after: Frame(128)) == Frame(255))
    #expect(single.nextDue(after: Frame(254)) == Frame(255))
  }

  @Test func `plant rows run before flight rows and faster flight rows before slower`() {
    var ordered = table(mixed)
    #expect(activations(&ordered, to: 1).map { $0[1] } == [0, 5, 2, 7, 8])
  }

  @Test func `a mode enables its own rows and keeps their phase`() {
    let rows = [
      plantRow(0, every: 128, modes: 0b01), plantRow(0, every: 16, modes: 0b10),
      plantRow(1, every: 1280, offset: 130, modes: 0b11),
    ]
    var changing = table(rows)
    #expect(activations(&changing, to: 201) == [[0, 0], [128, 0], [130, 1]])
    changing.select(flight: 0, plant: 1, from: Frame(201))
    #expect(activations(&changing, from: 200, to: 241) == [[208, 0], [224, 0], [240, 0]])
    changing.select(flight: 0, plant: 0, from: Frame(241))
    #expect(activations(&changing, from: 240, to: 1412).suffix(2) == [[1408, 0], [1410, 1]])
  }

  @Test func `each wing follows its own mode`() {
    let rows = [
      plantRow(0, every: 128, modes: 0b10),
      SlotRow(task: 1, wing: .flight, modes: 0b01, order: 0, period: 128, budget: 1, cost: 1),
      SlotRow(task: 2, wing: .flight, modes: 0b10, order: 1, period: 128, budget: 1, cost: 1),
    ]
    var split = table(rows, flight: 0, plant: 1)
    #expect(activations(&split, to: 1) == [[0, 0], [0, 1]])
  }

  @Test func `a mode selected from a frame on is due in that frame`() {
    var changing = table([plantRow(0, every: 128, modes: 0b10), plantRow(1, every: 1280, modes: 0b10)])
    #expect(changing.nextDue(after: Frame(0)) == .distant)
    changing.select(flight: 0, plant: 1, from: Frame(1280))
    #expect(changing.due(at: Frame(1280)) == 0b11)
  }

  @Test func `activations are counted per row`() {
    var counted = table(mixed)
    let taken = activations(&counted, to: 12_800)
    for row in 0..<counted.sheet.count {
      let task = Int64(counted.sheet.rows[row].task)
      #expect(counted.activations[row] == UInt64(taken.filter { $0[1] == task }.count))
    }
  }

  @Test func `leaving out a frame with something due is a mistake of the programmer`() async {
    await #expect(processExitsWith: .failure) {
      var rare = table([plantRow(0, every: 1280, offset: 10)])
      _ = rare.due(at: Frame(11))
    }
  }

  @Test func `a restored table goes on where the saved one was`() {
    var original = table(mixed)
    _ = activations(&original, to: 5_000)
    var saved = Words()
    original.visit(&saved)
    var restored = table(mixed, flight: 3, plant: 5)
    saved.reading = true
    restored.visit(&saved)
    #expect(activations(&restored, from: 4_999, to: 9_000) == activations(&original, from: 4_999, to: 9_000))
  }
}

/// A visitor that writes words, then reads them back.
struct Words: StateVisitor {
  var words: [UInt64] = []
  var reading = false
  var place = 0

  mutating func word(_ name: StaticString, _ bits: inout UInt64) {
    if reading {
      bits = words[place]
      place += 1
    } else {
      words.append(bits)
    }
  }
  mutating func enter(_ name: StaticString) {}
  mutating func leave() {}
  mutating func reject(_ name: StaticString) {}
}
