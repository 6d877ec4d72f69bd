public import Quantities

/// The last few events and how many there were: what one event packet carries.
///
/// Every record bears its running number, so the ground sees what it missed between two packets.
public struct EventReport: BitwiseCopyable, Sendable {
  public static var capacity: Int { 5 }
  /// Events noted since the start.
  public var count: UInt32 = 0
  /// Newest first; places never used hold number 0.
  public var records = InlineArray<5, EventRecord>(repeating: .none)
  /// Goes behind the report of all events.
  public var verification = VerificationReport()

  public init() {}

  public mutating func note(_ record: EventRecord) {
    count &+= 1
    for i in stride(from: Self.capacity - 1, to: 0, by: -1) { records[i] = records[i - 1] }
    records[0] = record
  }
}

/// What both event packets carry: all events, and those that somebody should look at.
public struct EventReports: BitwiseCopyable, Sendable {
  public var all = EventReport()
  /// Warnings and worse: a burst of lesser events does not push them out.
  public var warnings = EventReport()

  public init() {}

  public mutating func note(_ record: EventRecord) {
    all.note(record)
    if record.severity >= .warning { warnings.note(record) }
  }
}

extension EventReport: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("count", &count)
    visitor.field("records", &records)
    visitor.field("verification", &verification)
  }
}

extension EventReports: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("all", &all)
    visitor.field("warnings", &warnings)
  }
}
