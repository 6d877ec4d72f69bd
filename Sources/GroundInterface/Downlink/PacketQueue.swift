import Quantities

/// Which packet leaves next: by the downlink table of the present rate, what is due first, then what fills the room.
struct PacketQueue: BitwiseCopyable, Sendable {
  /// Seconds for which packets have been produced.
  private(set) var seconds: UInt32 = 0
  /// Rows of the table that are due and have found no room yet.
  private var pending: UInt32 = 0
  /// The background row whose turn it is, counted from the first.
  private var turn = 0
  private var table = DownlinkTable.table(at: .normal)
  private var rate = DownlinkRate.normal

  /// Goes on with the table of another rate; nothing waits any more.
  mutating func select(_ rate: DownlinkRate) {
    self.rate = rate
    table = DownlinkTable.table(at: rate)
    turn %= table.count - table.scheduled
    pending = 0
  }

  /// Time goes on while nothing leaves.
  mutating func skip(seconds: UInt32) {
    self.seconds &+= seconds
    pending = 0
  }

  /// What falls due in this second joins what waits.
  mutating func beginSecond() { pending |= DownlinkTable.rows(dueIn: seconds, at: rate) }
  mutating func endSecond() { seconds &+= 1 }

  /// The foremost row that waits, else the next in the background.
  @inline(__always) mutating func next() -> DownlinkTable.Row {
    guard pending == 0 else {
      let row = pending.trailingZeroBitCount
      pending &= pending &- 1
      return table.rows[row]
    }
    let row = table.scheduled + turn
    turn = row + 1 < table.count ? turn + 1 : 0
    return table.rows[row]
  }

  /// Sequence count of the packet produced in this second.
  @inline(__always) mutating func productions(of kind: DownlinkPacket) -> UInt32 {
    let each = kind.productionSeconds
    return each == 1 ? seconds : seconds / each
  }

  /// As a checkpoint has it, at this rate; false, and nothing waits, when that cannot be.
  mutating func visit<V: StateVisitor>(_ visitor: inout V, at rate: DownlinkRate) -> Bool {
    visitor.field("seconds", &seconds)
    visitor.field("pending", &pending)
    visitor.field("turn", &turn)
    self.rate = rate
    table = DownlinkTable.table(at: rate)
    guard pending >> UInt32(table.scheduled) == 0, (0..<table.count - table.scheduled).contains(turn) else {
      (pending, turn) = (0, 0)
      return false
    }
    return true
  }
}
