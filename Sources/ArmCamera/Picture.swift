import DeviceModel
import HardwareInterface
import Quantities

/// One exposure while it is worked out.
struct Picture: BitwiseCopyable, Sendable {
  let seconds: Double
  /// The lamp shines.
  var isLit: Bool
  /// Light that the lens lets through in straight lines, 0 to 1.
  var clarity = 1.0
  /// Counts times pixels, and saturated pixels.
  var light = 0.0
  var saturated = 0.0

  init(seconds: Double, isLit: Bool) {
    self.seconds = seconds
    self.isLit = isLit
  }
}

extension ArmCameraDevice {
  /// Middle of the capsule on the +Z deck and of the flag beside it, body axes, m (ASSUMED).
  static var capsulePlace: Vector3 { Vector3(0, 0, 1.3) }
  static var flagPlace: Vector3 { Vector3(0.3, 0.35, 1.1) }

  mutating func look(_ around: inout Surroundings, _ picture: inout Picture) {
    let wrist = standingWrist()
    lookAtCraft(wrist, &around, &picture)
    lookAtBody(.earth, .earth, 0.3, wrist, &around, &picture)
    lookAtBody(.asteroid, .asteroid, 0.5, wrist, &around, &picture)
    let pixels = sheet.pixelsAcross * sheet.pixelsDown
    let haze = (1 - picture.clarity) * 0.1 * picture.light / pixels
    let noise = sheet.noiseCounts / 100 * keys.normal(at: around.now, draw: 8)
    image.meanCounts = min(sheet.biasCounts + picture.light / pixels + haze + noise, sheet.fullScaleCounts)
    image.saturatedFraction = min(picture.saturated / pixels, 1)
    image.clarity = picture.clarity + 0.005 * keys.normal(at: around.now, draw: 9)
    let expected = around.sampleLossKgPerSecond * sheet.particlesPerKilogram
    let scatter = expected.squareRoot() * keys.normal(at: around.now, draw: 10)
    image.particles = UInt32((expected + scatter + 0.5).clamped(0, 65_535))
  }

  /// Capsule and flag stand on the deck; the sampler's head hangs beside the lens until it is cut off.
  mutating func lookAtCraft(_ wrist: Wrist, _ around: inout Surroundings, _ picture: inout Picture) {
    let sun = 0.5 * (1 - around.sunDirectionBody.dot(wrist.boresight))
    let sunlight = sun / (around.sunDistanceAU * around.sunDistanceAU)
    let capsule = Self.capsulePlace - wrist.camera
    let flag = Self.flagPlace - wrist.camera
    image.capsuleCounts = sees(
      .capsule, capsule.normalized, sheet.capsuleMeters / capsule.length, wrist,
      counts(sheet.capsuleAlbedo, sunlight, capsule.length, picture), &picture, around.now)
    _ = sees(
      .flag, flag.normalized, sheet.flagMeters / flag.length, wrist,
      counts(sheet.flagAlbedo, sunlight, flag.length, picture), &picture, around.now)
    guard around.stowedContainerKg == 0 else { return }
    let beside = (wrist.boresight + 0.33 * wrist.right).normalized
    _ = sees(
      .head, beside, sheet.headMeters / sheet.wristLinkMeters, wrist,
      counts(sheet.headAlbedo, sunlight, sheet.wristLinkMeters, picture), &picture, around.now)
  }

  mutating func lookAtBody(
    _ body: BodyID, _ subject: ArmCamera.Subject, _ albedo: Double, _ wrist: Wrist, _ around: inout Surroundings,
    _ picture: inout Picture
  ) {
    let seen = around.bodies[Int(body.rawValue)]
    guard seen.isKnown else { return }
    let direction = around.attitude.unrotate(seen.directionICRF)
    let lit = 0.5 * (1 + Elementary.cos(seen.phaseAngle)) / (around.sunDistanceAU * around.sunDistanceAU)
    let brightness = counts(albedo, lit, .infinity, picture)
    _ = sees(subject, direction, seen.angularDiameter, wrist, brightness, &picture, around.now)
    guard body == .earth, image[size: .earth] > 0 else { return }
    let depth = direction.dot(wrist.boresight) * sheet.pixelRadians
    image.earthX = direction.dot(wrist.right) / depth
    image.earthY = direction.dot(wrist.up) / depth
  }

  /// Counts of a surface: sunlight times albedo (white saturates in the sheet's time), plus the lamp.
  mutating func counts(_ albedo: Double, _ sunlight: Double, _ meters: Double, _ picture: Picture) -> Double {
    let lamp = picture.isLit ? sheet.ledCountsPerSecond * 0.25 / max(meters * meters, 0.04) : 0
    let sun = sheet.fullScaleCounts / 0.85 * sunlight / sheet.whiteSaturationSeconds
    return albedo * (sun + lamp) * picture.seconds * picture.clarity
  }

  /// Takes a subject into the picture if it stands in the field and rises above noise; its counts, clipped.
  mutating func sees(
    _ subject: ArmCamera.Subject, _ direction: Vector3, _ size: Double, _ wrist: Wrist, _ brightness: Double,
    _ picture: inout Picture, _ now: Frame
  ) -> Double {
    let depth = direction.dot(wrist.boresight)
    guard depth > 0.1 else { return 0 }
    let x = direction.dot(wrist.right) / depth / sheet.pixelRadians
    let y = direction.dot(wrist.up) / depth / sheet.pixelRadians
    guard x.magnitude <= sheet.pixelsAcross / 2, y.magnitude <= sheet.pixelsDown / 2 else { return 0 }
    let pixels = size / sheet.pixelRadians
    let area = min(Double.pi / 4 * pixels * pixels, sheet.pixelsAcross * sheet.pixelsDown)
    let shown = min(brightness, sheet.fullScaleCounts)
    picture.light += shown * area
    if brightness >= sheet.fullScaleCounts { picture.saturated += area }
    // Less than a pixel still lights one, by its area.
    guard shown * min(area, 1) > 3 * sheet.noiseCounts else { return shown }
    let noise = sheet.sizeNoisePixels * keys.normal(at: now, draw: UInt32(subject.rawValue))
    image[size: subject] = max(pixels + noise, 0.5)
    return shown
  }
}
