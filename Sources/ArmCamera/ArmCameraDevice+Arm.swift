import DeviceModel
import HardwareInterface
import Quantities

/// Where the arm's last link begins and ends, and the axes of the camera on it; body axes, m.
struct Wrist: BitwiseCopyable, Sendable {
  var camera = Vector3.zero
  var tip = Vector3.zero
  var boresight = Vector3.unitX
  var right = -Vector3.unitY
  var up = Vector3.unitZ
}

/// Turns one joint; the current it draws, A. A slipped encoder makes it stop beside its goal by as much.
private func drive(
  _ angle: inout Double, _ wanted: Double, _ step: Double, _ part: inout Part<ArmCameraDevice.JointFault>,
  _ sheet: ArmCamera.DataSheet
) -> Double {
  var goal = wanted.clamped(-sheet.jointLimit, sheet.jointLimit)
  if part.fault == .slipped {
    goal -= part.severity
    part.note(part.severity != 0)
  }
  guard angle != goal else { return 0 }
  if part.fault == .jammed {
    part.note(true)
    return sheet.stalledJointAmperes
  }
  let away = goal - angle
  angle = away.magnitude <= step + 1e-12 ? goal : angle + (away > 0 ? step : -step)
  return sheet.jointAmperes
}

extension ArmCameraDevice {
  mutating func driveJoints(
    _ command: inout ArmCamera.Command, _ seconds: Double, _ around: inout Surroundings
  ) {
    armAmperes = 0
    if command.isDriving {
      let step = (command.isSlow ? sheet.slowJointRate : sheet.jointRate) * seconds
      armAmperes += drive(&joints[0], command.joints[0], step, &parts.joint1, sheet)
      armAmperes += drive(&joints[1], command.joints[1], step, &parts.joint2, sheet)
      armAmperes += drive(&joints[2], command.joints[2], step, &parts.joint3, sheet)
      armAmperes += drive(&joints[3], command.joints[3], step, &parts.joint4, sheet)
    }
    // The arm's place is written each time it is powered; unpowered it holds, and so do these words.
    let wrist = standingWrist()
    around.armReachMeters = wrist.boresight.x > 0.99 ? wrist.tip.x : 0
    around.isArmAtCapsule = isAt(.preInsert)
  }

  /// Within 0.002 rad in every joint, about 5 mm at the tip.
  mutating func isAt(_ pose: ArmCamera.Pose) -> Bool {
    let wanted = ArmCamera.angles(pose)
    for i in 0..<4 where (joints[i] - wanted[i]).magnitude > 0.002 { return false }
    return true
  }

  /// Forward kinematics: yaw about Z at the base, then three links in the plane through it.
  mutating func standingWrist() -> Wrist {
    let ahead = Vector3(Elementary.cos(joints[0]), Elementary.sin(joints[0]), 0)
    let first = joints[1]
    let second = first + joints[2]
    let third = second + joints[3]
    func along(_ angle: Double) -> Vector3 { Elementary.cos(angle) * ahead + Elementary.sin(angle) * Vector3.unitZ }
    var wrist = Wrist()
    wrist.camera =
      Vector3(sheet.baseXMeters, 0, sheet.baseZMeters)
      + sheet.upperLinkMeters * along(first) + sheet.foreLinkMeters * along(second)
    wrist.boresight = along(third)
    wrist.tip = wrist.camera + sheet.wristLinkMeters * wrist.boresight
    wrist.up = Elementary.cos(third) * Vector3.unitZ - Elementary.sin(third) * ahead
    wrist.right = wrist.boresight.cross(wrist.up)
    return wrist
  }

  mutating func reportArm(_ now: Frame, _ response: inout ArmCamera.Response) {
    response.joint1 = encoder(0, parts.joint1, now)
    response.joint2 = encoder(1, parts.joint2, now)
    response.joint3 = encoder(2, parts.joint3, now)
    response.joint4 = encoder(3, parts.joint4, now)
    response.armAmperes = Reading(ArmCamera.Format.amperes.onWire(armAmperes), at: now)
  }

  mutating func encoder(_ joint: Int, _ part: Part<JointFault>, _ now: Frame) -> Reading {
    let slip = part.fault == .slipped ? part.severity : 0
    return Reading(ArmCamera.Format.joint.onWire(joints[joint] + slip), at: now)
  }

  mutating func silenceArm(_ response: inout ArmCamera.Response) {
    (response.joint1, response.joint2) = (.none, .none)
    (response.joint3, response.joint4) = (.none, .none)
    response.armAmperes = .none
  }
}
