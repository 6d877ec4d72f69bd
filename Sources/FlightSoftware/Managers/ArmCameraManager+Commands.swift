package import FlightServices
package import GroundInterface
import HardwareInterface
import Quantities

extension ArmCameraManager {
  /// Executes a telecommand of arm or camera; false when it cannot be done now.
  package mutating func accept(_ command: inout Telecommand, _ services: inout FlightServices) -> Bool {
    let now = services.frame
    switch command.code {
    case .armPower: return switchArm(command.arguments[0] != 0)
    case .armPose: return wantsArm && take(command.arguments[0], isSlow: command.arguments[1] != 0, now)
    case .armJoints: return wantsArm && moveJoints(&command, now)
    case .armStop: return stop()
    case .armCameraPower: return switchCamera(command.arguments[0] != 0)
    case .armCameraExpose:
      return wantsCamera && expose(command.arguments[0], ledOn: command.arguments[1] != 0, now)
    case .armCameraAuto:
      return wantsCamera && series(command.arguments[0], ledOn: command.arguments[1] != 0, now)
    default: return false
    }
  }

  mutating func switchArm(_ on: Bool) -> Bool {
    wantsArm = on
    return on || stop()
  }

  mutating func switchCamera(_ on: Bool) -> Bool {
    wantsCamera = on
    shotWatch.stop()
    periodSeconds = 0
    return true
  }

  mutating func stop() -> Bool {
    moveWatch.stop()
    orders.isDriving = false
    return true
  }

  mutating func take(_ raw: Double, isSlow: Bool, _ now: Frame) -> Bool {
    guard let wanted = ArmCamera.Pose(argument: raw) else { return false }
    pose = wanted
    orders.joints = ArmCamera.angles(wanted)
    start(isSlow, now)
    return true
  }

  /// yaw, shoulder, elbow, wrist, slow.
  mutating func moveJoints(_ command: inout Telecommand, _ now: Frame) -> Bool {
    for i in 0..<4 where !(command.arguments[i].magnitude <= sheet.jointLimit) { return false }
    pose = nil
    for i in 0..<4 { orders.joints[i] = command.arguments[i] }
    start(command.arguments[4] != 0, now)
    return true
  }

  /// The longest way of any joint is twice its limit; 1.3 times as long is given.
  mutating func start(_ isSlow: Bool, _ now: Frame) {
    orders.isSlow = isSlow
    orders.isDriving = true
    let rate = isSlow ? sheet.slowJointRate : sheet.jointRate
    moveWatch.start(at: now, seconds: 1.3 * 2 * sheet.jointLimit / rate)
  }

  /// Exposure in s, 0: chosen from the last picture.
  mutating func expose(_ seconds: Double, ledOn: Bool, _ now: Frame) -> Bool {
    guard !shotWatch.isActive, seconds >= 0, seconds <= sheet.longestExposureSeconds else { return false }
    isAutomatic = seconds == 0
    if seconds > 0 { orders.exposureSeconds = seconds }
    orders.ledOn = ledOn
    trigger(now)
    return true
  }

  mutating func series(_ period: Double, ledOn: Bool, _ now: Frame) -> Bool {
    guard period == 0 || (period >= 1 && period <= 1e6) else { return false }
    periodSeconds = period
    isAutomatic = true
    orders.ledOn = ledOn
    next = now
    return true
  }

  mutating func trigger(_ now: Frame) {
    orders.exposeCount &+= 1
    shotWatch.start(at: now, seconds: shotSeconds)
  }

  /// Within which a picture must have come, s.
  var shotSeconds: Double { mutating get { orders.exposureSeconds + sheet.readoutSeconds + 3.5 } }
}
