import FixedStorage
package import FlightServices
import GroundInterface
package import HardwareInterface
import Quantities

/// Operates the sampling arm and its monitoring camera: poses with time-outs, pictures with checksum,
/// saturation and particle checks.
package struct ArmCameraManager: Sendable {
  let sheet: ArmCamera.DataSheet
  /// Whether the two power switches shall be on.
  package internal(set) var wantsArm = false
  package internal(set) var wantsCamera = false
  package internal(set) var orders = ArmCamera.Command()
  /// The pose ordered last by name; nil after free angles.
  var pose: ArmCamera.Pose? = .stowed
  var moveWatch = MoveWatch()
  var shotWatch = MoveWatch()
  /// Pictures every so many seconds; 0 when off.
  var periodSeconds = 0.0
  var next = Frame.never
  /// Exposure is chosen from the last picture.
  var isAutomatic = false
  package internal(set) var image = ArmCamera.Image()
  package internal(set) var imageCount: UInt32 = 0
  package internal(set) var checksumErrors: UInt32 = 0
  package internal(set) var retries: UInt32 = 0
  var lastSequence: UInt32 = 0
  /// Pictures in a row that showed particles.
  var particlePictures: UInt32 = 0

  package init(_ sheet: ArmCamera.DataSheet) { self.sheet = sheet }

  /// One activation: listen, watch, photograph, publish, order.
  package mutating func step(
    _ response: inout ArmCamera.Response, _ command: inout ArmCamera.Command, _ services: inout FlightServices
  ) {
    guard wantsArm || wantsCamera || response.mode.isValid || response.joint1.isValid else {
      services.telemetry.publish(.armCameraMode, raw: DeviceMode.unpowered.rawValue)
      return
    }
    if moveWatch.isActive { watchMove(&response, &services) }
    while var message = response.imageLink.popFirst() { take(&message, &services) }
    stepPictures(&response, &services)
    publish(&response, &services)
    command = orders
  }

  /// Greatest difference between ordered and shown joint angle, rad; NaN without the arm.
  mutating func jointError(_ response: inout ArmCamera.Response) -> Double {
    let first = max(
      (response.joint1.value - orders.joints[0]).magnitude, (response.joint2.value - orders.joints[1]).magnitude)
    let last = max(
      (response.joint3.value - orders.joints[2]).magnitude, (response.joint4.value - orders.joints[3]).magnitude)
    return max(first, last)
  }

  /// Arrived within 0.03 degrees (the encoder's step is 0.01), or out of time: two more attempts.
  mutating func watchMove(_ response: inout ArmCamera.Response, _ services: inout FlightServices) {
    let error = jointError(&response)
    if error < 5e-4 {
      moveWatch.stop()
      orders.isDriving = false
      services.events.raise(.armMoved, Double(pose?.rawValue ?? 255))
    } else if moveWatch.ranOut(at: services.frame) {
      services.events.raise(.armMoveTimeout, Double(moveWatch.failures), error)
      if moveWatch.retry(at: services.frame, seconds: 30) { retries &+= 1 } else { orders.isDriving = false }
    }
  }
}
