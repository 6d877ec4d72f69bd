import Quantities
import Testing

@testable import Sky

struct `Light and apparent size` {
  @Test func `converged light times agree with SPICE`() throws {
    for row in try TruthTable.rows("light-time") {
      let time = TDB(row[0])
      let observer = try #require(Kernels.all.state(of: NAIFCode(Int32(row[1])), at: time))
      let seen = try #require(Kernels.all.sighting(of: NAIFCode(Int32(row[2])), from: observer.position, at: time))
      #expect(abs(seen.lightTime - row[3]) < 1e-8)
      #expect((seen.position - Vector3(row[4], row[5], row[6]) * 1000).length < 1)
    }
  }

  /// The pictures of 2025-05-30: the Earth is seen from outside its orbit's lit side.
  @Test func `Earth and Moon subtend what the first pictures show`() throws {
    let earthTime = TDB(801_854_496.184_946_5)  // 05:20:27 UTC
    let moonTime = TDB(801_863_065.184_946_5)  // 07:43:16 UTC
    for (body, time, radius, degrees) in [
      (NAIFCode.earth, earthTime, 6_371_000.0, 1.237), (.moon, moonTime, 1_737_400.0, 0.337),
    ] {
      let observer = try #require(Kernels.all.state(of: .spacecraft, at: time))
      let seen = try #require(Kernels.all.sighting(of: body, from: observer.position, at: time))
      #expect(abs(seen.range / 590e6 - 1) < 2e-4)
      let size = Photometry.angularDiameter(radius: radius, range: seen.range) / Angle.degree
      #expect(abs(size - degrees) < 0.002)
    }
  }

  /// Vector SYS-07: one astronomical unit, s.
  @Test func `light takes 499 seconds for an astronomical unit`() {
    #expect(abs(Photometry.astronomicalUnit / Ephemeris.lightSpeed - 499.00478383615643) < 1e-9)
  }

  @Test func `phase angle runs from full to new`() {
    func seen(_ x: Double, _ y: Double) -> Double {
      Sighting(position: Vector3(x, y, 0), positionFromSun: Vector3(1, 0, 0), lightTime: 0).phaseAngle / Angle.degree
    }
    #expect(seen(1, 0) == 0)
    #expect(abs(seen(0, 1) - 90) < 1e-12)
    #expect(abs(seen(-1, 0) - 180) < 1e-12)
  }

  @Test func `a body whose kernel has ended is not seen`() {
    #expect(Kernels.all.sighting(of: .kamooalewa, from: .zero, at: TDB(1_000_000_000)) == nil)
  }
}

/// Vectors CAM-03 and CAM-05 to CAM-07: published formulas evaluated by another program.
struct `Photometry of discs` {
  /// CAM-03
  @Test(arguments: [
    (6_371_000.0, 1.237418663), (6_378_137.0, 1.238804913), (1_737_400.0, 0.3374434956),
  ]) func `apparent diameters at 590,000 km`(radius: Double, degrees: Double) {
    #expect(abs(Photometry.angularDiameter(radius: radius, range: 590e6) / Angle.degree - degrees) < 1e-6)
  }

  /// CAM-05: phase in degrees, Earth V and W/m^2, Moon V and W/m^2, r = 1.0133 au, 590,000 km.
  @Test(arguments: [
    (0.0, -15.98168, 0.06645518, -11.76168, 0.001363104), (30, -15.82862, 0.05771715, -10.97844, 0.0006625716),
    (60, -15.30584, 0.03566094, -10.14984, 0.0003088822), (90, -14.41334, 0.01567447, -9.159237, 0.0001240375),
    (120, -13.15112, 0.004901227, -7.812237, 3.587177e-05),
  ]) func `Earth and Moon at 590,000 km`(
    phase: Double, earth: Double, earthIrradiance: Double, moon: Double, moonIrradiance: Double
  ) {
    let range = 590e6 / Photometry.astronomicalUnit
    let e = Photometry.earth(sunAU: 1.0133, rangeAU: range, phaseAngle: phase * Angle.degree)
    let m = Photometry.moon(sunAU: 1.0133, rangeAU: range, phaseAngle: phase * Angle.degree)
    #expect(abs(e - earth) < 1e-4)
    #expect(abs(m - moon) < 1e-4)
    #expect(abs(Photometry.irradiance(magnitude: e) / earthIrradiance - 1) < 1e-4)
    #expect(abs(Photometry.irradiance(magnitude: m) / moonIrradiance - 1) < 1e-4)
  }

  /// CAM-06: H, G, phase in degrees, V at 1 au from Sun and observer, range in km at which V is 10 (r = 1 au).
  @Test(arguments: [
    (24.33, 0.15, 0.0, 24.33, 203669.2), (24.33, 0.15, 5, 24.7636, 166803.4), (24.33, 0.15, 20, 25.33011, 128500.1),
    (24.33, 0.15, 30, 25.62925, 111963.2), (24.33, 0.15, 60, 26.47734, 75762.91),
    (24.33, 0.15, 90, 27.50572, 47182.56), (24.33, 0.15, 120, 29.16957, 21928.62),
    (24.33, 0.24, 5, 24.72207, 170024.6), (24.33, 0.24, 20, 25.21965, 135206.0),
    (24.33, 0.24, 60, 26.28944, 82611.07), (24.3, 0.15, 0, 24.3, 206502.5), (24.3, 0.15, 5, 24.7336, 169123.9),
  ]) func `asteroid magnitudes by H and G`(
    h: Double, g: Double, phase: Double, magnitude: Double, rangeKilometers: Double
  ) {
    let v = Photometry.asteroid(h: h, g: g, sunAU: 1, rangeAU: 1, phaseAngle: phase * Angle.degree)
    #expect(abs(v - magnitude) < 1e-4)
    let rangeAU = Elementary.pow(10, (10 - v) / 5)
    #expect(abs(rangeAU * Photometry.astronomicalUnit / 1000 / rangeKilometers - 1) < 1e-3)
  }

  /// CAM-07
  @Test(arguments: [(0.15, 46.7174739), (0.2, 40.4585192), (0.36, 30.1559997), (0.59, 23.5558606)])
  func `diameter by albedo at H 24.33`(albedo: Double, diameter: Double) {
    #expect(abs(Photometry.diameter(h: 24.33, albedo: albedo) / diameter - 1) < 1e-8)
    #expect(abs(Photometry.absoluteMagnitude(diameter: diameter, albedo: albedo) - 24.33) < 1e-8)
  }

  @Test func `the Sun is five magnitudes fainter from ten times as far`() {
    #expect(Photometry.sun(rangeAU: 1) == -26.76)
    #expect(abs(Photometry.sun(rangeAU: 10) + 21.76) < 1e-12)
  }
}
