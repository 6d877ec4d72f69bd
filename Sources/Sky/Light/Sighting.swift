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

  /// `body` seen from a point given relative to the barycentre (m), light time converged (SPICE's CN);
  /// nil where the body is not known.
  ///
  /// Aberration is left out on purpose: star directions in the emulator carry none either, and what
  /// a camera measures is a body against stars.
  public func sighting(of body: NAIFCode, from observer: Vector3, at time: TDB) -> Sighting? {
    guard var seen = stateByWayOfSun(of: body, at: time) else { return nil }
    var lightTime = (seen.state.position - observer).length / Self.lightSpeed
    var emission = time
    for _ in 0..<5 {
      emission = time - lightTime
      guard let earlier = stateByWayOfSun(of: body, at: emission) else { return nil }
      seen = earlier
      let better = (seen.state.position - observer).length / Self.lightSpeed
      let settled = (better - lightTime).magnitude < 1e-12
      lightTime = better
      if settled { break }
    }
    guard let fromSun = seen.fromSun ?? state(of: body, relativeTo: .sun, at: emission) else { return nil }
    return Sighting(position: seen.state.position - observer, positionFromSun: fromSun.position, lightTime: lightTime)
  }
}
