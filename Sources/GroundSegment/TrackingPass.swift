package import FixedStorage
package import GroundInterface
package import Quantities

/// What a pass tells mission control: the spacecraft against its reference, and the thrust that
/// the reference contains from an hour ago to the end of the upload. Whoever owns the truth fills it.
package struct TrackingPass: BitwiseCopyable, Sendable {
  /// Deviation from the reference at the moment of the pass.
  package var deviation = KinematicState()
  /// Asteroid or comet.
  package var target = NavigationBody.asteroid
  package var thrust = FixedList<24, PlannedThrust>(filler: PlannedThrust())
  package init() {}
}

extension TrackingPass {
  /// How long before `now` and after it no burn may lie for the tracking to mean anything, s.
  private static func margin(_ size: Double) -> Double { 60 + 10 * size }

  /// The end of a burn that disturbs tracking now; nil when there is none.
  package mutating func disturbed(at now: OnBoardTime) -> OnBoardTime? {
    for index in 0..<thrust.count where thrust[index].kind == .impulse {
      let margin = Self.margin(thrust[index].vectorICRF.length)
      if (now - thrust[index].epoch).magnitude < margin { return thrust[index].epoch.advanced(bySeconds: margin) }
    }
    return nil
  }

  /// Adds simultaneous impulses up, so that they become one burn.
  package mutating func mergeImpulses() {
    var index = 0
    while index < thrust.count {
      var other = index + 1
      while other < thrust.count {
        let isSame =
          thrust[index].kind == .impulse && thrust[other].kind == .impulse
          && (thrust[index].epoch - thrust[other].epoch).magnitude < 1
        if isSame {
          thrust[index].vectorICRF += thrust[other].vectorICRF
          thrust.remove(at: other)
        } else {
          other += 1
        }
      }
      index += 1
    }
  }

  /// First impulse after `time`; `.max` when there is none.
  package mutating func nextImpulse(after time: OnBoardTime) -> OnBoardTime {
    var next = OnBoardTime(units: .max)
    for index in 0..<thrust.count where thrust[index].kind == .impulse {
      let epoch = thrust[index].epoch
      if epoch > time, epoch < next { next = epoch }
    }
    return next
  }
}

extension TrackingPass: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("deviation", &deviation)
    visitor.field("target", &target)
    visitor.field("thrust", &thrust)
  }
}
