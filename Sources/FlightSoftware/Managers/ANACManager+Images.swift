import FixedStorage
import FlightServices
import GroundInterface
import HardwareInterface
import Quantities

extension ANACManager {
  mutating func begin(
    _ target: ANAC.Target, _ filter: ANAC.Filter, _ window: ANAC.Window, _ exposure: Double, isPeriodic: Bool,
    _ now: Frame
  ) {
    orders.target = target
    orders.window = window
    orders.exposureSeconds = exposure
    turnWheel(to: filter, now)
    shot = Shot()
    shot.isPeriodic = isPeriodic
    shot.stage = .preparing
  }

  /// Waits for the wheel, then for the message; asks twice more before it gives up.
  mutating func stepShot(_ services: inout FlightServices) {
    if shot.stage == .preparing && !filterWatch.isActive && orders.mode == .operating { trigger(services.frame) }
    guard shot.stage == .awaiting, shot.watch.ranOut(at: services.frame) else { return }
    services.events.raise(.anacImageTimeout, Double(shot.watch.failures))
    again(services.frame)
  }

  mutating func trigger(_ now: Frame) {
    orders.exposeCount &+= 1
    shot.stage = .awaiting
    let readout = orders.window == .full ? sheet.readoutSeconds : sheet.windowReadoutSeconds
    shot.watch.extend(at: now, seconds: orders.exposureSeconds + readout + 4)
  }

  mutating func again(_ now: Frame) {
    guard shot.watch.failures <= 2 else {
      shot = Shot()
      return
    }
    retries &+= 1
    trigger(now)
  }

  /// Starts the next picture of a series, and keeps the lens focused on a near target.
  mutating func stepSeries(_ navigation: inout NavigationEstimate, _ now: Frame) {
    guard series.periodSeconds > 0, shot.stage == .idle, now >= series.next else { return }
    series.next = max(series.next, now - Frame.perSecond) + Int64(series.periodSeconds * Double(Frame.perSecond))
    let range = navigation.positionFromTargetICRF.length
    if navigation.hasTargetEphemeris && (series.target == .asteroid || series.target == .comet) {
      let travel = sheet.nearestFocusMeters / max(range, sheet.nearestFocusMeters)
      if (travel - orders.focus).magnitude > 1e-5 { _ = focus(atMeters: max(range, sheet.nearestFocusMeters), now) }
    }
    begin(series.target, series.filter, series.window, series.exposureSeconds, isPeriodic: true, now)
  }

  /// One message of the link: checksum, order, age; then its content.
  mutating func take(_ message: inout ImageMessage, _ services: inout FlightServices) {
    guard let fresh = ANAC.Image(&message) else {
      checksumErrors &+= 1
      services.events.raise(.anacImageCorrupt, Double(checksumErrors))
      if shot.stage == .awaiting && shot.watch.isActive { again(services.frame) }
      return
    }
    guard message.sequence != lastSequence else { return }
    lastSequence = message.sequence
    let age = services.time - fresh.time
    let readout = fresh.window == .full ? sheet.readoutSeconds : sheet.windowReadoutSeconds
    guard age > -0.1, age < fresh.exposureSeconds / 2 + readout + 3 else {
      services.events.raise(.anacImageStale, age)
      return
    }
    image = fresh
    imageCount &+= 1
    StoredPictures.keep(fresh.window, isPeriodic: shot.isPeriodic, number: imageCount, &services)
    announce(&services)
    controlExposure()
    if fresh.target == .asteroid || fresh.target == .comet { sight() }
    shot = Shot()
  }

  mutating func announce(_ services: inout FlightServices) {
    if !shot.isPeriodic {
      services.events.raise(.anacImageTaken, Double(image.target.rawValue), image.signalToNoise)
    }
    misses = image.isDetected ? 0 : misses &+ 1
    if misses == 1 { services.events.raise(.anacNoTarget, Double(image.target.rawValue)) }
  }

  /// Brings the brightest pixel to 70 % of full scale; a faint target is given time to appear.
  mutating func controlExposure() {
    let span = 4095 - sheet.biasCounts
    let light = image.peakCounts - sheet.biasCounts
    let factor = light > 0.95 * span ? 0.2 : 0.7 * span / max(light, 1)
    let next = image.exposureSeconds * factor.clamped(0.1, 4)
    series.exposureSeconds = next.clamped(sheet.shortestExposureSeconds, 1)
  }

  mutating func remember(_ attitude: inout AttitudeEstimate, _ time: OnBoardTime, _ now: Frame) {
    guard shot.stage == .awaiting else { return }
    if attitudes.count > 0 && time - attitudes[attitudes.count - 1].time < 0.4 { return }
    if attitudes.isFull { _ = attitudes.popFirst() }
    var sample = AttitudeSample()
    sample.time = time
    sample.estimate = attitude
    attitudes.append(sample)
  }

  /// Direction of the target in ICRF, with the attitude of the exposure's middle.
  mutating func sight() {
    let radians = sheet.pixelMeters / sheet.focalLengthMeters
    sighting.time = image.time
    sighting.isValid = false
    guard image.isDetected, let attitude = attitude(at: image.time), attitude.isValid else { return }
    let body = Vector3(1, image.x * radians, image.y * radians).normalized
    sighting.directionICRF = attitude.attitude.rotate(body)
    // Three arc seconds of attitude knowledge per axis (ASSUMED, star tracker).
    let pointing = 1.5e-5
    let centroid = image.sigmaPixels * radians
    sighting.sigma = (centroid * centroid + pointing * pointing).squareRoot()
    sighting.apparentSize = image.sizePixels * radians
    sighting.isValid = true
  }

  /// The remembered attitude nearest in time, turned on by its own rate.
  mutating func attitude(at time: OnBoardTime) -> AttitudeEstimate? {
    var nearest: AttitudeSample?
    var smallest = 2.0
    for i in 0..<attitudes.count {
      let apart = (attitudes[i].time - time).magnitude
      if apart < smallest { (smallest, nearest) = (apart, attitudes[i]) }
    }
    guard var sample = nearest else { return nil }
    let halfAngle = sample.estimate.rateBody * (0.5 * (time - sample.time))
    sample.estimate.attitude = (sample.estimate.attitude * Quaternion(w: 1, vector: halfAngle)).normalized
    return sample.estimate
  }
}
