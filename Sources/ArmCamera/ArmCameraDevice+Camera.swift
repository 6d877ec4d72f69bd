import DeviceModel
import FixedStorage
package import HardwareInterface
import Quantities

extension ArmCameraDevice {
  mutating func stepCamera(
    _ frames: Int64, _ around: inout Surroundings, _ command: inout ArmCamera.Command,
    _ response: inout ArmCamera.Response
  ) {
    if mode == .unpowered { ordersTaken = command.exposeCount }
    warm(frames, &around)
    let isInRange = cameraKelvin >= sheet.coldestKelvin && cameraKelvin <= sheet.hottestKelvin
    mode = isInRange ? .operating : .standby
    if command.exposeCount != ordersTaken {
      ordersTaken = command.exposeCount
      if isInRange && !isReading { takePicture(&around, &command) }
    }
    if isReading && around.now >= ready { deliver(&response) }
    response.mode = Reading(Double(mode.rawValue), at: around.now)
    response.cameraKelvin = Reading(ArmCamera.Format.kelvin.onWire(cameraKelvin), at: around.now)
    response.frameCount = Reading(Double(sequence & 255), at: around.now)
  }

  /// Whether the next step takes a picture: the bodies then have to stand where they are now.
  package mutating func isAboutToExpose(_ command: inout ArmCamera.Command) -> Bool {
    mode != .unpowered && command.exposeCount != ordersTaken
  }

  mutating func switchCameraOff(_ response: inout ArmCamera.Response) {
    mode = .unpowered
    isReading = false
    (response.mode, response.cameraKelvin, response.frameCount) = (.none, .none, .none)
    response.imageLink.removeAll()
  }

  /// Exact first-order approach, to its place on the arm while off and above it while on.
  mutating func warm(_ frames: Int64, _ around: inout Surroundings) {
    let outside = around.armKelvin
    if lastFrame == .never {
      cameraKelvin = outside
    } else if around.now - lastFrame > frames {
      approach(outside, Double(around.now - lastFrame - frames) * Frame.seconds)
    }
    approach(outside + sheet.riseKelvin, Double(frames) * Frame.seconds)
    lastFrame = around.now
  }

  mutating func approach(_ end: Double, _ seconds: Double) {
    cameraKelvin = end + (cameraKelvin - end) * Elementary.exp(-seconds / sheet.timeConstantSeconds)
  }

  /// Exposures are far shorter than a step: the scene is that of the order.
  mutating func takePicture(_ around: inout Surroundings, _ command: inout ArmCamera.Command) {
    isReading = true
    let exposure = command.exposureSeconds.clamped(sheet.shortestExposureSeconds, sheet.longestExposureSeconds)
    ready = around.now + Int64((sheet.readoutSeconds + exposure) * Double(Frame.perSecond))
    image = ArmCamera.Image()
    image.time = OnBoardTime(around.now)
    image.exposureSeconds = exposure
    image.ledOn = command.ledOn
    var picture = Picture(seconds: exposure, isLit: command.ledOn)
    if parts.led.fault == .dead {
      parts.led.note(picture.isLit)
      picture.isLit = false
    }
    if parts.lens.fault == .dust {
      picture.clarity = 1 - parts.lens.severity.clamped(0, 1)
      parts.lens.note(picture.clarity < 1)
    }
    look(&around, &picture)
  }

  mutating func deliver(_ response: inout ArmCamera.Response) {
    isReading = false
    if parts.camera.fault == .noFrames { return parts.camera.note(true) }
    sequence &+= 1
    var message = image.message(sequence: sequence)
    if parts.camera.fault == .badChecksums {
      message.check ^= 0xFFFF
      parts.camera.note(true)
    }
    response.imageLink.append(message)
  }
}
