package import DeviceModel
import Quantities
package import Sky

extension BodyID {
  package var code: NAIFCode {
    switch self {
    case .sun: .sun
    case .earth: .earth
    case .moon: .moon
    case .asteroid: .kamooalewa
    case .comet: .comet311P
    }
  }
}

extension SeenBody {
  /// Direction, size and brightness of a body from its sighting.
  init(_ body: BodyID, _ sighting: Sighting, _ sizes: BodySizes) {
    self.init()
    isKnown = true
    stand(at: sighting.position, of: body, sizes)
    phaseAngle = body == .sun ? 0 : sighting.phaseAngle
    magnitude = sizes.magnitude(
      of: body, sunAU: sighting.positionFromSun.length / Photometry.astronomicalUnit,
      rangeAU: rangeMeters / Photometry.astronomicalUnit, phaseAngle: phaseAngle)
  }
}

extension SeenBody {
  /// Direction, range and size for a place relative to the observer, ICRF axes, m.
  mutating func stand(at place: Vector3, of body: BodyID, _ sizes: BodySizes) {
    rangeMeters = place.length
    directionICRF = place.normalized
    angularDiameter = Photometry.angularDiameter(radius: sizes.radius(of: body), range: rangeMeters)
  }
}

/// How large and bright the bodies are: constants of the sheet, the asteroid's worked out once.
struct BodySizes: BitwiseCopyable, Sendable {
  private let sheet: WorldSheet
  private let asteroidRadiusMeters, asteroidAbsoluteMagnitude: Double

  init(_ sheet: WorldSheet) {
    self.sheet = sheet
    asteroidRadiusMeters = sheet.asteroid.meanDiameter / 2
    asteroidAbsoluteMagnitude = sheet.asteroid.absoluteMagnitude
  }

  /// Mean radius, m.
  func radius(of body: BodyID) -> Double {
    switch body {
    case .sun: sheet.sunRadiusMeters
    case .earth: sheet.earthRadiusMeters
    case .moon: sheet.moonRadiusMeters
    case .asteroid: asteroidRadiusMeters
    case .comet: sheet.cometRadiusMeters
    }
  }

  func magnitude(of body: BodyID, sunAU: Double, rangeAU: Double, phaseAngle: Double) -> Double {
    switch body {
    case .sun: Photometry.sun(rangeAU: rangeAU)
    case .earth: Photometry.earth(sunAU: sunAU, rangeAU: rangeAU, phaseAngle: phaseAngle)
    case .moon: Photometry.moon(sunAU: sunAU, rangeAU: rangeAU, phaseAngle: phaseAngle)
    case .asteroid:
      Photometry.asteroid(
        h: asteroidAbsoluteMagnitude, g: sheet.asteroid.slopeParameter, sunAU: sunAU, rangeAU: rangeAU,
        phaseAngle: phaseAngle)
    case .comet:
      Photometry.asteroid(
        h: sheet.cometAbsoluteMagnitude, g: sheet.cometSlopeParameter, sunAU: sunAU, rangeAU: rangeAU,
        phaseAngle: phaseAngle)
    }
  }
}
