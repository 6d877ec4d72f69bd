package import FlightServices
import GroundInterface
package import HardwareInterface
package import Quantities

/// Reads the sun sensors.
package struct SunSensorManager: BitwiseCopyable, Sendable {
  private var lastFrame = Frame.never
  package init() {}

  package mutating func step(
    _ response: inout SunSensors.Response, _ command: inout SunSensors.Command, _ measurement: inout SunMeasurement,
    _ services: inout FlightServices
  ) {
    let age = response.direction[0].age(at: services.frame)
    guard age < 65 else { return measurement.isValid = false }
    guard response.direction[0].frame != lastFrame else { return }
    lastFrame = response.direction[0].frame
    let seen = Vector3(response.direction[0].value, response.direction[1].value, response.direction[2].value)
    measurement.isValid = seen.length > 0.8 && seen.length < 1.2
    if measurement.isValid { measurement.directionBody = seen.normalized }
    services.telemetry.publish(.sunSensorDirectionX, seen.x)
    services.telemetry.publish(.sunSensorDirectionY, seen.y)
    services.telemetry.publish(.sunSensorDirectionZ, seen.z)
  }
}

extension SunSensorManager: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) { visitor.field("lastFrame", &lastFrame) }
}
