package import FlightServices
import GroundInterface
package import HardwareInterface
package import Quantities

/// Reads the laser, keeps ranges that no motion explains away from the navigation, and turns its image into a
/// line of sight.
package struct LaserManager: BitwiseCopyable, Sendable {
  private var lastFrame = Frame.never
  private var lastReturn = Frame.never
  /// Since when a return has been due without a break, and the last activation.
  private var expectedSince = Frame.never
  private var stepped = Frame.never
  private var range = 0.0
  private var rate = 0.0
  private var rejected: UInt8 = 0
  package init() {}

  /// A range may differ so much from its forecast, plus this share of it (fact sheet AOCS-05: 5 m).
  private static var gateMeters: Double { 5 }
  private static var gateShare: Double { 0.01 }
  /// Four fifths of the range at which the laser sees anything, m.
  private static var reachMeters: Double { 4000 }
  /// The beam is sure to meet the ground within this part of the target's radius about its centre.
  private static var surePart: Double { 0.5 }
  /// After switching on, or when the beam comes back to the target, s.
  private static var graceSeconds: Double { 10 }
  /// Of the image, rad, and as a part of the body's apparent size (its data sheet).
  private static var imageNoise: Double { 0.002 }
  private static var shapeOffset: Double { 0.01 }
  /// So many strange ranges in a row are the new truth.
  private static var rejectionLimit: UInt8 { 8 }

  package mutating func step(
    _ response: inout Laser.Response, _ command: inout Laser.Command, _ estimate: inout NavigationEstimate,
    _ attitude: inout AttitudeEstimate, _ measurement: inout LaserRangeMeasurement,
    _ sight: inout LineOfSightMeasurement, _ services: inout FlightServices
  ) {
    measurement.isValid = false
    sight.isValid = false
    let frame = response.range.frame
    expect(expectsReturn(&estimate, &attitude, &services), services.frame)
    services.telemetry.publish(.linsSilent, silence(services.frame))
    guard frame != lastFrame else { return }
    let seconds = lastReturn == .never ? .infinity : frame.seconds(since: lastReturn)
    lastFrame = frame
    services.telemetry.publish(.linsRange, response.range.value)
    services.telemetry.publish(.linsHasReturn, response.hasReturn.isOn)
    look(&response, &attitude, &estimate, &sight, &services)
    guard response.range.isValid else { return }
    judge(response.range.value, seconds, &services)
    services.telemetry.publish(.linsRejected, Double(rejected))
    lastReturn = frame
    guard rejected == 0 else { return }
    measurement.rangeMeters = response.range.value
    measurement.sigmaMeters = 0.1 + 0.001 * response.range.value
    measurement.time = OnBoardTime(units: services.time.units - OnBoardTime.unitsPerFrame * (services.frame - frame))
    measurement.isValid = true
  }

  /// Silence means something only while the laser is on, the target well within its reach and the beam on it.
  private func expectsReturn(
    _ estimate: inout NavigationEstimate, _ attitude: inout AttitudeEstimate, _ services: inout FlightServices
  ) -> Bool {
    guard services.switches[.laser], estimate.hasTargetEphemeris, attitude.isValid else { return false }
    let place = estimate.positionFromTargetICRF
    let beam = attitude.attitude.rotate(.unitX)
    return place.length < Self.reachMeters && place.dot(beam) < 0
      && place.cross(beam).length < Self.surePart * estimate.targetRadiusMeters
  }

  /// A row that did not run (the laser rests in the quiet regime) expected nothing meanwhile.
  private mutating func expect(_ isDue: Bool, _ now: Frame) {
    let rested = stepped == .never || now.seconds(since: stepped) > 2
    stepped = now
    if !isDue { expectedSince = .never } else if expectedSince == .never || rested { expectedSince = now }
  }

  /// The image's middle as a direction; an uneven body's middle is known to a hundredth of its size.
  private func look(
    _ response: inout Laser.Response, _ attitude: inout AttitudeEstimate, _ estimate: inout NavigationEstimate,
    _ sight: inout LineOfSightMeasurement, _ services: inout FlightServices
  ) {
    let (azimuth, elevation) = (response.azimuth.value, response.elevation.value)
    services.telemetry.publish(.linsAzimuth, azimuth)
    services.telemetry.publish(.linsElevation, elevation)
    guard azimuth.isFinite, elevation.isFinite, attitude.isValid else { return }
    let body = Vector3(1, Elementary.tan(azimuth), Elementary.tan(elevation))
    sight.directionICRF = attitude.attitude.rotate(body.normalized)
    let size = 2 * estimate.targetRadiusMeters / max(estimate.positionFromTargetICRF.length, 1)
    sight.sigma = Self.imageNoise + Self.shapeOffset * size
    sight.time = services.time
    sight.isValid = true
  }

  private func silence(_ now: Frame) -> Double {
    guard expectedSince != .never else { return .nan }
    let waited = now.seconds(since: expectedSince) - Self.graceSeconds
    return lastReturn >= expectedSince ? now.seconds(since: lastReturn) : waited > 0 ? waited : .nan
  }

  private mutating func judge(_ value: Double, _ seconds: Double, _ services: inout FlightServices) {
    guard seconds < 2 else { return accept(value, rate: 0) }
    let change = value - (range + rate * seconds)
    services.telemetry.publish(.linsChange, change)
    let gate = Self.gateMeters + Self.gateShare * range
    if change.magnitude > gate && rejected < Self.rejectionLimit {
      rejected += 1
      if rejected == 1 { services.events.raise(.linsRangeRejected, change) }
      range += rate * seconds
      return
    }
    let wasRejected = rejected > 0
    accept(value, rate: wasRejected ? 0 : rate + 0.2 * change / max(seconds, 0.0625))
  }

  private mutating func accept(_ value: Double, rate: Double) {
    range = value
    self.rate = rate.clamped(-50, 50)
    rejected = 0
  }
}

extension LaserManager: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("lastFrame", &lastFrame)
    visitor.field("lastReturn", &lastReturn)
    visitor.field("expectedSince", &expectedSince)
    visitor.field("stepped", &stepped)
    visitor.field("range", &range)
    visitor.field("rate", &rate)
    visitor.field("rejected", &rejected)
  }
}
