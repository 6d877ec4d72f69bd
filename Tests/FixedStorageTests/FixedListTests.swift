import FixedStorage
import Quantities
import StateCheck
import Testing

@Suite struct FixedListTests {
  private func list(_ numbers: ClosedRange<Int>) -> FixedList<4, Item> {
    var list = FixedList<4, Item>(filler: Item())
    for number in numbers { list.append(Item(number: number)) }
    return list
  }

  @Test func `a list keeps the order of appending and closes gaps`() {
    var list = list(1...4)
    list.remove(at: 1)
    var numbers = (0..<list.count).map { list[$0].number }
    #expect(numbers == [1, 3, 4])
    list.remove(at: 2)
    list[0].number = 8
    numbers = (0..<list.count).map { list[$0].number }
    #expect(numbers == [8, 3])
    list.removeAll()
    #expect(list.isEmpty)
  }

  @Test func `a full list refuses, and counts it`() {
    var list = list(1...4)
    #expect(list.isFull)
    #expect(list.append(Item(number: 5)) == false)
    let last = list[3].number
    #expect(list.refused == 1 && list.count == 4 && last == 4)
  }

  @Test func `a list goes through a checkpoint`() {
    #expect(survivesCheckpoint(list(1...6), into: FixedList<4, Item>(filler: Item())))
    #expect(survivesCheckpoint(list(1...2), into: list(3...6)))
  }

  @Test func `a checkpoint with an impossible count is rejected and leaves an empty list`() {
    var reader = MemoryReader([5, 0, 1, 2, 3, 4, 5])
    var list = list(1...3)
    list.visit(&reader)
    #expect(reader.rejected == ["count"])
    #expect(list.isEmpty)
  }
}
