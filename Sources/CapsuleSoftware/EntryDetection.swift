import HardwareInterface
package import Quantities

/// Decides from two inertial switches and an accelerometer whether the capsule decelerates.
///
/// The three are dissimilar: two like switches can share one mistake (Genesis), so a switch
/// counts only together with the accelerometer; without a living accelerometer both switches must agree.
package struct EntryDetection: BitwiseCopyable, Sendable {
  /// Since when the vote has stood as it stands.
  package private(set) var highSince = Frame.never, lowSince = Frame.never
  package private(set) var isArmed = false
  /// When the deceleration fell through 3 g.
  package private(set) var fellAt = Frame.never
  package init() {}

  static func isHigh(_ sensed: inout CapsuleInternal.Response) -> Bool {
    let first = sensed.gSwitch1.isOn
    let second = sensed.gSwitch2.isOn
    guard sensed.acceleration.isValid else { return first && second }
    return sensed.acceleration.value > SequencerSettings.armingForce && (first || second)
  }

  mutating func step(at now: Frame, _ sensed: inout CapsuleInternal.Response) {
    if Self.isHigh(&sensed) {
      if highSince == .never { highSince = now }
      lowSince = .never
      if now - highSince >= SequencerSettings.armingPersistence { isArmed = true }
    } else {
      if lowSince == .never { lowSince = now }
      highSince = .never
      if isArmed, fellAt == .never, now - lowSince >= SequencerSettings.fallingPersistence { fellAt = lowSince }
    }
  }
}

extension EntryDetection: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("highSince", &highSince)
    visitor.field("lowSince", &lowSince)
    visitor.field("isArmed", &isArmed)
    visitor.field("fellAt", &fellAt)
  }
}
