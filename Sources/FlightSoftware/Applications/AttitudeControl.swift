package import FlightServices
package import GroundInterface
package import Quantities

/// Holds the target attitude with the wheels (Wie, Weiss and Arapostathis 1989: quaternion and rate
/// feedback with gyroscopic decoupling, the turn limited in rate), empties the wheels with the
/// thrusters, and without a target or a belief keeps -X to the Sun.
package struct AttitudeControl: BitwiseCopyable, Sendable {
  /// What it does, as published.
  private enum Law: UInt8, BitwiseCopyable, Sendable { case idle, rateDamping, sunPointing, target }

  private let sheet: AttitudeControlTable
  private var allocation = WheelAllocation()
  private(set) var isUnloading = false
  private var isAskedToUnload = false

  package init(_ table: AttitudeControlTable = AttitudeControlTable()) { sheet = table }

  /// One activation for the coming `periodSeconds`.
  package mutating func step(
    _ estimate: inout AttitudeEstimate, _ target: inout AttitudeTarget, _ sun: inout SunMeasurement,
    massKilograms: Double, periodSeconds: Double, _ status: inout WheelStatus, _ request: inout WheelRequest,
    _ thrust: inout ThrustRequest, _ services: inout FlightServices
  ) {
    var error = Vector3.zero
    var wantedRate = Vector3.zero
    let law = choose(&estimate, &target, &sun, &error, &wantedRate)
    let inertia = (massKilograms / sheet.inertiaKilograms) * sheet.inertia
    let stored = Self.momentum(&status)
    let rate = estimate.rateBody
    let frequency = sheet.frequency(periodSeconds: periodSeconds)
    let angle = error.length
    let missing = wantedRate + turn(error, angle, frequency) - rate
    let held = rate.cross(rate.scaled(by: inertia) + stored)
    let wanted = (2 * sheet.damping * frequency) * missing.scaled(by: inertia) + held
    let external = unload(stored, &status, periodSeconds, &thrust, &services)
    apply(wanted - external, &status, periodSeconds, &request, &thrust)
    publish(law, angle, (wantedRate - rate).length, wanted.length, &sun, &services)
  }

  /// Rotation from target to belief (body axes, rad) and the rate that belongs to the target.
  private mutating func choose(
    _ estimate: inout AttitudeEstimate, _ target: inout AttitudeTarget, _ sun: inout SunMeasurement,
    _ error: inout Vector3, _ wantedRate: inout Vector3
  ) -> Law {
    if target.isValid && estimate.isValid {
      let turn = target.attitude.conjugate * estimate.attitude
      error = (turn.w < 0 ? -2 : 2) * turn.vector
      wantedRate = turn.unrotate(target.rateBody)
      return .target
    }
    guard sun.isValid else { return .rateDamping }
    // The Sun stands at s where -X should be: the body is ahead by the turn from s to -X.
    let s = sun.directionBody
    error = s.cross(Vector3(-1, 0, 0))
    if s.x > 0 { error = 2 * (error.lengthSquared > 1e-6 ? error.normalized : .unitY) }
    return .sunPointing
  }

  /// The rate that takes an error of length `angle` away: proportional when small, then braking, then the limit.
  private mutating func turn(_ error: Vector3, _ angle: Double, _ frequency: Double) -> Vector3 {
    let gain = frequency / (2 * sheet.damping)
    // Squares tell which of the three is the least; the small error of every tick waits for no root.
    let isSmall = gain * gain * angle <= sheet.maximumAcceleration && gain * angle <= sheet.maximumRate
    guard !isSmall else { return -gain * error }
    let braking = (sheet.maximumAcceleration * angle).squareRoot()
    return (-min(braking, sheet.maximumRate) / angle) * error
  }

  private static func momentum(_ status: inout WheelStatus) -> Vector3 {
    var sum = Vector3.zero
    for i in 0..<4 { sum += status.momentum[i] * WheelAllocation.axis(i) }
    return sum
  }

  /// Torque from the thrusters that takes momentum out of the wheels, body axes.
  private mutating func unload(
    _ stored: Vector3, _ status: inout WheelStatus, _ period: Double, _ thrust: inout ThrustRequest,
    _ services: inout FlightServices
  ) -> Vector3 {
    var fullest = 0.0
    for i in 0..<4 where status.usable & (1 << UInt8(i)) != 0 { fullest = max(fullest, status.momentum[i].magnitude) }
    let fill = fullest / sheet.wheelMomentum
    services.telemetry.publish(.wheelsFill, fill)
    let begins = !isUnloading && (fill > sheet.unloadAbove || isAskedToUnload)
    let ends = isUnloading && (fill < sheet.unloadBelow || stored.length < 1)
    isAskedToUnload = false
    if begins { services.events.raise(.unloadingStarted, fill) }
    if ends { services.events.raise(.unloadingEnded, fill) }
    isUnloading = begins || (isUnloading && !ends)
    guard isUnloading else { return .zero }
    let torque = (-sheet.unloadGain * stored).limited(to: sheet.unloadTorque)
    thrust.angularImpulseBody += period * torque
    return torque
  }

  /// Gives the torque to the wheels, as far as they go; to the thrusters when fewer than three are left.
  private mutating func apply(
    _ torque: Vector3, _ status: inout WheelStatus, _ period: Double, _ request: inout WheelRequest,
    _ thrust: inout ThrustRequest
  ) {
    guard status.usable.nonzeroBitCount >= 3 else {
      request = WheelRequest()
      thrust.angularImpulseBody += period * torque
      return
    }
    var shares = allocation.share(-torque, usable: status.usable)
    if status.usable == 0b1111 { balance(&status, &shares) }
    var largest = 0.0
    for i in 0..<4 { largest = max(largest, shares[i].magnitude) }
    let scale = largest > sheet.wheelTorque ? sheet.wheelTorque / largest : 1
    for i in 0..<4 { request.torque[i] = scale * shares[i] }
  }

  /// Four wheels have one motion that turns nothing: it keeps them spinning, away from the
  /// standstill where friction changes sign and a worn bearing does not show.
  private mutating func balance(_ status: inout WheelStatus, _ shares: inout InlineArray<4, Double>) {
    let uneven = (status.momentum[0] - status.momentum[1] + status.momentum[2] - status.momentum[3]) / 4
    let torque = (0.005 * (sheet.wheelBias - uneven)).clamped(-0.02, 0.02)
    shares[0] += torque
    shares[1] -= torque
    shares[2] += torque
    shares[3] -= torque
  }

  /// UNLOAD_WHEELS.
  package mutating func accept(_ command: inout Telecommand, _ services: inout FlightServices) -> Bool {
    guard command.code == .unloadWheels else { return false }
    isAskedToUnload = true
    return true
  }

  private mutating func publish(
    _ law: Law, _ angle: Double, _ rateError: Double, _ torque: Double, _ sun: inout SunMeasurement,
    _ services: inout FlightServices
  ) {
    services.telemetry.publish(.controlMode, raw: law.rawValue)
    services.telemetry.publish(.controlError, angle)
    services.telemetry.publish(.controlRateError, rateError)
    services.telemetry.publish(.controlTorque, torque)
    services.telemetry.publish(.controlUnloading, isUnloading)
    guard law == .sunPointing else { return services.telemetry.publish(.controlSunAngle, .nan) }
    services.telemetry.publish(.controlSunAngle, Elementary.acos((-sun.directionBody.x).clamped(-1, 1)))
  }
}

extension AttitudeControl: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("allocation", &allocation)
    visitor.field("isUnloading", &isUnloading)
    visitor.field("isAskedToUnload", &isAskedToUnload)
  }
}
