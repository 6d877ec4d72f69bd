package import Quantities

/// Counts one kind of occurrence over a run and remembers how many there were before the present tick.
package struct Tally: BitwiseCopyable, Sendable {
  private(set) var count: UInt32 = 0
  private var before: UInt32 = 0
  /// Tick of the latest occurrence.
  private var tick = Int64.min

  mutating func note(at now: Int64) {
    if tick != now {
      before = count
      tick = now
    }
    count &+= 1
  }

  /// Occurrences before tick `now`.
  func countBefore(_ now: Int64) -> UInt32 { tick == now ? before : count }
}

extension Tally: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("count", &count)
    visitor.field("before", &before)
    visitor.field("tick", &tick)
  }
}

extension StateVisitor {
  /// Every element of an array whose length the plan decides.
  mutating func rows<S: Visitable>(_ name: StaticString, _ rows: inout [S]) {
    enter(name)
    for i in rows.indices { field("row", &rows[i]) }
    leave()
  }

  /// A list of numbers whose length is state, bounded by its capacity.
  mutating func list(_ name: StaticString, _ list: inout [Int32], atMost limit: Int) {
    enter(name)
    var count = list.count
    field("count", &count)
    if count < 0 || count > limit {
      reject("count")
    } else {
      while list.count > count { list.removeLast() }
      while list.count < count { list.append(0) }
      for i in list.indices { field("number", &list[i]) }
    }
    leave()
  }
}
