public import Quantities

/// A body as its light shows it: where it was when the light that arrives now left it.
public struct Sighting: BitwiseCopyable, Sendable {
  /// From the observer now to the body then, ICRF axes about the barycentre, m; no aberration.
  public var position: Vector3
  /// From the Sun to the body, both when the light left the body, m.
  public var positionFromSun: Vector3
  /// One way, s.
  public var lightTime: Double

  public var range: Double { position.length }

  /// Sun - body - observer angle, rad; 0 = fully lit. Zero for the Sun itself.
  public var phaseAngle: Double { positionFromSun.angle(to: position) }
}

extension Ephemeris {
  /// m/s, exact.
  public static var lightSpeed: Double { 299_792_458 }

  /// Behind a correction d of a light time by Newton's step, a d^2 / 2c is left, with the acceleration a of the body: of
  /// a millisecond, 1e-17 s where a is 6 mm/s^2, that of the Earth.
  private static var settledSeconds: Double { 1e-3 }

  /// `body` seen from a point given relative to the barycentre (m), light time converged (SPICE's CN);
  /// nil where the body is not known.
  ///
  /// Aberration is left out on purpose: star directions in the emulator carry none either, and what
  /// a camera measures is a body against stars.
  public func sighting(of body: NAIFCode, from observer: Vector3, at time: TDB) -> Sighting? {
    guard var seen = stateByWayOfSun(of: body, at: time) else { return nil }
    var emission = time
    var lightTime = 0.0
    for _ in 0..<5 {
      let path = seen.state.position - observer
      let range = path.length
      guard range > 0 else { break }
      let recession = path.dot(seen.state.velocity) / (range * Self.lightSpeed)
      let correction = (range / Self.lightSpeed - lightTime) / (1 + recession)
      lightTime += correction
      emission = time - lightTime
      guard let earlier = stateByWayOfSun(of: body, at: emission) else { return nil }
      seen = earlier
      if correction.magnitude < Self.settledSeconds { break }
    }
    guard let fromSun = seen.fromSun ?? state(of: body, relativeTo: .sun, at: emission) else { return nil }
    return Sighting(position: seen.state.position - observer, positionFromSun: fromSun.position, lightTime: lightTime)
  }
}
