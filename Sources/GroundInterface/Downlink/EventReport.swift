package import Quantities

/// The last few events and how many there were: what one event packet carries.
///
/// Every record bears its running number, so the ground sees what it missed between two packets.
package struct EventReport: BitwiseCopyable, Sendable {
  package static var capacity: Int { 5 }
  /// Events noted since the start.
  package var count: UInt32 = 0
  /// Newest first; places never used hold number 0.
  package var records = InlineArray<5, EventRecord>(repeating: .none)
  /// Goes behind the report of all events.
  package var verification = VerificationReport()

  package init() {}

  package mutating func note(_ record: EventRecord) {
    count &+= 1
    for i in stride(from: Self.capacity - 1, to: 0, by: -1) { records[i] = records[i - 1] }
    records[0] = record
  }
}

/// What both event packets carry: all events, and those that somebody should look at.
package struct EventReports: BitwiseCopyable, Sendable {
  package var all = EventReport()
  /// Warnings and worse: a burst of lesser events does not push them out.
  package var warnings = EventReport()

  package init() {}

  package mutating func note(_ record: EventRecord) {
    all.note(record)
    if record.severity >= .warning { warnings.note(record) }
  }
}

extension EventReport: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("count", &count)
    visitor.field("records", &records)
    visitor.field("verification", &verification)
  }
}

extension EventReports: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("all", &all)
    visitor.field("warnings", &warnings)
  }
}
