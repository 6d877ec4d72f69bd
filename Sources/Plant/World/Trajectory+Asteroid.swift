package import Quantities
import Sky

extension Trajectory {
  /// Kick, drift, kick in steps of at most a second: the shortest time scale of this gravity is a
  /// quarter of an hour. Thrust and contact are spread evenly over the step.
  mutating func integrateNear(
    from begin: Frame, to end: Frame, _ push: Push, _ mission: ReferenceMission, _ sheet: WorldSheet
  ) {
    refreshSun(mission, at: begin)
    let duration = end.seconds(since: begin)
    let pushed = (push.thrustImpulse / duration + push.contactForce) / push.mass
    let count = (end - begin + Frame.perSecond - 1) / Frame.perSecond
    let h = duration / Double(count)
    let light = Self.sunlight(sunFromAsteroid, mass: push.mass, sheet)
    var acceleration = gravity(sheet) + light + pushed
    for _ in 0..<count {
      let halfway = fromAsteroid.velocity + (0.5 * h) * acceleration
      fromAsteroid.position += h * halfway
      acceleration = gravity(sheet) + light + pushed
      fromAsteroid.velocity = halfway + (0.5 * h) * acceleration
    }
  }

  private mutating func refreshSun(_ mission: ReferenceMission, at moment: Frame) {
    guard moment >= nextSunRefresh else { return }
    nextSunRefresh = moment + 600 * Frame.perSecond
    if let sun = mission.ephemeris.state(of: .sun, relativeTo: .kamooalewa, at: TDB(moment)) {
      sunFromAsteroid = sun.position
    }
  }

  /// Point-mass gravity, m/s^2, ICRF. The solar tide, 1e-11 m/s^2 at 200 m, is left out.
  package func gravity(_ sheet: WorldSheet) -> Vector3 {
    let square = fromAsteroid.position.lengthSquared
    return (-sheet.asteroid.gravityParameter / (square * square.squareRoot())) * fromAsteroid.position
  }

  /// Pressure of sunlight on the whole spacecraft, anti-sunward, m/s^2.
  package static func sunlight(_ sunFromCraft: Vector3, mass: Double, _ sheet: WorldSheet) -> Vector3 {
    let square = sunFromCraft.lengthSquared
    guard square > 0 else { return .zero }
    let atOneAU = Photometry.astronomicalUnit * Photometry.astronomicalUnit / square
    return (-sheet.solarPressure * atOneAU * sheet.solarPressureArea / mass) * sunFromCraft.normalized
  }
}
