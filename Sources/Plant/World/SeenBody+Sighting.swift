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
  package init(_ body: BodyID, _ sighting: Sighting, _ sheet: WorldSheet) {
    self.init()
    isKnown = true
    rangeMeters = sighting.range
    directionICRF = sighting.position.normalized
    phaseAngle = body == .sun ? 0 : sighting.phaseAngle
    angularDiameter = Photometry.angularDiameter(radius: sheet.radius(of: body), range: rangeMeters)
    magnitude = sheet.magnitude(
      of: body, sunAU: sighting.positionFromSun.length / Photometry.astronomicalUnit,
      rangeAU: rangeMeters / Photometry.astronomicalUnit, phaseAngle: phaseAngle)
  }
}

extension WorldSheet {
  /// Mean radius, m.
  func radius(of body: BodyID) -> Double {
    switch body {
    case .sun: sunRadiusMeters
    case .earth: earthRadiusMeters
    case .moon: moonRadiusMeters
    case .asteroid: asteroid.meanDiameter / 2
    case .comet: cometRadiusMeters
    }
  }

  func magnitude(of body: BodyID, sunAU: Double, rangeAU: Double, phaseAngle: Double) -> Double {
    switch body {
    case .sun: Photometry.sun(rangeAU: rangeAU)
    case .earth: Photometry.earth(sunAU: sunAU, rangeAU: rangeAU, phaseAngle: phaseAngle)
    case .moon: Photometry.moon(sunAU: sunAU, rangeAU: rangeAU, phaseAngle: phaseAngle)
    case .asteroid:
      Photometry.asteroid(
        h: asteroid.absoluteMagnitude, g: asteroid.slopeParameter, sunAU: sunAU, rangeAU: rangeAU,
        phaseAngle: phaseAngle)
    case .comet:
      Photometry.asteroid(
        h: cometAbsoluteMagnitude, g: cometSlopeParameter, sunAU: sunAU, rangeAU: rangeAU, phaseAngle: phaseAngle)
    }
  }
}
