import FlightServices
import GroundInterface
import HardwareInterface
import Quantities

extension SamplerManager {
  /// The sampler's own protection against a hot motor ends what was under way.
  mutating func watchMode(_ response: inout Sampler.Response, _ services: inout FlightServices) {
    let wasSafe = isSafe
    isSafe = response.mode.value == Double(DeviceMode.safe.rawValue)
    guard isSafe, !wasSafe, orders.mode != .safe else { return }
    services.events.raise(.samplerSafe, response.motorKelvin.value)
    rest()
  }

  mutating func watchMoves(_ response: inout Sampler.Response, _ services: inout FlightServices) {
    if headWatch.isActive {
      if orders.head == .out ? response.headExtended.isOn : response.headRetracted.isOn {
        headWatch.stop()
      } else if headWatch.ranOut(at: services.frame) {
        services.events.raise(.samplerHeadTimeout, Double(headWatch.failures), response.headExtension.value)
        if headWatch.retry(at: services.frame, seconds: 1.3 * sheet.headSeconds + 1) { retries &+= 1 }
      }
    }
    if flapWatch.isActive {
      let isThere =
        orders.flap == .back
        ? response.flapClosed.isOn
        : response.flapGap.value > 0.95 * sheet.flapGapMeters
      if isThere {
        flapWatch.stop()
      } else if flapWatch.ranOut(at: services.frame) {
        services.events.raise(.samplerFlapTimeout, Double(flapWatch.failures), response.flapGap.value)
        if flapWatch.retry(at: services.frame, seconds: 1.3 * sheet.flapSeconds + 1) { retries &+= 1 }
      }
    }
  }

  /// Two of three above 2 N for 50 ms begin contact, none of two for as long end it; over 60 N is a trip.
  mutating func judgeContact(_ response: inout Sampler.Response, _ services: inout FlightServices) {
    let felt = Self.force(&response)
    let now = services.frame
    let isPressed = felt > 2
    if isPressed { freeSince = .never } else { pressedSince = .never }
    if isPressed && pressedSince == .never { pressedSince = now }
    if !isPressed && freeSince == .never { freeSince = now }
    if isContactArmed && !hasContact && isPressed && now.seconds(since: pressedSince) >= 0.05 {
      hasContact = true
      contactSince = now
      services.events.raise(.contact, felt)
    } else if hasContact && !isPressed && now.seconds(since: freeSince) >= 0.05 {
      hasContact = false
      services.events.raise(.contactEnded, now.seconds(since: contactSince))
    }
    if felt > 60 && !isTripped {
      services.events.raise(.samplerForceTrip, felt)
      stopBrush()
      _ = moveHead(out: false, now)
    }
    isTripped = felt > 60
  }

  /// A brush that stands with its stall current for 0.3 s is turned back for a second, twice (SAMP-06).
  mutating func driveBrush(_ response: inout Sampler.Response, _ services: inout FlightServices) {
    let now = services.frame
    guard brushGoal > 0 else { return }
    if now >= brushUntil { return stopBrush() }
    if reversedUntil != .never {
      guard now >= reversedUntil else { return }
      reversedUntil = .never
      orders.brushSpeed = brushGoal
      stalledSince = .never
    }
    let isStalled =
      response.brushAmperes.value > 0.95 * sheet.brushStallAmperes
      && response.brushSpeed.value.magnitude < 0.2 * brushGoal
    if !isStalled { stalledSince = .never } else if stalledSince == .never { stalledSince = now }
    guard isStalled, now.seconds(since: stalledSince) >= 0.3 else { return }
    recoverBrush(&response, &services)
  }

  mutating func recoverBrush(_ response: inout Sampler.Response, _ services: inout FlightServices) {
    brushFailures &+= 1
    services.events.raise(.brushStalled, Double(brushFailures), response.brushAmperes.value)
    guard brushFailures <= 2 else {
      services.events.raise(.brushFailed, Double(brushFailures))
      return stopBrush()
    }
    retries &+= 1
    orders.brushSpeed = -brushGoal
    reversedUntil = services.frame + Frame.perSecond
  }

  mutating func publish(_ response: inout Sampler.Response, _ answers: Bool, _ services: inout FlightServices) {
    let mode = answers ? response.mode.value : Double(DeviceMode.unpowered.rawValue)
    services.telemetry.publish(.samplerMode, mode)
    services.telemetry.publish(.samplerHeadExtension, response.headExtension.value)
    services.telemetry.publish(.samplerHeadExtended, response.headExtended.value)
    services.telemetry.publish(.samplerHeadRetracted, response.headRetracted.value)
    services.telemetry.publish(.samplerBrushSpeed, response.brushSpeed.value)
    services.telemetry.publish(.samplerBrushCurrent, response.brushAmperes.value)
    services.telemetry.publish(.samplerMotorTemperature, response.motorKelvin.value)
    services.telemetry.publish(.samplerFlapGap, response.flapGap.value)
    services.telemetry.publish(.samplerFlapClosed, response.flapClosed.value)
    services.telemetry.publish(.samplerForce, Self.force(&response))
    services.telemetry.publish(.samplerForce1, response.force1.value)
    services.telemetry.publish(.samplerForce2, response.force2.value)
    services.telemetry.publish(.samplerForce3, response.force3.value)
    services.telemetry.publish(.samplerContact, hasContact)
    services.telemetry.publish(.samplerContactArmed, isContactArmed)
    services.telemetry.publish(.samplerSampleMass, response.sampleMass.value)
    services.telemetry.publish(.samplerStroke, response.stroke.value)
    services.telemetry.publish(.samplerStrokeForce, response.strokeForce.value)
    services.telemetry.publish(.samplerLatches, response.latch1.value + response.latch2.value)
    services.telemetry.publish(.samplerWrist, response.wrist.value)
    services.telemetry.publish(.samplerStowage, raw: transfer.step.rawValue)
    services.telemetry.publish(.samplerAttempts, Double(attempts))
    services.telemetry.publish(.samplerRetries, Double(retries))
  }
}
