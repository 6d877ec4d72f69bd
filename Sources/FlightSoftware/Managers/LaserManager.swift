package import FlightServices
import GroundInterface
package import HardwareInterface
package import Quantities

/// Reads the laser and keeps ranges that no motion explains away from the navigation.
package struct LaserManager: BitwiseCopyable, Sendable {
  private var lastFrame = Frame.never
  private var lastReturn = Frame.never
  private var range = 0.0
  private var rate = 0.0
  private var rejected: UInt8 = 0
  package init() {}

  /// A range may differ so much from its forecast, plus this share of it (fact sheet AOCS-05: 5 m).
  private static var gateMeters: Double { 5 }
  private static var gateShare: Double { 0.01 }
  /// Four fifths of the range at which the laser sees anything, m.
  private static var reachMeters: Double { 4000 }
  /// So many strange ranges in a row are the new truth.
  private static var rejectionLimit: UInt8 { 8 }

  package mutating func step(
    _ response: inout Laser.Response, _ command: inout Laser.Command, _ measurement: inout LaserRangeMeasurement,
    _ services: inout FlightServices
  ) {
    measurement.isValid = false
    let frame = response.range.frame
    let isDue = lastReturn != .never && expectsReturn(&services)
    services.telemetry.publish(.linsSilent, isDue ? services.frame.seconds(since: lastReturn) : .nan)
    guard frame != lastFrame else { return }
    let seconds = lastReturn == .never ? .infinity : frame.seconds(since: lastReturn)
    lastFrame = frame
    services.telemetry.publish(.linsRange, response.range.value)
    services.telemetry.publish(.linsHasReturn, response.hasReturn.isOn)
    guard response.range.isValid else { return }
    judge(response.range.value, seconds, &services)
    lastReturn = frame
    guard rejected == 0 else { return }
    measurement.rangeMeters = response.range.value
    measurement.sigmaMeters = 0.1 + 0.001 * response.range.value
    measurement.time = OnBoardTime(units: services.time.units - OnBoardTime.unitsPerFrame * (services.frame - frame))
    measurement.isValid = true
  }

  /// Silence means something only while the laser is on and the target well within its reach.
  private func expectsReturn(_ services: inout FlightServices) -> Bool {
    services.switches[.laser] && services.telemetry.value(.navRange) < Self.reachMeters
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
    self.rate = min(max(rate, -50), 50)
    rejected = 0
  }
}

extension LaserManager: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("lastFrame", &lastFrame)
    visitor.field("lastReturn", &lastReturn)
    visitor.field("range", &range)
    visitor.field("rate", &rate)
    visitor.field("rejected", &rejected)
  }
}
