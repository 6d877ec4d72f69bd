package import Quantities

/// Turns the commanded attitude towards the wanted one about one axis, with limited rate and
/// acceleration, so that the control never sees a step.
package struct SlewProfile: BitwiseCopyable, Sendable {
  /// Fastest commanded turn, rad/s. ASSUMED 0.2 deg/s: wheels of 15 N m s against an inertia of some 3000 kg m².
  package var maximumRate = 0.00349
  /// Growth and fall of the rate, rad/s². ASSUMED.
  package var acceleration = 2.0e-5
  package private(set) var attitude = Quaternion.identity
  /// Of the commanded turn, in its own body axes, rad/s.
  package private(set) var rateBody = Vector3.zero
  package private(set) var isStarted = false
  package private(set) var isTurning = false

  package init() {}

  /// Begins from where the spacecraft is.
  package mutating func start(at attitude: Quaternion) {
    self.attitude = attitude
    rateBody = .zero
    isStarted = true
    isTurning = true
  }
  package mutating func stop() { isStarted = false }

  /// Moves for `seconds` towards `wanted`, which itself turns with `wantedRateBody`.
  package mutating func step(to wanted: Quaternion, seconds: Double) {
    let difference = attitude.conjugate * wanted
    let sign = difference.w < 0 ? -1.0 : 1.0
    let sine = difference.vector.length
    let angle = sine < 0.01 ? 2 * sine : 2 * Elementary.atan2(sine, difference.w * sign)
    guard angle > 1e-9 else {
      attitude = wanted
      rateBody = .zero
      isTurning = false
      return
    }
    let axis = difference.vector * (sign / sine)
    let rate = nextRate(angle: angle, present: max(rateBody.dot(axis), 0), seconds: seconds)
    isTurning = angle > 2e-4
    guard rate * seconds < angle else {
      attitude = wanted
      rateBody = axis * (angle / seconds)
      return
    }
    attitude = (attitude * Quaternion(turn: axis * (rate * seconds))).normalized
    rateBody = axis * rate
  }

  /// Speeds up, cruises, and brakes in time.
  private func nextRate(angle: Double, present: Double, seconds: Double) -> Double {
    let braking = (2 * acceleration * angle).squareRoot() - acceleration * seconds / 2
    return max(min(maximumRate, min(present + acceleration * seconds, braking)), angle < 1e-4 ? angle / seconds : 1e-5)
  }
}

extension SlewProfile: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("maximumRate", &maximumRate)
    visitor.field("acceleration", &acceleration)
    visitor.field("attitude", &attitude)
    visitor.field("rateBody", &rateBody)
    visitor.field("isStarted", &isStarted)
    visitor.field("isTurning", &isTurning)
  }
}
