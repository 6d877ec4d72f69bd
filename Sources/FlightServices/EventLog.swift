package import GroundInterface
package import HardwareInterface
package import Quantities

/// The last 64 events in the on-board store, for the ground to dump after a blackout.
package struct EventLog: BitwiseCopyable, Sendable {
  package struct Entry: BitwiseCopyable, Sendable {
    package var word: UInt64 = 0
    package var check: UInt64 = 0
  }
  package private(set) var entries = InlineArray<64, Entry>(repeating: Entry())
  package private(set) var written: UInt32 = 0
  /// Writes that the store refused.
  package private(set) var refused: UInt32 = 0
  package var medium = StoreMedium()

  package init() {}

  /// Writes one event: its code and running number packed in one word, with a check.
  package mutating func write(_ record: EventRecord) {
    guard medium.mayWrite() else {
      refused &+= 1
      return
    }
    let word = UInt64(record.event.rawValue) << 32 | UInt64(record.number)
    entries[Int(written % 64)] = Entry(word: word, check: word &* 0x9E37_79B9_7F4A_7C15)
    written &+= 1
  }

  /// Reads back the newest entry: false when it does not agree with its check.
  package mutating func verifyNewest() -> Bool {
    guard written > 0 else { return true }
    let entry = entries[Int((written &- 1) % 64)]
    return medium.read(entry.word) &* 0x9E37_79B9_7F4A_7C15 == entry.check
  }
}

extension EventLog.Entry: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("word", &word)
    visitor.field("check", &check)
  }
}

extension EventLog: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("entries", &entries)
    visitor.field("written", &written)
    visitor.field("refused", &refused)
    visitor.field("medium", &medium)
  }
}
