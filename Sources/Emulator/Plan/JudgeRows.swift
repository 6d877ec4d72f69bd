package import GroundInterface

/// One operation, compiled to numbers.
package struct OperationRow: BitwiseCopyable, Sendable {
  /// What the spacecraft is expected to say.
  package enum Answer: UInt8, BitwiseCopyable, Sendable { case accepted, refused, any }
  package var trigger = TriggerRow()
  package var telecommand: Telecommand
  /// Into the uplink buffer at the top of the tick, not by mission control.
  package var isDirect = false
  package var answer = Answer.accepted
  package init(_ telecommand: Telecommand) { self.telecommand = telecommand }
}

/// One expectation, compiled to numbers; lengths in ticks.
package struct ExpectationRow: BitwiseCopyable, Sendable {
  package enum Form: UInt8, BitwiseCopyable, Sendable { case within, always, never, count, finally }
  package enum Bound: UInt8, BitwiseCopyable, Sendable { case atMost, atLeast, exactly }
  package enum Score: UInt8, BitwiseCopyable, Sendable { case none, detection, isolation, recovery }
  package var form: Form
  package var condition: Int32
  /// Condition that opens the window, of `within` and of a `during` with a length; -1 for the start of the run.
  package var from: Int32 = -1
  /// Level in which the window is open; -1 for none.
  package var during: Int32 = -1
  /// Length of the window of `during`; -1 when it has none stated.
  package var length: Int64 = -1
  /// `within: [earliest, latest]`.
  package var earliest: Int64 = 0
  package var latest: Int64 = 0
  /// `stays`; 0 for none.
  package var stays: Int64 = 0
  package var bound = Bound.atMost
  package var limit: Int64 = 0
  package var score = Score.none

  package init(_ form: Form, condition: Int32) {
    self.form = form
    self.condition = condition
  }
}

/// When a run ends by its script.
package struct RunEndRow: BitwiseCopyable, Sendable {
  /// A fixed frame that is no longer flown, or ticks after the start; `none` for the mission's end.
  package var moment = MomentRow()
  /// Condition after whose tick the run ends; -1 for none.
  package var condition: Int32 = -1
  /// Ticks after the start at the latest; -1 for none.
  package var within: Int64 = -1
  package init() {}
}
