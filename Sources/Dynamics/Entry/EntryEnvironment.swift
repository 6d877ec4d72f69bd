public import Quantities

/// The air of a planet as a function of height.
@frozen public enum AirModel: BitwiseCopyable, Equatable, Sendable {
  case usStandard1976
  /// Sea-level density, kg/m^3, and scale height, m.
  case exponential(seaLevelDensity: Double, scaleHeight: Double)

  public func air(atMeters altitude: Double) -> AirState {
    switch self {
    case .usStandard1976: return StandardAtmosphere.air(atMeters: altitude)
    case .exponential(let density, let scaleHeight):
      let here = density * Elementary.exp(-altitude / scaleHeight)
      let temperature = scaleHeight * StandardAtmosphere.standardGravity / StandardAtmosphere.gasConstant
      return AirState(
        density: here, pressure: here * StandardAtmosphere.gasConstant * temperature, temperature: temperature)
    }
  }
}

/// The planet that a body falls to: gravity with oblateness, rotation, shape and air.
///
/// Frame: geocentric, inertial axes; the planet's north pole is given in them.
@frozen public struct EntryEnvironment: BitwiseCopyable, Sendable {
  /// m^3/s^2
  public var gravityParameter: Double
  /// Second zonal harmonic; 0 for a point mass.
  public var oblateness: Double
  public var ellipsoid: ReferenceEllipsoid
  /// rad/s about the pole.
  public var rotationRate: Double
  public var pole = Vector3.unitZ
  public var air = AirModel.usStandard1976
  /// Third bodies, as seen from the planet's centre, m; their gravity is tidal (direct less indirect).
  public var sun = Vector3.zero
  public var moon = Vector3.zero

  @inlinable public init(
    gravityParameter: Double, oblateness: Double, ellipsoid: ReferenceEllipsoid, rotationRate: Double
  ) {
    self.gravityParameter = gravityParameter
    self.oblateness = oblateness
    self.ellipsoid = ellipsoid
    self.rotationRate = rotationRate
  }

  /// The Earth: EGM96 gravity, J2 and rate of WGS-84, US Standard Atmosphere 1976.
  @inlinable public static var earth: EntryEnvironment {
    EntryEnvironment(
      gravityParameter: 3.986004418e14, oblateness: 1.08262668e-3, ellipsoid: .wgs84, rotationRate: 7.292115e-5)
  }
  /// DE421, m^3/s^2.
  @inlinable static var sunGravity: Double { 1.327124400409446e20 }
  @inlinable static var moonGravity: Double { 4.902800076227743e12 }

  /// Height above the ellipsoid, m.
  @inlinable public func altitude(at position: Vector3) -> Double {
    let along = position.dot(pole)
    return ellipsoid.height(distance: (position - along * pole).length, along: along).altitude
  }

  /// Velocity of the body relative to the co-rotating air, m/s.
  @inlinable public func airVelocity(_ state: PointState) -> Vector3 {
    state.velocity - (rotationRate * pole).cross(state.position)
  }

  /// Gravity at a place: planet, its oblateness, third bodies; m/s^2.
  public func gravity(at r: Vector3) -> Vector3 {
    let distanceSquared = r.lengthSquared
    let distance = distanceSquared.squareRoot()
    var a = (-gravityParameter / (distanceSquared * distance)) * r
    if oblateness != 0 {
      let along = r.dot(pole) / distance
      let radii = ellipsoid.equatorialRadius * ellipsoid.equatorialRadius / distanceSquared
      let k = 1.5 * oblateness * gravityParameter * radii / distanceSquared
      a += k * ((5 * along * along - 1) / distance * r - 2 * along * pole)
    }
    if sun != .zero { a += Self.tide(of: Self.sunGravity, at: sun, on: r) }
    if moon != .zero { a += Self.tide(of: Self.moonGravity, at: moon, on: r) }
    return a
  }

  /// Pull of a third body on the falling one, less its pull on the planet.
  static func tide(of gm: Double, at body: Vector3, on r: Vector3) -> Vector3 {
    let d = body - r
    return gm * (d / (d.lengthSquared * d.length) - body / (body.lengthSquared * body.length))
  }

  /// Drag of `body`, m/s^2.
  public func drag(on body: EntryBody, _ state: PointState) -> Vector3 {
    let height = altitude(at: state.position)
    if air == .usStandard1976 && height >= StandardAtmosphere.ceilingMeters { return .zero }
    let flow = airVelocity(state)
    let speed = flow.length
    let here = air.air(atMeters: height)
    return (-0.5 * here.densityKgPerM3 * speed * body.dragAreaPerMass(in: here, speed: speed)) * flow
  }

  /// One Runge-Kutta step of the falling body.
  public func advance(_ state: inout PointState, of body: EntryBody, seconds: Double) {
    RungeKutta.step4(&state, seconds: seconds) { position, velocity in
      gravity(at: position) + drag(on: body, PointState(position: position, velocity: velocity))
    }
  }

  /// One Runge-Kutta step without air.
  public func coast(_ state: inout PointState, seconds: Double) {
    RungeKutta.step4(&state, seconds: seconds) { position, _ in gravity(at: position) }
  }
}
