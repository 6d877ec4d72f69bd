package import HardwareInterface
package import Quantities

/// The mass memory's books: who has stored how much, who was refused, what has been sent. The bytes themselves are
/// not kept: nothing on board reads them again.
package struct MassMemory: BitwiseCopyable, Sendable {
  /// In the order in which the ground gets them.
  package enum User: UInt8, BitwiseCopyable, Sendable {
    case telemetry, armCamera, anac
  }

  struct Account: BitwiseCopyable, Sendable {
    /// Bytes waiting for the downlink, twice: the directory on the medium, and a copy that checks it.
    var stored: Int64 = 0
    var copy: Int64 = 0
  }
  private var accounts = InlineArray<3, Account>(repeating: Account())
  /// Files stored, files refused, and bytes sent since the start of the mission.
  package private(set) var written: UInt32 = 0
  package private(set) var refused: UInt32 = 0
  package private(set) var sent: Int64 = 0
  /// The last file found no room.
  package private(set) var isRefusing = false
  package var medium = StoreMedium()

  package init() {}

  /// ASSUMED, 256 Gbit. The quotas add up to more, so that what one does not need another may use.
  package static var capacity: Int64 { 32_000_000_000 }
  package static func quota(_ user: User) -> Int64 {
    switch user {
    case .telemetry: 4_000_000_000
    case .armCamera: 12_000_000_000
    case .anac: 24_000_000_000
    }
  }

  /// Bytes of one user, and of all.
  package func stored(_ user: User) -> Int64 { accounts[Int(user.rawValue)].stored }
  package var used: Int64 { accounts[0].stored + accounts[1].stored + accounts[2].stored }

  /// Stores a file of so many bytes; false, and counted, when the medium, the capacity or the quota refuses.
  /// A file that can be done without leaves `reserve` bytes of the quota to others.
  package mutating func write(_ bytes: Int64, of user: User, leaving reserve: Int64 = 0) -> Bool {
    let fits = stored(user) + bytes + reserve <= Self.quota(user) && used + bytes + reserve <= Self.capacity
    isRefusing = !(fits && medium.mayWrite())
    guard !isRefusing else {
      refused &+= 1
      return false
    }
    add(bytes, to: Int(user.rawValue))
    written &+= 1
    return true
  }

  /// Frees what a downlink of so many bytes takes, user after user.
  package mutating func send(_ bytes: Int64) {
    var room = bytes
    for user in accounts.indices {
      let part = min(room, accounts[user].stored)
      add(-part, to: user)
      sent += part
      room -= part
    }
  }

  private mutating func add(_ bytes: Int64, to user: Int) {
    accounts[user].stored += bytes
    accounts[user].copy = accounts[user].stored
  }

  /// Reads the directory through the medium; false when it does not agree with its copy.
  package mutating func verify() -> Bool {
    for account in accounts.indices {
      let read = medium.read(UInt64(bitPattern: accounts[account].stored))
      if read != UInt64(bitPattern: accounts[account].copy) { return false }
    }
    return true
  }
}

extension MassMemory.Account: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("stored", &stored)
    visitor.field("copy", &copy)
  }
}

extension MassMemory: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("accounts", &accounts)
    visitor.field("written", &written)
    visitor.field("refused", &refused)
    visitor.field("sent", &sent)
    visitor.field("isRefusing", &isRefusing)
    visitor.field("medium", &medium)
  }
}
