package import Quantities

/// What the burn executive is doing. Words of `burn.state`, in this order.
package enum BurnState: UInt8, BitwiseCopyable, Sendable {
  case idle, preparing, burning, interrupted, settling, trimming
}

/// The burn in hand: what was ordered, what has been measured of it.
package struct Burn: BitwiseCopyable, Sendable {
  package var epoch = OnBoardTime(units: 0)
  package var directionICRF = Vector3.unitZ
  package var sizeMetersPerSecond = 0.0
  package var ignition = OnBoardTime(units: 0)
  /// Planned engine time, s.
  package var plannedSeconds = 0.0
  package var usesMainEngine = false
  /// False for small burns: thrusters push sideways and the attitude stays.
  package var turns = false
  package var isReference = true
  /// Velocity change so far, whole and along the wanted direction, m/s.
  package var achievedICRF = Vector3.zero
  package var achieved = 0.0
  /// Engine time commanded so far, and in the last command, s.
  package var secondsOn = 0.0
  package var lastOn = 0.0
  /// Pushes expected and measured since the last look at them, m/s, and over how long.
  package var expectedLately = 0.0
  package var measuredLately = 0.0
  package var lately = 0.0
  package var starts: UInt8 = 0
  package var isTrimmed = false
  package init() {}

  package var missing: Double { sizeMetersPerSecond - achieved }
}

extension Burn {
  /// Time an engine of constant force needs for a velocity change, by the rocket equation, s.
  package static func seconds(
    for deltaVelocity: Double, newtons: Double, massKilograms: Double, specificImpulseSeconds: Double
  ) -> Double {
    let exhaust = specificImpulseSeconds * standardGravity
    return massKilograms * exhaust / newtons * (1 - Elementary.exp(-deltaVelocity / exhaust))
  }

  /// How long before its epoch a burn must start so that afterwards the spacecraft is where an
  /// impulse at the epoch would have brought it. A little more than half: it pushes harder when lighter.
  package static func lead(
    for deltaVelocity: Double, newtons: Double, massKilograms: Double, specificImpulseSeconds: Double
  ) -> Double {
    let exhaust = specificImpulseSeconds * standardGravity
    let length = seconds(
      for: deltaVelocity, newtons: newtons, massKilograms: massKilograms,
      specificImpulseSeconds: specificImpulseSeconds)
    guard deltaVelocity > 0.5 else { return length / 2 }
    let flow = newtons / exhaust
    let final = massKilograms - flow * length
    let way = exhaust * length - final / flow * deltaVelocity
    return length - way / deltaVelocity
  }
}

extension Burn: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("epoch", &epoch)
    visitor.field("directionICRF", &directionICRF)
    visitor.field("sizeMetersPerSecond", &sizeMetersPerSecond)
    visitor.field("ignition", &ignition)
    visitor.field("plannedSeconds", &plannedSeconds)
    visitor.field("usesMainEngine", &usesMainEngine)
    visitor.field("turns", &turns)
    visitor.field("isReference", &isReference)
    visitor.field("achievedICRF", &achievedICRF)
    visitor.field("achieved", &achieved)
    visitor.field("secondsOn", &secondsOn)
    visitor.field("lastOn", &lastOn)
    visitor.field("expectedLately", &expectedLately)
    visitor.field("measuredLately", &measuredLately)
    visitor.field("lately", &lately)
    visitor.field("starts", &starts)
    visitor.field("isTrimmed", &isTrimmed)
  }
}
