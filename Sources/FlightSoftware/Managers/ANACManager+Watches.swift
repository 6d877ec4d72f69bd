import FlightServices
import GroundInterface
import HardwareInterface
import Quantities

extension ANACManager {
  mutating func watchMechanisms(_ response: inout ANAC.Response, _ services: inout FlightServices) {
    watchDoor(&response, &services)
    watchFilter(&response, &services)
    watchFocus(&response, &services)
  }

  /// Two more attempts; then the motor is switched off.
  mutating func watchDoor(_ response: inout ANAC.Response, _ services: inout FlightServices) {
    guard doorWatch.isActive else { return }
    let isOpening = orders.door == .open
    if isOpening ? response.doorOpen.isOn : response.doorClosed.isOn {
      doorWatch.stop()
      services.events.raise(.anacDoorMoved, isOpening ? 1 : 0)
    } else if doorWatch.ranOut(at: services.frame) {
      services.events.raise(.anacDoorTimeout, Double(doorWatch.failures), response.doorAngle.value)
      if doorWatch.failures <= 2 {
        retries &+= 1
        doorWatch.extend(at: services.frame, seconds: 1.3 * sheet.doorSeconds)
      } else {
        doorWatch.stop()
        orders.door = .hold
      }
    }
  }

  /// Turns the other way twice; then works with the band that is in the beam (ANAC-05).
  mutating func watchFilter(_ response: inout ANAC.Response, _ services: inout FlightServices) {
    guard filterWatch.isActive else { return }
    if (response.filter.value - Double(orders.filter.rawValue)).magnitude < 0.05 {
      filterWatch.stop()
      orders.filterReversed = false
    } else if filterWatch.ranOut(at: services.frame) {
      services.events.raise(.anacFilterTimeout, Double(orders.filter.rawValue), response.filter.value)
      if filterWatch.failures <= 2 {
        retries &+= 1
        orders.filterReversed.toggle()
        filterWatch.extend(at: services.frame, seconds: 1.3 * sheet.filterStepSeconds * 7)
      } else {
        services.events.raise(.anacFilterStuck, Double(orders.filter.rawValue), response.filter.value)
        filterWatch.stop()
        settleForFilter(response.filter.value)
      }
    }
  }

  /// The wheel is no longer driven: the order becomes the place where it stands.
  mutating func settleForFilter(_ place: Double) {
    guard place >= 0, place < 8 else { return }
    orders.filter = ANAC.Filter(rawValue: UInt8(place + 0.5) % 8) ?? .clear
    orders.filterReversed = false
    series.filter = orders.filter
  }

  mutating func watchFocus(_ response: inout ANAC.Response, _ services: inout FlightServices) {
    guard focusWatch.isActive else { return }
    if (response.focus.value - orders.focus).magnitude < 2e-4 {
      focusWatch.stop()
    } else if focusWatch.ranOut(at: services.frame) {
      services.events.raise(.anacFocusTimeout, orders.focus, response.focus.value)
      focusWatch.stop()
    }
  }

  /// Housekeeping and the last image; words that were not heard are invalid.
  mutating func publish(_ response: inout ANAC.Response, _ answers: Bool, _ services: inout FlightServices) {
    let mode = answers ? response.mode.value : Double(DeviceMode.unpowered.rawValue)
    services.telemetry.publish(.anacMode, mode)
    services.telemetry.publish(.anacDoorAngle, response.doorAngle.value)
    services.telemetry.publish(.anacDoorOpen, response.doorOpen.value)
    services.telemetry.publish(.anacDoorClosed, response.doorClosed.value)
    services.telemetry.publish(.anacMotorCurrent, response.motorAmperes.value)
    services.telemetry.publish(.anacFilterPosition, response.filter.value)
    services.telemetry.publish(.anacFocusPosition, response.focus.value)
    services.telemetry.publish(.anacDetectorTemperature, response.detectorKelvin.value)
    services.telemetry.publish(.anacOpticsTemperature, response.opticsKelvin.value)
    services.telemetry.publish(.anacSunAngle, response.sunAngle.value)
    services.telemetry.publish(.anacHeartbeat, response.heartbeat.value)
    services.telemetry.publish(.anacImageCount, Double(imageCount))
    services.telemetry.publish(.anacCrcErrors, Double(checksumErrors))
    services.telemetry.publish(.anacRetries, Double(retries))
    if imageCount > 0 { publishImage(&services) }
  }

  mutating func publishImage(_ services: inout FlightServices) {
    let radians = sheet.pixelMeters / sheet.focalLengthMeters
    let found = image.isDetected
    services.telemetry.publish(.anacImageAge, services.time - image.time)
    services.telemetry.publish(.anacExposure, image.exposureSeconds)
    services.telemetry.publish(.anacDetected, found)
    services.telemetry.publish(.anacInField, Double(image.objectCount))
    services.telemetry.publish(.anacLosX, found ? image.x * radians : .nan)
    services.telemetry.publish(.anacLosY, found ? image.y * radians : .nan)
    services.telemetry.publish(.anacLosSigma, found ? image.sigmaPixels * radians : .nan)
    services.telemetry.publish(.anacApparentSize, found ? image.sizePixels * radians : .nan)
    services.telemetry.publish(.anacFlux, found ? image.electronsPerSecond : .nan)
    services.telemetry.publish(.anacSnr, found ? image.signalToNoise : 0)
    services.telemetry.publish(.anacSaturation, image.saturatedFraction)
    services.telemetry.publish(.anacBackground, image.backgroundElectrons)
    services.telemetry.publish(.anacPeak, image.peakCounts)
    services.telemetry.publish(.anacMean, image.meanCounts)
    services.telemetry.publish(.anacImageWidth, image.widthPixels)
    services.telemetry.publish(.anacHotPixels, Double(image.hotPixels))
  }
}
