package import Quantities

/// The on-board clock as the computer reads it.
package enum Clock {
  package struct Command: BitwiseCopyable, Sendable {
    package init() {}
  }

  package struct Response: BitwiseCopyable, Sendable {
    /// On-board time, units of 2^-16 s since the epoch, as the clock shows it.
    package var reading = Reading.none
    package init() {}
  }

  package struct DataSheet: BitwiseCopyable, Sendable {
    package init() {}
  }
}

extension Clock.Response: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("reading", &reading) }
}
