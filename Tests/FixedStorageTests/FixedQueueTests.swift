import FixedStorage
import Quantities
import StateCheck
import Testing

struct Item: Visitable, Equatable, BitwiseCopyable, Sendable {
  var number = 0

  mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("number", &number) }
}

@Suite struct FixedQueueTests {
  private func queue(_ numbers: ClosedRange<Int>) -> FixedQueue<4, Item> {
    var queue = FixedQueue<4, Item>(filler: Item())
    for number in numbers { queue.append(Item(number: number)) }
    return queue
  }

  @Test func `a queue gives back in order of arrival, around its end many times`() {
    var queue = FixedQueue<4, Item>(filler: Item())
    var expected: [Int] = []
    for number in 0..<100 {
      #expect(queue.append(Item(number: number)) == true)
      expected.append(number)
      if number % 4 != 0 || queue.isFull { #expect(queue.popFirst()?.number == expected.removeFirst()) }
      let seen = (0..<queue.count).map { queue[$0].number }
      #expect(seen == expected)
      if !queue.isEmpty {
        let first = queue.first.number
        #expect(first == expected[0])
      }
    }
  }

  @Test func `a full queue refuses, and counts it`() {
    var queue = queue(1...4)
    #expect(queue.isFull && queue.refused == 0)
    #expect(queue.append(Item(number: 5)) == false)
    #expect(queue.append(Item(number: 6)) == false)
    #expect(queue.refused == 2 && queue.count == 4)
    #expect(queue.popFirst()?.number == 1)
    #expect(queue.append(Item(number: 7)) == true)
    let last = queue[3].number
    #expect(last == 7)
  }

  @Test func `a full queue makes nothing in its places`() {
    var queue = queue(1...3)
    #expect(queue.append { $0.number = 4 } == true)
    #expect(queue.append { $0.number = 5 } == false)
    queue.dropFirst()
    let (first, last) = (queue.first.number, queue[2].number)
    #expect(first == 2 && last == 4 && queue.count == 3 && queue.refused == 1)
  }

  @Test func `an empty queue gives nothing`() {
    var queue = queue(1...2)
    queue.removeAll()
    let none = queue.popFirst()
    #expect(queue.isEmpty && none == nil)
  }

  @Test func `an element can be replaced in its place`() {
    var queue = queue(1...3)
    _ = queue.popFirst()
    queue[1] = Item(number: 9)
    let (first, second) = (queue[0].number, queue[1].number)
    #expect(first == 2 && second == 9)
  }

  @Test func `a queue goes through a checkpoint, wrapped around or not`() {
    var queue = queue(1...4)
    _ = queue.popFirst()
    _ = queue.popFirst()
    queue.append(Item(number: 5))
    queue.append(Item(number: 6))
    queue.append(Item(number: 7))
    #expect(survivesCheckpoint(queue, into: FixedQueue<4, Item>(filler: Item())))
  }

  @Test func `what stands in unused places is not state`() {
    var used = queue(1...1)
    _ = used.popFirst()
    used.removeAll()
    #expect(MemoryWriter(used).words == MemoryWriter(FixedQueue<4, Item>(filler: Item(number: 8))).words)
  }

  @Test(arguments: [(0, 5), (0, -1), (4, 1), (-1, 1)])
  func `a checkpoint with an impossible count is rejected and leaves an empty queue`(head: Int, count: Int) {
    var reader = MemoryReader([UInt64(bitPattern: Int64(head)), UInt64(bitPattern: Int64(count)), 0, 1, 2, 3, 4, 5])
    var queue = queue(1...3)
    queue.visit(&reader)
    #expect(reader.rejected == ["count"])
    #expect(queue.isEmpty)
    #expect(queue.append(Item(number: 1)) == true)
  }

  @Test func `reading beyond the end is a programmer's mistake`() async {
    await #expect(processExitsWith: .failure) {
      var queue = FixedQueue<4, Item>(filler: Item())
      _ = queue[0]
    }
  }
}
