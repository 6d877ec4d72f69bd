import HardwareInterface
public import Quantities

extension SeenBody: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("isKnown", &isKnown)
    visitor.field("directionICRF", &directionICRF)
    visitor.field("rangeMeters", &rangeMeters)
    visitor.field("phaseAngle", &phaseAngle)
    visitor.field("angularDiameter", &angularDiameter)
    visitor.field("magnitude", &magnitude)
  }
}

extension NearEarth: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("isValid", &isValid)
    visitor.field("spacecraftPositionICRF", &spacecraftPositionICRF)
    visitor.field("spacecraftVelocityICRF", &spacecraftVelocityICRF)
    visitor.field("sunPositionICRF", &sunPositionICRF)
    visitor.field("moonPositionICRF", &moonPositionICRF)
    visitor.enter("earthFixedFromICRF")
    visitor.field("row0", &earthFixedFromICRF.row0)
    visitor.field("row1", &earthFixedFromICRF.row1)
    visitor.field("row2", &earthFixedFromICRF.row2)
    visitor.leave()
  }
}

extension Surroundings: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("now", &now)
    visitor.field("attitude", &attitude)
    visitor.field("rateBody", &rateBody)
    visitor.field("sunDirectionBody", &sunDirectionBody)
    visitor.field("sunDistanceAU", &sunDistanceAU)
    visitor.field("specificForceBody", &specificForceBody)
    visitor.field("bodies", &bodies)
    visitor.field("nearSurface", &nearSurface)
    visitor.field("positionFromAsteroidICRF", &positionFromAsteroidICRF)
    visitor.field("velocityFromAsteroidICRF", &velocityFromAsteroidICRF)
    visitor.field("altitudeMeters", &altitudeMeters)
    visitor.field("asteroidRadiusMeters", &asteroidRadiusMeters)
    visitor.field("surfaceNormalICRF", &surfaceNormalICRF)
    visitor.field("surfaceVelocityICRF", &surfaceVelocityICRF)
    visitor.field("nearEarth", &nearEarth)
    visitor.field("stowedContainerKg", &stowedContainerKg)
    visitor.field("isCapsuleLidOpen", &isCapsuleLidOpen)
    visitor.field("armReachMeters", &armReachMeters)
    visitor.field("isArmAtCapsule", &isArmAtCapsule)
    visitor.field("headReachMeters", &headReachMeters)
    visitor.field("sampleLossKgPerSecond", &sampleLossKgPerSecond)
    visitor.field("headForceNewtons", &headForceNewtons)
    visitor.field("powered", &powered.bits)
    visitor.field("busVolts", &busVolts)
    visitor.field("deckKelvin", &deckKelvin)
    visitor.field("opticsKelvin", &opticsKelvin)
    visitor.field("armKelvin", &armKelvin)
    visitor.field("samplerKelvin", &samplerKelvin)
    visitor.field("wings", &wings)
    visitor.field("heaterWattsDrawn", &heaterWattsDrawn)
    visitor.field("batteryWattsLost", &batteryWattsLost)
    visitor.field("ionWattsAvailable", &ionWattsAvailable)
    visitor.field("ionWattsDrawn", &ionWattsDrawn)
    visitor.field("uplinkCarrier", &uplinkCarrier)
  }
}

extension WingState: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("openedShare", &openedShare)
    visitor.field("sunlitShare", &sunlitShare)
    visitor.field("kelvin", &kelvin)
  }
}

extension TruthSheet: Visitable {
  public mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("values", &values)
    visitor.field("frame", &frame)
  }
}
