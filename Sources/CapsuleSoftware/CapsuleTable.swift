package import FixedStorage
package import GroundInterface

/// One watch: the event raised when the inertial path is still silent so long after the predicted entry.
package struct CapsuleRow: BitwiseCopyable, Equatable, Sendable {
  package var event: Event
  package var secondsAfterEntry: Double
  package init(_ event: Event, secondsAfterEntry: Double) {
    self.event = event
    self.secondsAfterEntry = secondsAfterEntry
  }
}

/// The capsule's own table of failure detection and recovery; alone after separation, it has no other.
///
/// A row that is missing is a watch that is not kept.
package struct CapsuleTable: BitwiseCopyable, Sendable {
  package var rows = FixedList<4, CapsuleRow>(filler: CapsuleRow(.capsuleGSwitchesDisagree, secondsAfterEntry: 0))

  /// Fact sheet §7.2, ASSUMED.
  package init() {
    rows.append(CapsuleRow(.capsuleGSwitchesDisagree, secondsAfterEntry: 45))
    rows.append(CapsuleRow(.capsuleDrogueByTimer, secondsAfterEntry: 135))
  }

  /// Whether a row with this event is due, `t` seconds from the predicted entry.
  mutating func isDue(_ event: Event, _ t: Double) -> Bool {
    for i in 0..<rows.count where rows[i].event == event && t >= rows[i].secondsAfterEntry { return true }
    return false
  }
}
