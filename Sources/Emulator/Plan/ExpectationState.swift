package import Quantities

/// What one expectation remembers during a run.
package struct ExpectationState: BitwiseCopyable, Sendable {
  package enum Result: UInt8, BitwiseCopyable, Sendable {
    /// Not settled yet.
    case pending
    case held, broken
    /// The run ended before it could be settled.
    case open
    /// Its window never opened: it was not checked.
    case unreached
  }
  package var result = Result.pending
  /// Tick in which its window opened, `.min` for never.
  package var opened = Int64.min
  /// Tick in which it was settled, `.min` while it is not.
  package var settled = Int64.min
  /// Occurrences, of a level its beginnings, inside the window.
  package var count: Int64 = 0
  /// First tick of the present try of `stays`.
  var attempt = Int64.max
}

extension ExpectationState: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("result", &result)
    visitor.field("opened", &opened)
    visitor.field("settled", &settled)
    visitor.field("count", &count)
    visitor.field("attempt", &attempt)
  }
}
