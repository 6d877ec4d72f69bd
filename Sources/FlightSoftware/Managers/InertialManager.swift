package import FlightServices
import GroundInterface
package import HardwareInterface
package import Quantities

/// Reads the inertial unit: rates, specific force, and the velocity gained since the last reading.
package struct InertialManager: BitwiseCopyable, Sendable {
  private var lastRate = Vector3.zero
  private var lastVelocity = Vector3.zero
  private var hasVelocity = false
  private var lastFrame = Frame.never
  /// Fresh words in a row that equal the ones before: noise makes that unlikely in a live unit.
  private var repeats: UInt16 = 0
  package init() {}

  /// Adds the velocity gained to `thrust`; whoever consumes that clears it.
  package mutating func step(
    _ response: inout Inertial.Response, _ command: inout Inertial.Command, _ measurement: inout InertialMeasurement,
    _ thrust: inout DeliveredThrust, _ services: inout FlightServices
  ) {
    command.sync &+= 1
    let frame = response.rate[0].frame
    guard frame != lastFrame, response.rate[0].isValid, response.rate[1].isValid, response.rate[2].isValid else {
      measurement.isValid = false
      thrust.isMeasured = false
      return
    }
    lastFrame = frame
    let rate = Vector3(response.rate[0].value, response.rate[1].value, response.rate[2].value)
    repeats = rate == lastRate ? min(repeats + 1, 9999) : 0
    lastRate = rate
    measurement.rateBody = rate
    measurement.accelerationBody = Vector3(
      response.acceleration[0].value, response.acceleration[1].value, response.acceleration[2].value)
    measurement.deltaVelocityBody = Vector3(
      response.deltaVelocity[0].value, response.deltaVelocity[1].value, response.deltaVelocity[2].value)
    measurement.frame = frame
    measurement.isValid = true
    gain(&measurement, &thrust)
    publish(&measurement, &services)
  }

  private mutating func gain(_ measurement: inout InertialMeasurement, _ thrust: inout DeliveredThrust) {
    let velocity = measurement.deltaVelocityBody
    guard velocity.isFinite else {
      hasVelocity = false
      thrust.isMeasured = false
      return
    }
    if hasVelocity { thrust.measuredDeltaVelocityBody += velocity - lastVelocity }
    thrust.isMeasured = hasVelocity
    lastVelocity = velocity
    hasVelocity = true
  }

  private mutating func publish(_ measurement: inout InertialMeasurement, _ services: inout FlightServices) {
    services.telemetry.publish(.inertialRateX, measurement.rateBody.x)
    services.telemetry.publish(.inertialRateY, measurement.rateBody.y)
    services.telemetry.publish(.inertialRateZ, measurement.rateBody.z)
    services.telemetry.publish(.inertialAccelerationX, measurement.accelerationBody.x)
    services.telemetry.publish(.inertialAccelerationY, measurement.accelerationBody.y)
    services.telemetry.publish(.inertialAccelerationZ, measurement.accelerationBody.z)
    services.telemetry.publish(.inertialVelocityX, measurement.deltaVelocityBody.x)
    services.telemetry.publish(.inertialVelocityY, measurement.deltaVelocityBody.y)
    services.telemetry.publish(.inertialVelocityZ, measurement.deltaVelocityBody.z)
    services.telemetry.publish(.inertialRepeats, Double(repeats))
  }
}

extension InertialManager: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("lastRate", &lastRate)
    visitor.field("lastVelocity", &lastVelocity)
    visitor.field("hasVelocity", &hasVelocity)
    visitor.field("lastFrame", &lastFrame)
    visitor.field("repeats", &repeats)
  }
}
