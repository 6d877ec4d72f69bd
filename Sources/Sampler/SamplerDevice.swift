package import DeviceModel
package import HardwareInterface
package import Quantities

/// The sampler at the end of the arm: a head that extends, a brush in it, a flap before its chamber,
/// three force sensors; later the container in the capsule.
///
/// *Model.* Brush intake rho w d v eta t, scaled by contact force and by one log-normal factor an attempt,
/// into a chamber that fills exponentially (physics.md §6). *Assumptions:* the force on the head is that
/// of the motion near the asteroid; what floats in the chamber leaves through the flap at a rate
/// proportional to its gap. *Source:* fact sheet §5.2, §6.
package struct SamplerDevice: Sendable {
  package enum PartID: UInt8, BitwiseCopyable, Sendable {
    case head, brushMotor, flap, forceSensor1, forceSensor2, forceSensor3, seat, latch, cutter
  }
  package enum HeadFault: UInt8, BitwiseCopyable, Sendable { case jammed }
  package enum BrushMotorFault: UInt8, BitwiseCopyable, Sendable { case stalled }
  /// `jammedOpen`: the flap does not close below the severity, m.
  package enum FlapFault: UInt8, BitwiseCopyable, Sendable { case jammedOpen }
  /// `stuck`: the sensor shows the severity, N; `dead`: it shows nothing.
  package enum ForceSensorFault: UInt8, BitwiseCopyable, Sendable { case stuck, dead }
  /// `misaligned`: the head meets the seat's edge; the severity is the offset, m.
  package enum SeatFault: UInt8, BitwiseCopyable, Sendable { case misaligned }
  package enum LatchFault: UInt8, BitwiseCopyable, Sendable { case unlatched }
  /// `dud`: the first charge does not cut.
  package enum CutterFault: UInt8, BitwiseCopyable, Sendable { case dud }

  /// The parts that can fail; not part of the sampler's own state.
  package struct Parts: BitwiseCopyable, Sendable {
    package var head = Part<HeadFault>()
    package var brushMotor = Part<BrushMotorFault>()
    package var flap = Part<FlapFault>()
    package var forceSensor1 = Part<ForceSensorFault>()
    package var forceSensor2 = Part<ForceSensorFault>()
    package var forceSensor3 = Part<ForceSensorFault>()
    package var seat = Part<SeatFault>()
    package var latch = Part<LatchFault>()
    package var cutter = Part<CutterFault>()
  }

  /// One stream for measurement noise, one for the yield of attempts; and what of the motor's warmth is left
  /// after one frame.
  struct Keys: BitwiseCopyable, Sendable {
    let noise, yield: NoiseStream
    let coolingOfFrame: Double
  }

  let sheet: Sampler.DataSheet
  let keys: Keys
  package var parts = Parts()
  package internal(set) var mode = DeviceMode.unpowered
  /// Head out of its housing, m.
  package internal(set) var headExtension = 0.0
  package internal(set) var brushSpeed = 0.0  // rad/s
  var brushAmperes = 0.0
  var motorKelvin = 293.0
  /// Last frame with power; the motor's temperature is that of this frame.
  var lastFrame = Frame.never
  package internal(set) var flapGap = 0.0  // m
  /// Attempts so far (one each time the brush is switched on), and the factor of the present one.
  package internal(set) var attempts: UInt32 = 0
  var yieldFactor = 1.0
  /// Mass in the chamber at the attempt's beginning, and now, kg.
  var startKilograms = 0.0
  package internal(set) var sampleKilograms = 0.0
  /// Stroke into the capsule's seat, m, and force there, N.
  package internal(set) var stroke = 0.0
  var strokeForce = 0.0
  /// Seconds for which the latches have been driven.
  var latchSeconds = 0.0
  package internal(set) var isLatched = false
  /// The cutter has parted head and wrist.
  package internal(set) var isCut = false
  var firingsSeen: UInt32 = 0
  var backupFiringsSeen: UInt32 = 0

  package init(_ sheet: Sampler.DataSheet, seed: UInt64) {
    self.sheet = sheet
    keys = Keys(
      noise: NoiseStream(seed: seed, device: "sampler", purpose: "noise"),
      yield: NoiseStream(seed: seed, device: "sampler", purpose: "yield"),
      coolingOfFrame: Self.cooling(over: 1, sheet))
  }

  /// What is left of a difference of temperature after so many frames, 0 to 1.
  static func cooling(over frames: Int64, _ sheet: Sampler.DataSheet) -> Double {
    Elementary.exp(-Double(frames) * Frame.seconds / sheet.motorTimeConstantSeconds)
  }
}

extension SamplerDevice: FailingDevice {
  package mutating func fail(part: UInt8, kind: UInt8?, severity: Double) {
    switch PartID(rawValue: part) {
    case .head: parts.head.set(kind: kind, severity: severity)
    case .brushMotor: parts.brushMotor.set(kind: kind, severity: severity)
    case .flap: parts.flap.set(kind: kind, severity: severity)
    case .forceSensor1: parts.forceSensor1.set(kind: kind, severity: severity)
    case .forceSensor2: parts.forceSensor2.set(kind: kind, severity: severity)
    case .forceSensor3: parts.forceSensor3.set(kind: kind, severity: severity)
    case .seat: parts.seat.set(kind: kind, severity: severity)
    case .latch: parts.latch.set(kind: kind, severity: severity)
    case .cutter: parts.cutter.set(kind: kind, severity: severity)
    case nil: preconditionFailure("unknown part")
    }
  }

  package mutating func takeDifference(part: UInt8) -> Bool {
    switch PartID(rawValue: part) {
    case .head: parts.head.takeDifference()
    case .brushMotor: parts.brushMotor.takeDifference()
    case .flap: parts.flap.takeDifference()
    case .forceSensor1: parts.forceSensor1.takeDifference()
    case .forceSensor2: parts.forceSensor2.takeDifference()
    case .forceSensor3: parts.forceSensor3.takeDifference()
    case .seat: parts.seat.takeDifference()
    case .latch: parts.latch.takeDifference()
    case .cutter: parts.cutter.takeDifference()
    case nil: preconditionFailure("unknown part")
    }
  }
}

extension SamplerDevice: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("parts", &parts)
    visitor.field("mode", &mode)
    visitor.field("headExtension", &headExtension)
    visitor.field("brushSpeed", &brushSpeed)
    visitor.field("brushAmperes", &brushAmperes)
    visitor.field("motorKelvin", &motorKelvin)
    visitor.field("lastFrame", &lastFrame)
    visitor.field("flapGap", &flapGap)
    visitor.field("attempts", &attempts)
    visitor.field("yieldFactor", &yieldFactor)
    visitor.field("startKilograms", &startKilograms)
    visitor.field("sampleKilograms", &sampleKilograms)
    visitor.field("stroke", &stroke)
    visitor.field("strokeForce", &strokeForce)
    visitor.field("latchSeconds", &latchSeconds)
    visitor.field("isLatched", &isLatched)
    visitor.field("isCut", &isCut)
    visitor.field("firingsSeen", &firingsSeen)
    visitor.field("backupFiringsSeen", &backupFiringsSeen)
  }
}

extension SamplerDevice.Parts: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("head", &head)
    visitor.field("brushMotor", &brushMotor)
    visitor.field("flap", &flap)
    visitor.field("forceSensor1", &forceSensor1)
    visitor.field("forceSensor2", &forceSensor2)
    visitor.field("forceSensor3", &forceSensor3)
    visitor.field("seat", &seat)
    visitor.field("latch", &latch)
    visitor.field("cutter", &cutter)
  }
}
