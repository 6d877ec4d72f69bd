package import DeviceModel
package import HardwareInterface
package import Quantities

/// The sampling arm and the monitoring camera at its wrist, in truth.
///
/// *Model.* Four joints (yaw about Z, then shoulder, elbow and wrist in one plane) drive at a constant rate.
/// The camera looks along the last link; what it sees follows from the arm's pose, the craft's geometry and
/// the bodies around. *Assumptions:* nothing hides anything; brightness is albedo times sunlight on a
/// half-lit subject, plus a lamp. *Source:* fact sheet §5; ANALOG StowCam.
package struct ArmCameraDevice: Sendable {
  package enum PartID: UInt8, BitwiseCopyable, Sendable { case joint1, joint2, joint3, joint4, camera, led, lens }
  /// `slipped`: the encoder shows the severity more than the joint's angle, rad.
  package enum JointFault: UInt8, BitwiseCopyable, Sendable { case jammed, slipped }
  package enum CameraFault: UInt8, BitwiseCopyable, Sendable { case noFrames, badChecksums }
  package enum LEDFault: UInt8, BitwiseCopyable, Sendable { case dead }
  /// `dust`: the severity is the part of the lens covered.
  package enum LensFault: UInt8, BitwiseCopyable, Sendable { case dust }

  /// The parts that can fail; not part of the device's own state.
  package struct Parts: BitwiseCopyable, Sendable {
    package var joint1 = Part<JointFault>()
    package var joint2 = Part<JointFault>()
    package var joint3 = Part<JointFault>()
    package var joint4 = Part<JointFault>()
    package var camera = Part<CameraFault>()
    package var led = Part<LEDFault>()
    package var lens = Part<LensFault>()
  }

  let sheet: ArmCamera.DataSheet
  let keys: NoiseStream
  package var parts = Parts()
  package internal(set) var joints = ArmCamera.angles(.stowed)
  var armAmperes = 0.0
  var isArmPowered = false
  package internal(set) var mode = DeviceMode.unpowered
  package internal(set) var cameraKelvin = 220.0
  /// Last frame in which the camera had power; its temperature is that of this frame.
  var lastFrame = Frame.never
  var ordersTaken: UInt32 = 0
  /// A picture taken and not yet delivered, and when it will be.
  var isReading = false
  var ready = Frame.never
  var image = ArmCamera.Image()
  package internal(set) var sequence: UInt32 = 0

  package init(_ sheet: ArmCamera.DataSheet, seed: UInt64) {
    self.sheet = sheet
    keys = NoiseStream(seed: seed, device: "arm_camera", purpose: "image")
  }

  /// Start of a run with a camera that has been on for hours.
  package mutating func beginWarm(armKelvin: Double, at now: Frame) {
    cameraKelvin = armKelvin + sheet.riseKelvin
    lastFrame = now
  }

  /// Advances arm and camera by `frames` up to the frame of `around`.
  package mutating func step(
    elapsed frames: Int64, _ around: inout Surroundings, _ command: inout ArmCamera.Command,
    _ response: inout ArmCamera.Response
  ) {
    if around.powered[.arm] {
      isArmPowered = true
      driveJoints(&command, Double(frames) * Frame.seconds, &around)
      reportArm(around.now, &response)
    } else if isArmPowered {
      isArmPowered = false
      armAmperes = 0
      silenceArm(&response)
    }
    if around.powered[.armCamera] {
      stepCamera(frames, &around, &command, &response)
    } else if mode != .unpowered {
      switchCameraOff(&response)
    }
  }
}

extension ArmCameraDevice: FailingDevice {
  package mutating func fail(part: UInt8, kind: UInt8?, severity: Double) {
    switch PartID(rawValue: part) {
    case .joint1: parts.joint1.set(kind: kind, severity: severity)
    case .joint2: parts.joint2.set(kind: kind, severity: severity)
    case .joint3: parts.joint3.set(kind: kind, severity: severity)
    case .joint4: parts.joint4.set(kind: kind, severity: severity)
    case .camera: parts.camera.set(kind: kind, severity: severity)
    case .led: parts.led.set(kind: kind, severity: severity)
    case .lens: parts.lens.set(kind: kind, severity: severity)
    case nil: preconditionFailure("unknown part")
    }
  }

  package mutating func takeDifference(part: UInt8) -> Bool {
    switch PartID(rawValue: part) {
    case .joint1: parts.joint1.takeDifference()
    case .joint2: parts.joint2.takeDifference()
    case .joint3: parts.joint3.takeDifference()
    case .joint4: parts.joint4.takeDifference()
    case .camera: parts.camera.takeDifference()
    case .led: parts.led.takeDifference()
    case .lens: parts.lens.takeDifference()
    case nil: preconditionFailure("unknown part")
    }
  }
}

extension ArmCameraDevice: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("parts", &parts)
    visitor.field("joints", &joints)
    visitor.field("armAmperes", &armAmperes)
    visitor.field("isArmPowered", &isArmPowered)
    visitor.field("mode", &mode)
    visitor.field("cameraKelvin", &cameraKelvin)
    visitor.field("lastFrame", &lastFrame)
    visitor.field("ordersTaken", &ordersTaken)
    visitor.field("isReading", &isReading)
    visitor.field("ready", &ready)
    visitor.field("image", &image)
    visitor.field("sequence", &sequence)
  }
}

extension ArmCameraDevice.Parts: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("joint1", &joint1)
    visitor.field("joint2", &joint2)
    visitor.field("joint3", &joint3)
    visitor.field("joint4", &joint4)
    visitor.field("camera", &camera)
    visitor.field("led", &led)
    visitor.field("lens", &lens)
  }
}
