import FixedStorage
import Quantities
import StateCheck
import Testing

@Suite struct FixedRingTests {
  @Test func `a full ring forgets its oldest, and counts it`() {
    var ring = FixedRing<3, Item>(filler: Item())
    for number in 1...10 {
      ring.append(Item(number: number))
      let seen = (0..<ring.count).map { ring[$0].number }
      #expect(seen == Array(max(1, number - 2)...number))
      #expect(ring.lost == UInt64(max(0, number - 3)))
    }
    #expect(ring.isFull)
    #expect(ring.popFirst()?.number == 8)
    ring[0] = Item(number: 20)
    let first = ring[0].number
    #expect(first == 20 && ring.count == 2)
    #expect(survivesCheckpoint(ring, into: FixedRing<3, Item>(filler: Item())))
    ring.removeAll()
    #expect(ring.isEmpty && ring.lost == 7)
  }

  @Test func `an element made in its place is the newest, and the oldest makes room for it`() {
    var ring = FixedRing<3, Item>(filler: Item())
    for number in 1...5 { ring.append { $0.number = number } }
    let seen = (0..<ring.count).map { ring[$0].number }
    #expect(seen == [3, 4, 5] && ring.lost == 2)
  }
}
