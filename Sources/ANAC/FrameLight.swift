import DeviceModel
import HardwareInterface
import Quantities

/// Light and geometry of one exposure, before it becomes numbers.
struct FrameLight: BitwiseCopyable, Sendable {
  let seconds: Double
  /// Time for which the sky falls on the detector, s.
  var litSeconds: Double
  /// Part of the light let through.
  var transmission = 0.0
  /// Electrons per pixel without bodies.
  var background = 0.0
  var hotPixels = 0.0
  /// Pixels per unit of tangent, pixels of the frame, half its width.
  let pixelsPerRadian: Double
  let pixels: Double
  let halfWidth: Double
  /// Electrons at which a pixel saturates, by full well or by converter.
  let saturation: Double
  /// Electrons collected from all bodies, and pixels saturated by them.
  var collected = 0.0
  var saturatedPixels = 0.0
  var peakElectrons = 0.0
  var objectCount = 0

  init(_ sheet: ANAC.DataSheet, _ seconds: Double, _ window: ANAC.Window) {
    self.seconds = seconds
    litSeconds = seconds
    pixelsPerRadian = sheet.focalLengthMeters / sheet.pixelMeters
    let across = window == .full ? sheet.pixelsAcross : min(sheet.windowPixels, sheet.pixelsAcross)
    pixels = across * across
    halfWidth = across / 2
    let top = Elementary.exp(sheet.adcBits * 0.693_147_180_559_945_3) - 1
    saturation = min(sheet.fullWellElectrons, (top - sheet.biasCounts) * sheet.electronsPerCount)
  }
}

/// One body as it falls on the detector.
struct Spot: BitwiseCopyable, Sendable {
  var x = 0.0, y = 0.0  // px from the centre
  var diameter = 0.0  // px
  var electrons = 0.0
  /// Standard deviation of a point's image, px.
  var sigma = 0.0
  /// Electrons of its brightest pixel.
  var peak = 0.0
  var signalToNoise = 0.0
  /// Whether it stands in the field and out of the noise.
  var isDetected = false
  var isIrregular = false
}

extension ANACDevice {
  /// Looks at every body in front, adds its light to the frame, and returns the one to measure.
  mutating func survey(_ around: inout Surroundings, _ frame: inout FrameLight) -> Spot {
    var chosen = Spot()
    if sunAngle < 2 * frame.halfWidth / frame.pixelsPerRadian && frame.transmission > 0 {
      frame.saturatedPixels = frame.pixels
      return chosen
    }
    lookAt(.earth, .earth, &around, &frame, &chosen)
    lookAt(.moon, .moon, &around, &frame, &chosen)
    lookAt(.asteroid, .asteroid, &around, &frame, &chosen)
    lookAt(.comet, .comet, &around, &frame, &chosen)
    return chosen
  }

  mutating func lookAt(
    _ body: BodyID, _ target: ANAC.Target, _ around: inout Surroundings, _ frame: inout FrameLight,
    _ chosen: inout Spot
  ) {
    let seen = around.bodies[Int(body.rawValue)]
    guard seen.isKnown else { return }
    let direction = around.attitude.unrotate(seen.directionICRF)
    guard direction.x > 0.5 else { return }
    var spot = Spot()
    spot.x = direction.y / direction.x * frame.pixelsPerRadian
    spot.y = direction.z / direction.x * frame.pixelsPerRadian
    guard max(spot.x.magnitude, spot.y.magnitude) <= frame.halfWidth else { return }
    spot.isIrregular = body == .asteroid || body == .comet
    illuminate(&spot, seen, around.rateBody, &frame)
    let isWanted = exposure.target == target || (exposure.target == .brightest && spot.electrons > chosen.electrons)
    if isWanted { chosen = spot }
  }

  /// Electrons, spread and noise of one body (CAM-01, CAM-02, CAM-08).
  mutating func illuminate(_ spot: inout Spot, _ seen: SeenBody, _ rateBody: Vector3, _ frame: inout FrameLight) {
    let area = Double.pi / 4 * sheet.apertureMeters * sheet.apertureMeters
    let brightness = Elementary.exp(-0.921_034_037_197_618_3 * seen.magnitude)
    spot.diameter = seen.angularDiameter * frame.pixelsPerRadian
    spot.electrons =
      sheet.zeroMagnitudePhotonRate * brightness * area * sheet.efficiency * frame.transmission
      * frame.litSeconds
    spot.sigma = imageSigma(seen.rangeMeters, rateBody, &frame)
    let lit = litPixels(spot.diameter, seen.phaseAngle)
    let inFrame = min(1, frame.pixels / max(lit, 1))
    spot.electrons *= inFrame
    let pixels = max(9, 4 * Double.pi * spot.sigma * spot.sigma) + min(lit, frame.pixels)
    let readNoise = sheet.readNoiseElectrons
    let variance = spot.electrons + pixels * (frame.background + readNoise * readNoise)
    spot.signalToNoise = spot.electrons / variance.squareRoot()
    spot.isDetected = spot.signalToNoise >= 5
    addLight(&spot, lit: min(lit, frame.pixels), &frame)
  }

  /// Pixels of the lit part of a disc.
  mutating func litPixels(_ diameter: Double, _ phaseAngle: Double) -> Double {
    Double.pi / 4 * diameter * diameter * 0.5 * (1 + Elementary.cos(phaseAngle))
  }

  /// Point-spread, defocus (uniform disc, a quarter of its diameter) and smear in one standard deviation.
  mutating func imageSigma(_ rangeMeters: Double, _ rateBody: Vector3, _ frame: inout FrameLight) -> Double {
    let focalLength = sheet.focalLengthMeters
    let nearness = focusTravel / sheet.nearestFocusMeters - 1 / max(rangeMeters, 1)
    let shift =
      focalLength * focalLength * nearness
      + sheet.thermalDefocusMetersPerKelvin * (opticsKelvin - 293)
    var off = shift
    if parts.focus.fault == .drift {
      off += parts.focus.severity
      parts.focus.note(off.magnitude != shift.magnitude)
    }
    let blur = (off * sheet.apertureMeters / focalLength / sheet.pixelMeters).magnitude / 4
    let acrossBoresight = (rateBody.y * rateBody.y + rateBody.z * rateBody.z).squareRoot()
    let smear = acrossBoresight * frame.litSeconds * frame.pixelsPerRadian
    return (sheet.pointSpreadPixels * sheet.pointSpreadPixels + blur * blur + smear * smear / 12).squareRoot()
  }

  /// Brightest pixel (Lambert disc: 1.5 times its mean; point: the core of a Gaussian), and what saturates.
  mutating func addLight(_ spot: inout Spot, lit: Double, _ frame: inout FrameLight) {
    let core = 2 * Double.pi * spot.sigma * spot.sigma
    spot.peak = spot.electrons / max(lit / 1.5, core + 0.55) + frame.background
    frame.collected += spot.electrons
    frame.peakElectrons = max(frame.peakElectrons, spot.peak)
    if spot.isDetected { frame.objectCount += 1 }
    guard spot.peak > frame.saturation else { return }
    let ratio = frame.saturation / spot.peak
    frame.saturatedPixels += max(lit * (1 - ratio * ratio), core * Elementary.log(1 / ratio))
  }

  /// Adds measurement noise and writes the numbers of the image.
  mutating func finish(_ frame: inout FrameLight, _ spot: Spot, _ now: Frame) {
    let isFlooded = frame.background >= frame.saturation || frame.saturatedPixels >= frame.pixels
    exposure.image.isDetected = spot.isDetected && !isFlooded
    exposure.image.objectCount = isFlooded ? 0 : UInt8(frame.objectCount)
    exposure.image.saturatedFraction = isFlooded ? 1 : min(frame.saturatedPixels / frame.pixels, 1)
    exposure.image.backgroundElectrons = frame.background
    exposure.image.widthPixels = 2.355 * (spot.sigma > 0 ? spot.sigma : sheet.pointSpreadPixels)
    let mean = frame.background + (frame.collected + frame.hotPixels * frame.saturation / 2) / frame.pixels
    exposure.image.meanCounts = counts(isFlooded ? frame.saturation : mean, frame.saturation)
    let peak = max(frame.peakElectrons, frame.hotPixels >= 1 ? frame.saturation : frame.background)
    exposure.image.peakCounts = counts(isFlooded ? frame.saturation : peak, frame.saturation)
    if exposure.image.isDetected { locate(spot, &frame, now) }
  }

  mutating func locate(_ spot: Spot, _ frame: inout FrameLight, _ now: Frame) {
    let floor = sheet.centroidFloorPixels * (spot.peak > frame.saturation ? 3 : 1)
    let photon = spot.sigma / spot.signalToNoise
    let shape = spot.isIrregular ? sheet.shapeOffsetFraction * spot.diameter : 0
    let outliers = 1 + frame.hotPixels / 5_000
    let sigma = (floor * floor + photon * photon + shape * shape).squareRoot() * outliers
    exposure.image.sigmaPixels = sigma
    exposure.image.x = spot.x + sigma * noise(0, now)
    exposure.image.y = spot.y + sigma * noise(1, now)
    exposure.image.sizePixels = spot.diameter < 2 ? 0 : spot.diameter + 2 * sigma * noise(2, now)
    let relative = 1 / spot.signalToNoise
    exposure.image.electronsPerSecond = spot.electrons / frame.seconds * (1 + relative * noise(3, now))
    exposure.image.signalToNoise = spot.signalToNoise
  }

  mutating func counts(_ electrons: Double, _ saturation: Double) -> Double {
    sheet.biasCounts + min(electrons, saturation) / sheet.electronsPerCount
  }
}
