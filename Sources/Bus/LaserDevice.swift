package import DeviceModel
package import HardwareInterface
package import Quantities

/// The laser along +X: a range to the asteroid's surface when its beam meets it, and close by the direction of
/// the asteroid's middle in the range image.
package struct LaserDevice: FailingDevice {
  package enum PartID: UInt8, BitwiseCopyable, Sendable { case receiver }
  /// `noReturn`: no photon counted. `grossError`: a range that is off by so many metres.
  package enum ReceiverFault: UInt8, BitwiseCopyable, Sendable { case noReturn, grossError }

  /// The noise, and the cosine of the steepest fall of the beam that still sends light back.
  private struct Keys: BitwiseCopyable, Sendable {
    var noise: NoiseStream
    var leastCosine: Double
  }
  let sheet: Laser.DataSheet
  private let keys: Keys
  var waited: Int64 = 0
  var receiver = Part<ReceiverFault>()

  package init(_ sheet: Laser.DataSheet, seed: UInt64) {
    self.sheet = sheet
    keys = Keys(
      noise: NoiseStream(seed: seed, device: "laser", purpose: "noise"),
      leastCosine: Elementary.cos(sheet.maximumIncidence))
  }

  package mutating func step(
    elapsed frames: Int64, _ around: inout Surroundings, _ command: inout Laser.Command,
    _ response: inout Laser.Response
  ) {
    guard around.powered[.laser] else { return }
    waited += frames
    guard waited >= 16 else { return }
    waited = 0
    let now = around.now
    let distance = distanceAlongBeam(&around)
    let hasReturn = distance <= sheet.maximumRangeMeters
    let centre = centreInImage(&around)
    receiver.note(hasReturn || centre != nil)
    report(receiver.fault == .noReturn ? nil : centre, now, &response)
    guard hasReturn && receiver.fault != .noReturn else {
      response.range = Reading(.nan, at: now)
      response.hasReturn = Reading(0, at: now)
      return
    }
    let sigma = sheet.noiseMeters + sheet.noisePerRange * distance
    let shift = receiver.fault == .grossError ? receiver.severity : 0
    let measured = distance + sigma * keys.noise.normal(at: now, draw: 0) + shift
    let format = WordFormat(count: sheet.countMeters, low: 0, high: 2 * sheet.maximumRangeMeters)
    response.range = Reading(format.onWire(measured), at: now)
    response.hasReturn = Reading(1, at: now)
  }

  /// Direction of the asteroid's middle and its error, rad; nil out of reach or out of the field.
  private mutating func centreInImage(_ around: inout Surroundings) -> (azimuth: Double, elevation: Double)? {
    let seen = around[.asteroid]
    guard seen.isKnown, seen.rangeMeters < sheet.imageRangeMeters else { return nil }
    let body = around.attitude.unrotate(seen.directionICRF)
    guard body.x > 0 else { return nil }
    let sigma = sheet.imageNoise + sheet.imageShapeOffset * seen.angularDiameter
    let azimuth = Elementary.atan2(body.y, body.x) + sigma * keys.noise.normal(at: around.now, draw: 1)
    let elevation = Elementary.atan2(body.z, body.x) + sigma * keys.noise.normal(at: around.now, draw: 2)
    return max(azimuth.magnitude, elevation.magnitude) < 0.5 * sheet.imageField ? (azimuth, elevation) : nil
  }

  private func report(_ centre: (azimuth: Double, elevation: Double)?, _ now: Frame, _ response: inout Laser.Response) {
    let format = WordFormat(count: 1e-4, low: -1.6, high: 1.6)
    response.azimuth = Reading(centre.map { format.onWire($0.azimuth) } ?? .nan, at: now)
    response.elevation = Reading(centre.map { format.onWire($0.elevation) } ?? .nan, at: now)
  }

  /// Whether a pulse now could come back from the asteroid, whose place then has to be the present one.
  package mutating func isInReach(_ around: inout Surroundings) -> Bool {
    guard around.powered[.laser] else { return false }
    return around.nearSurface
      || around[.asteroid].isKnown && around[.asteroid].rangeMeters < 2 * sheet.maximumRangeMeters
  }

  /// Metres from the spacecraft along +X to the surface; infinite when the beam misses or grazes.
  private mutating func distanceAlongBeam(_ around: inout Surroundings) -> Double {
    let beam = around.attitude.rotate(.unitX)
    let steepest = keys.leastCosine
    if around.nearSurface {
      let radius = around.asteroidRadiusMeters
      guard around.altitudeMeters < radius else {
        return Self.sphere(-around.positionFromAsteroidICRF, radius, beam, steepest)
      }
      // So low the ground is a plane.
      let cosine = -beam.dot(around.surfaceNormalICRF)
      return cosine > max(steepest, 0.5) ? max(0, around.altitudeMeters) / cosine : .infinity
    }
    let asteroid = around[.asteroid]
    guard asteroid.isKnown, asteroid.rangeMeters < 2 * sheet.maximumRangeMeters else { return .infinity }
    return Self.sphere(asteroid.rangeMeters * asteroid.directionICRF, around.asteroidRadiusMeters, beam, steepest)
  }

  /// First meeting of a ray from the origin with a sphere.
  static func sphere(_ centre: Vector3, _ radius: Double, _ beam: Vector3, _ steepest: Double) -> Double {
    let along = beam.dot(centre)
    let miss2 = centre.lengthSquared - along * along
    let depth2 = radius * radius - miss2
    guard along > 0, depth2 > 0 else { return .infinity }
    let depth = depth2.squareRoot()
    return depth > steepest * radius ? along - depth : .infinity
  }

  package mutating func fail(part: UInt8, kind: UInt8?, severity: Double) {
    receiver.set(kind: kind, severity: severity)
  }
  package mutating func takeDifference(part: UInt8) -> Bool { receiver.takeDifference() }
}

extension LaserDevice: Visitable {
  package mutating func visit<V: StateVisitor>(_ visitor: inout V) {
    visitor.field("waited", &waited)
    visitor.field("receiver", &receiver)
  }
}
