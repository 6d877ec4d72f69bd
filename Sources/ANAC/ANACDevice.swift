package import DeviceModel
package import HardwareInterface
package import Quantities

/// The narrow-field navigation camera: what it is, does and measures, in truth.
///
/// *Model.* A pinhole of 2048 by 2048 pixels looks along body +X past a door, a wheel of eight filters
/// and a focus drive. It measures geometry and light of the bodies around it, without pixels:
/// a Gaussian point-spread widened by defocus and smear, photon, dark, read and stray-light noise,
/// full well and converter range. *Assumptions:* the scene is that of the exposure's middle; discs are
/// Lambert spheres; stellar aberration and lens distortion are left out on both wings.
/// *Source:* fact sheet §0.0 and §4; photometric chain CAM-01, CAM-02, CAM-08.
package struct ANACDevice: Sendable {
  package enum PartID: UInt8, BitwiseCopyable, Sendable {
    case door, filterWheel, focus, shutter, optics, detector, imageProcessor
  }
  package enum DoorFault: UInt8, BitwiseCopyable, Sendable { case jammed }
  package enum FilterWheelFault: UInt8, BitwiseCopyable, Sendable { case stuck }
  /// `drift`: the lens stands off its encoder by the severity, m.
  package enum FocusFault: UInt8, BitwiseCopyable, Sendable { case stuck, drift }
  package enum ShutterFault: UInt8, BitwiseCopyable, Sendable { case stuckClosed, stuckOpen }
  /// `contamination`: the severity is the part of the light lost.
  package enum OpticsFault: UInt8, BitwiseCopyable, Sendable { case contamination }
  /// `hotPixels`: the severity is their number.
  package enum DetectorFault: UInt8, BitwiseCopyable, Sendable { case hotPixels }
  /// `mistagged`: image times are off by the severity, s.
  package enum ImageProcessorFault: UInt8, BitwiseCopyable, Sendable { case hang, mistagged }

  /// The parts that can fail; not part of the instrument's own state.
  package struct Parts: BitwiseCopyable, Sendable {
    package var door = Part<DoorFault>()
    package var filterWheel = Part<FilterWheelFault>()
    package var focus = Part<FocusFault>()
    package var shutter = Part<ShutterFault>()
    package var optics = Part<OpticsFault>()
    package var detector = Part<DetectorFault>()
    package var imageProcessor = Part<ImageProcessorFault>()
  }

  let sheet: ANAC.DataSheet
  /// Noise of the images.
  let keys: NoiseStream
  package var parts = Parts()
  package internal(set) var mode = DeviceMode.unpowered
  /// Frames until the electronics answer after switching on.
  var startUpFrames: Int64 = 0
  /// Angle from closed, rad.
  package internal(set) var doorAngle = 0.0
  /// Place of the wheel, 0 ..< 8, with a fraction on the way.
  package internal(set) var filterPlace = 0.0
  /// The movement under way: where to, and which way, decided when it was ordered.
  var wheelGoal = ANAC.Filter.clear
  var wheelReversed = false
  var wheelForward = true
  /// Lens travel: 0 infinity, 1 nearest focus.
  package internal(set) var focusTravel = 0.0
  var motorAmperes = 0.0
  package internal(set) var detectorKelvin = 293.0
  package internal(set) var opticsKelvin = 293.0
  /// Last frame with power; the temperatures are those of that frame.
  var lastFrame = Frame.never
  var sunAngle = 0.0
  var heartbeat: UInt8 = 0
  var heartbeatFrames: Int64 = 0
  var exposure = Exposure()
  /// Images made since launch.
  package internal(set) var sequence: UInt32 = 0

  package init(_ sheet: ANAC.DataSheet, seed: UInt64) {
    self.sheet = sheet
    keys = NoiseStream(seed: seed, device: "anac", purpose: "image")
  }
}

/// One exposure on its way from order to message.
struct Exposure: BitwiseCopyable, Sendable {
  enum Stage: UInt8, BitwiseCopyable, Sendable { case idle, exposing, reading }
  var stage = Stage.idle
  /// Count of the last order taken.
  var ordersTaken: UInt32 = 0
  var seconds = 0.0
  var target = ANAC.Target.brightest
  var window = ANAC.Window.full
  /// Middle of the exposure, and the frame in which the message is ready.
  var middle = Frame.never
  var ready = Frame.never
  var image = ANAC.Image()
}

extension ANACDevice: FailingDevice {
  package mutating func fail(part: UInt8, kind: UInt8?, severity: Double) {
    switch PartID(rawValue: part) {
    case .door: parts.door.set(kind: kind, severity: severity)
    case .filterWheel: parts.filterWheel.set(kind: kind, severity: severity)
    case .focus: parts.focus.set(kind: kind, severity: severity)
    case .shutter: parts.shutter.set(kind: kind, severity: severity)
    case .optics: parts.optics.set(kind: kind, severity: severity)
    case .detector: parts.detector.set(kind: kind, severity: severity)
    case .imageProcessor: parts.imageProcessor.set(kind: kind, severity: severity)
    case nil: preconditionFailure("unknown part")
    }
  }

  package mutating func takeDifference(part: UInt8) -> Bool {
    switch PartID(rawValue: part) {
    case .door: parts.door.takeDifference()
    case .filterWheel: parts.filterWheel.takeDifference()
    case .focus: parts.focus.takeDifference()
    case .shutter: parts.shutter.takeDifference()
    case .optics: parts.optics.takeDifference()
    case .detector: parts.detector.takeDifference()
    case .imageProcessor: parts.imageProcessor.takeDifference()
    case nil: preconditionFailure("unknown part")
    }
  }
}

extension ANACDevice: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("parts", &parts)
    visitor.field("mode", &mode)
    visitor.field("startUpFrames", &startUpFrames)
    visitor.field("doorAngle", &doorAngle)
    visitor.field("filterPlace", &filterPlace)
    visitor.field("wheelGoal", &wheelGoal)
    visitor.field("wheelReversed", &wheelReversed)
    visitor.field("wheelForward", &wheelForward)
    visitor.field("focusTravel", &focusTravel)
    visitor.field("motorAmperes", &motorAmperes)
    visitor.field("detectorKelvin", &detectorKelvin)
    visitor.field("opticsKelvin", &opticsKelvin)
    visitor.field("lastFrame", &lastFrame)
    visitor.field("sunAngle", &sunAngle)
    visitor.field("heartbeat", &heartbeat)
    visitor.field("heartbeatFrames", &heartbeatFrames)
    visitor.field("exposure", &exposure)
    visitor.field("sequence", &sequence)
  }
}

extension ANACDevice.Parts: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("door", &door)
    visitor.field("filterWheel", &filterWheel)
    visitor.field("focus", &focus)
    visitor.field("shutter", &shutter)
    visitor.field("optics", &optics)
    visitor.field("detector", &detector)
    visitor.field("imageProcessor", &imageProcessor)
  }
}

extension Exposure: Visitable {
  mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("stage", &stage)
    visitor.field("ordersTaken", &ordersTaken)
    visitor.field("seconds", &seconds)
    visitor.field("target", &target)
    visitor.field("window", &window)
    visitor.field("middle", &middle)
    visitor.field("ready", &ready)
    visitor.field("image", &image)
  }
}
