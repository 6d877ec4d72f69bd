import Quantities

/// Which packet leaves next: by the downlink table of the present rate, what is due first, then what fills the room.
struct PacketQueue: BitwiseCopyable, Sendable {
  private(set) var rate = DownlinkRate.normal
  /// Seconds for which packets have been produced.
  private var seconds: UInt32 = 0
  /// Rows of the table that are due and have found no room yet.
  private var pending: UInt32 = 0
  /// The background row whose turn it is, counted from the first.
  private var turn = 0
  /// Of the rate.
  private var sheet = DownlinkTable.table(at: .normal)

  /// Goes on with the table of another rate; nothing waits any more.
  mutating func select(_ rate: DownlinkRate) {
    self.rate = rate
    sheet = DownlinkTable.table(at: rate)
    turn %= sheet.count - sheet.scheduled
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
      return sheet.rows[row]
    }
    let row = sheet.scheduled + turn
    turn = row + 1 < sheet.count ? turn + 1 : 0
    return sheet.rows[row]
  }

  /// Sequence count of the packet produced in this second.
  @inline(__always) mutating func productions(of kind: DownlinkPacket) -> UInt32 {
    let each = kind.productionSeconds
    return each == 1 ? seconds : seconds / each
  }
}

extension PacketQueue: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("rate", &rate)
    visitor.field("seconds", &seconds)
    visitor.field("pending", &pending)
    visitor.field("turn", &turn)
    sheet = DownlinkTable.table(at: rate)
    guard pending >> UInt32(sheet.scheduled) == 0, (0..<sheet.count - sheet.scheduled).contains(turn) else {
      (pending, turn) = (0, 0)
      return visitor.reject("pending")
    }
  }
}
