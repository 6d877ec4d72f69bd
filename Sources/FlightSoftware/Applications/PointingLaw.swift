package import Quantities

/// Where the body axes shall lie. Argument `law` of POINT, in this order.
package enum PointingLaw: UInt8, BitwiseCopyable, Sendable {
  /// No law: rates are damped and the Sun is kept on the wings.
  case none
  /// -X to the Sun, Y normal to the plane of Sun, Earth and spacecraft.
  case cruise
  /// +X to a body or direction, Y at right angles to the Sun so that the wings can face it.
  case earth, moon, target, direction
  /// +Z, where the capsule sits, along the flight relative to the Earth.
  case separation
  /// +Z along the wanted change of velocity, Y at right angles to the Sun.
  case burn
}

/// The attitudes that the laws ask for.
package enum Pointing {
  /// Cruise: nil when Sun and Earth are too nearly in line to make a plane.
  package static func cruise(toSun: Vector3, toEarth: Vector3) -> Quaternion? {
    let normal = toSun.normalized.cross(toEarth.normalized)
    guard normal.length > 0.01 else { return nil }
    return Quaternion(pointing: -Vector3.unitX, along: toSun.normalized, and: .unitY, towards: normal.normalized)
  }

  /// `bodyAxis` along `direction`, Y at right angles to the Sun and to it.
  package static func axis(_ bodyAxis: Vector3, along direction: Vector3, toSun: Vector3) -> Quaternion {
    let along = direction.normalized
    let normal = toSun.normalized.cross(along)
    let y = normal.length > 0.01 ? normal.normalized : along.anyPerpendicular
    return Quaternion(pointing: bodyAxis, along: along, and: .unitY, towards: y)
  }

  /// Whether a direction lies within 40 degrees of the line to the Sun, before or behind. There the roll that brings
  /// Y to right angles to the Sun turns quickly, and any roll gives the wings three quarters of the light.
  package static func isNearLine(_ direction: Vector3, _ toSun: Vector3) -> Bool {
    direction.cross(toSun).length < 0.643 * direction.length * toSun.length
  }

  /// `attitude` turned by the shortest way until `bodyAxis` lies along `direction`.
  package static func turned(_ attitude: Quaternion, _ bodyAxis: Vector3, towards direction: Vector3) -> Quaternion {
    let wanted = attitude.unrotate(direction.normalized)
    let half = (bodyAxis + wanted).length > 1e-6 ? (bodyAxis + wanted).normalized : bodyAxis.anyPerpendicular
    return (attitude * Quaternion(w: bodyAxis.dot(half), vector: bodyAxis.cross(half))).normalized
  }

  /// Unit vector of a right ascension and declination, ICRF.
  package static func direction(rightAscension: Double, declination: Double) -> Vector3 {
    let c = Elementary.cos(declination)
    return Vector3(
      c * Elementary.cos(rightAscension), c * Elementary.sin(rightAscension), Elementary.sin(declination))
  }
}
