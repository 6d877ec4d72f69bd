import FlightServices
import GroundInterface
import HardwareInterface
import Quantities

extension ArmCameraManager {
  /// A camera below its temperature limit takes no picture; it is asked when it is warm.
  mutating func stepPictures(_ response: inout ArmCamera.Response, _ services: inout FlightServices) {
    if periodSeconds > 0 && !shotWatch.isActive && services.frame >= next
      && response.mode.value == Double(DeviceMode.operating.rawValue)
    {
      next = max(next, services.frame - Frame.perSecond) + Int64(periodSeconds * Double(Frame.perSecond))
      trigger(services.frame)
    }
    guard shotWatch.ranOut(at: services.frame) else { return }
    services.events.raise(.armImageTimeout, Double(shotWatch.failures), response.cameraKelvin.value)
    again(services.frame)
  }

  /// Three attempts in all.
  mutating func again(_ now: Frame) {
    guard shotWatch.retry(at: now, seconds: shotSeconds) else { return }
    retries &+= 1
    orders.exposeCount &+= 1
  }

  mutating func take(_ message: inout ImageMessage, _ services: inout FlightServices) {
    guard let fresh = ArmCamera.Image(&message) else {
      checksumErrors &+= 1
      services.events.raise(.armImageCorrupt, Double(checksumErrors))
      return
    }
    guard message.sequence != lastSequence else { return }
    lastSequence = message.sequence
    image = fresh
    imageCount &+= 1
    StoredPictures.keepArmPicture(isPeriodic: periodSeconds > 0, number: imageCount, &services)
    shotWatch.stop()
    if periodSeconds == 0 { services.events.raise(.armImageTaken, Double(fresh.inField), fresh.meanCounts) }
    judge(&services)
  }

  /// Saturation (ACAM-02), darkness (ACAM-05) and particles (SAMP-01).
  mutating func judge(_ services: inout FlightServices) {
    if image.saturatedFraction > 0.15 { services.events.raise(.armImageSaturated, image.saturatedFraction) }
    if image.ledOn && image.exposureSeconds >= sheet.longestExposureSeconds && image.meanCounts < 40 {
      services.events.raise(.armImageDark, image.meanCounts)
    }
    particlePictures = image.particles > 2 ? particlePictures &+ 1 : 0
    if particlePictures == 1 { services.events.raise(.particlesSeen, Double(image.particles)) }
    guard isAutomatic else { return }
    // The capsule's white at 60 %, or without it the whole picture at middle grey, 18 %.
    let brightest = max(image.capsuleCounts, (image.meanCounts - sheet.biasCounts) / 0.3)
    let factor = (0.6 * sheet.fullScaleCounts / max(brightest, 1)).clamped(0.2, 5)
    orders.exposureSeconds = min(
      max(image.exposureSeconds * factor, sheet.shortestExposureSeconds), sheet.longestExposureSeconds)
  }

  mutating func publish(_ response: inout ArmCamera.Response, _ services: inout FlightServices) {
    let mode = response.mode.isValid ? response.mode.value : Double(DeviceMode.unpowered.rawValue)
    services.telemetry.publish(.armJoint1, response.joint1.value)
    services.telemetry.publish(.armJoint2, response.joint2.value)
    services.telemetry.publish(.armJoint3, response.joint3.value)
    services.telemetry.publish(.armJoint4, response.joint4.value)
    services.telemetry.publish(.armJointError, jointError(&response))
    services.telemetry.publish(.armCurrent, response.armAmperes.value)
    services.telemetry.publish(.armPose, Double(pose?.rawValue ?? 6))
    services.telemetry.publish(.armMoving, moveWatch.isActive)
    services.telemetry.publish(.armRetries, Double(retries))
    services.telemetry.publish(.armCameraMode, mode)
    services.telemetry.publish(.armCameraTemperature, response.cameraKelvin.value)
    services.telemetry.publish(.armCameraFrameCount, response.frameCount.value)
    services.telemetry.publish(.armCameraImageCount, Double(imageCount))
    services.telemetry.publish(.armCameraCrcErrors, Double(checksumErrors))
    if imageCount > 0 { publishImage(&services) }
  }

  mutating func publishImage(_ services: inout FlightServices) {
    let radians = sheet.pixelRadians
    services.telemetry.publish(.armCameraImageAge, services.time - image.time)
    services.telemetry.publish(.armCameraExposure, image.exposureSeconds)
    services.telemetry.publish(.armCameraCapsuleSize, image.sizePixels[0] * radians)
    services.telemetry.publish(.armCameraFlagSize, image.sizePixels[1] * radians)
    services.telemetry.publish(.armCameraEarthSize, image.sizePixels[2] * radians)
    services.telemetry.publish(.armCameraHeadSize, image.sizePixels[3] * radians)
    services.telemetry.publish(.armCameraAsteroidSize, image.sizePixels[4] * radians)
    services.telemetry.publish(.armCameraInField, raw: image.inField)
    services.telemetry.publish(.armCameraMean, image.meanCounts)
    services.telemetry.publish(.armCameraCapsuleCounts, image.capsuleCounts)
    services.telemetry.publish(.armCameraSaturation, image.saturatedFraction)
    services.telemetry.publish(.armCameraParticles, Double(image.particles))
    services.telemetry.publish(.armCameraClarity, image.clarity)
  }
}
