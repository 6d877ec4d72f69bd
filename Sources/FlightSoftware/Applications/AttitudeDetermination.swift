package import FlightServices
package import GroundInterface
package import Quantities

/// Believes an attitude: the gyro carries it on, the star trackers correct it and the gyro's bias.
///
/// Three opinions (two trackers, gyro) vote: a fix is taken when the propagated attitude or the
/// other tracker supports it. Without any fix the gyro alone is trusted for half an hour.
package struct AttitudeDetermination: BitwiseCopyable, Sendable {
  private var attitude = Quaternion.identity
  private var rate = Vector3.zero
  private var bias = Vector3.zero
  private var hasAttitude = false
  private var lastFrame = Frame.never
  private var lastFix = Frame.never
  private var usesGyro = true
  private var usesTracker = InlineArray<2, UInt8>(repeating: 1)
  private var wasRejected = InlineArray<2, UInt8>(repeating: 0)
  private var gyroDisagreed = false
  /// Gains for the interval `gainSeconds` between fixes, across and about a boresight.
  private var across = SteadyGain()
  private var about = SteadyGain()
  private var gainSeconds = 0.0
  private var innovation = 0.0
  package init() {}

  /// As the sensors were specified; the rate walk is tuned up so that a changed bias is followed.
  private static var angleWalk: Double { 2.42406848e-07 }
  private static var rateWalk: Double { 1e-8 }
  private static var crossNoise: Double { 1.4544e-05 }
  private static var rollNoise: Double { 9.696e-05 }
  /// A fix may differ from the propagated attitude by so much, rad (0.11 degrees), and more the longer
  /// nothing was heard, rad/s.
  private static var gate: Double { 0.002 }
  private static var gateGrowth: Double { 2e-6 }
  /// Two trackers agree within this, rad (0.1 degrees).
  private static var agreement: Double { 0.00175 }
  /// The gyro alone is trusted for so long, s (fact sheet AOCS-02).
  private static var coastSeconds: Double { 1800 }

  /// Boresight of a tracker, body axes: 40 degrees from +-Y towards +Z.
  private static func boresight(_ i: Int) -> Vector3 {
    Vector3(0, i == 0 ? 0.766044443118978 : -0.766044443118978, 0.6427876096865393)
  }

  package mutating func step(
    _ inertial: inout InertialMeasurement, _ trackers: inout InlineArray<2, TrackerMeasurement>,
    _ estimate: inout AttitudeEstimate, _ services: inout FlightServices
  ) {
    let seconds = lastFrame == .never ? 0 : services.frame.seconds(since: lastFrame)
    lastFrame = services.frame
    propagate(&inertial, seconds)
    judge(&trackers, &services)
    let silence = lastFix == .never ? .infinity : services.frame.seconds(since: lastFix)
    if hasAttitude && silence > Self.coastSeconds {
      hasAttitude = false
      services.events.raise(.attitudeLost, silence)
    }
    estimate.attitude = attitude
    estimate.rateBody = rate
    estimate.isValid = hasAttitude
    publish(silence, &services)
  }

  private mutating func propagate(_ inertial: inout InertialMeasurement, _ seconds: Double) {
    if usesGyro && inertial.isValid { rate = inertial.rateBody - bias }
    guard seconds > 0, seconds < 60 else { return }
    attitude = (attitude * Quaternion(turn: seconds * rate)).normalized
  }

  /// Which fixes to take.
  private mutating func judge(
    _ trackers: inout InlineArray<2, TrackerMeasurement>, _ services: inout FlightServices
  ) {
    let has0 = trackers[0].isValid && usesTracker[0] == 1
    let has1 = trackers[1].isValid && usesTracker[1] == 1
    guard has0 || has1 else { return }
    let r0 = has0 ? residual(&trackers[0], services.frame) : .zero
    let r1 = has1 ? residual(&trackers[1], services.frame) : .zero
    let apart = (r0 - r1).length
    if has0 && has1 { services.telemetry.publish(.attitudeDisagreement, apart) }
    let agree = has0 && has1 && apart < Self.agreement
    let limit = gateNow(services.frame)
    if !hasAttitude {
      return acquire(has0 ? r0 : r1, agreed: agree || !(has0 && has1), &services)
    }
    let seconds = services.frame.seconds(since: lastFix).clamped(0.5, 64)
    if seconds != gainSeconds { tune(seconds) }
    tellGyro(agree && r0.length > limit, r0.length, &services)
    if has0 { consider(0, r0, agree || r0.length < limit, &services) }
    // The first correction has moved the attitude: the second residual is what is left of it.
    if has1 { consider(1, residual(&trackers[1], services.frame), agree || r1.length < limit, &services) }
  }

  /// Rotation from the belief to a fix, body axes, rad.
  private mutating func residual(_ fix: inout TrackerMeasurement, _ now: Frame) -> Vector3 {
    let turn = attitude.conjugate * fix.attitude
    let sine = turn.w < 0 ? -2.0 : 2.0
    return sine * turn.vector + now.seconds(since: fix.frame) * rate
  }

  private mutating func gateNow(_ now: Frame) -> Double {
    let silence = lastFix == .never ? 0 : now.seconds(since: lastFix)
    return usesGyro ? Self.gate + Self.gateGrowth * silence : 0.1
  }

  private mutating func acquire(_ residual: Vector3, agreed: Bool, _ services: inout FlightServices) {
    guard agreed else { return }
    // A fix far away: the small-angle residual does not hold, so turn in steps until it does.
    attitude =
      (attitude * Quaternion(w: (1 - min(1, residual.lengthSquared / 4)).squareRoot(), vector: 0.5 * residual))
      .normalized
    guard residual.length < 0.01 else { return }
    hasAttitude = true
    lastFix = services.frame
    services.events.raise(.attitudeAcquired)
  }

  private mutating func tellGyro(_ disagrees: Bool, _ angle: Double, _ services: inout FlightServices) {
    if disagrees && !gyroDisagreed { services.events.raise(.gyroDisagrees, angle) }
    gyroDisagreed = disagrees
  }

  private mutating func consider(
    _ i: Int, _ residual: Vector3, _ isSupported: Bool, _ services: inout FlightServices
  ) {
    services.telemetry.publish(i == 0 ? .starTracker1Residual : .starTracker2Residual, residual.length)
    guard isSupported else {
      if wasRejected[i] == 0 { services.events.raise(.starTrackerRejected, Double(i + 1), residual.length) }
      wasRejected[i] = 1
      return
    }
    wasRejected[i] = 0
    let boresight = Self.boresight(i)
    let roll = residual.dot(boresight) * boresight
    let cross = residual - roll
    // Far outside the filter's own uncertainty the fix itself is the better belief.
    let isFar = residual.length > Self.gate || !usesGyro
    let correction = isFar ? residual : across.angle * cross + about.angle * roll
    if usesGyro && !isFar { bias -= across.bias * cross + about.bias * roll }
    if !usesGyro { rate += (0.3 / gainSeconds) * residual }
    attitude = (attitude * Quaternion(turn: correction)).normalized
    innovation = residual.length
    lastFix = services.frame
  }

  private mutating func tune(_ seconds: Double) {
    gainSeconds = seconds
    across = SteadyGain(
      angleWalk: Self.angleWalk, rateWalk: Self.rateWalk, noise: Self.crossNoise, seconds: seconds)
    about = SteadyGain(angleWalk: Self.angleWalk, rateWalk: Self.rateWalk, noise: Self.rollNoise, seconds: seconds)
  }

  /// Starts from a known attitude, for a mission that begins in the middle.
  package mutating func begin(attitude: Quaternion, at frame: Frame) {
    self.attitude = attitude
    hasAttitude = true
    lastFix = frame
    lastFrame = frame
  }

  /// USE_GYRO, USE_STAR_TRACKER.
  package mutating func accept(_ command: inout Telecommand, _ services: inout FlightServices) -> Bool {
    switch command.code {
    case .useGyro:
      let isWanted = command.arguments[0] != 0
      if isWanted != usesGyro { services.events.raise(isWanted ? .gyroOn : .gyroOff) }
      usesGyro = isWanted
    case .useStarTracker:
      return useTracker(command.arguments[0], isWanted: command.arguments[1] != 0, &services)
    default: return false
    }
    return true
  }

  /// Tracker 0 is the one whose fixes are being rejected. One tracker always stays in use.
  private mutating func useTracker(_ number: Double, isWanted: Bool, _ services: inout FlightServices) -> Bool {
    guard number >= 0, number <= 2 else { return false }
    let i = number == 0 ? (wasRejected[0] == 1 ? 0 : wasRejected[1] == 1 ? 1 : -1) : Int(number) - 1
    guard i >= 0, isWanted || usesTracker[1 - i] == 1 else { return false }
    if isWanted != (usesTracker[i] == 1) {
      services.events.raise(isWanted ? .starTrackerOn : .starTrackerOff, Double(i + 1))
    }
    usesTracker[i] = isWanted ? 1 : 0
    wasRejected[i] = 0
    return true
  }

  private mutating func publish(_ silence: Double, _ services: inout FlightServices) {
    services.telemetry.publish(.attitudeQuaternionW, attitude.w)
    services.telemetry.publish(.attitudeQuaternionX, attitude.x)
    services.telemetry.publish(.attitudeQuaternionY, attitude.y)
    services.telemetry.publish(.attitudeQuaternionZ, attitude.z)
    services.telemetry.publish(.attitudeValid, hasAttitude)
    services.telemetry.publish(.attitudeRate, rate.length)
    services.telemetry.publish(.attitudeGyroBias, bias.length)
    services.telemetry.publish(.attitudeInnovation, innovation)
    services.telemetry.publish(.attitudeSinceFix, silence)
    services.telemetry.publish(.attitudeGyroUsed, usesGyro)
  }
}

extension AttitudeDetermination: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("attitude", &attitude)
    visitor.field("rate", &rate)
    visitor.field("bias", &bias)
    visitor.field("hasAttitude", &hasAttitude)
    visitor.field("lastFrame", &lastFrame)
    visitor.field("lastFix", &lastFix)
    visitor.field("usesGyro", &usesGyro)
    visitor.field("usesTracker", &usesTracker)
    visitor.field("wasRejected", &wasRejected)
    visitor.field("gyroDisagreed", &gyroDisagreed)
    visitor.field("across", &across)
    visitor.field("about", &about)
    visitor.field("gainSeconds", &gainSeconds)
    visitor.field("innovation", &innovation)
  }
}
