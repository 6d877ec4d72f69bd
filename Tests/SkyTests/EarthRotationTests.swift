import Quantities
import Testing

@testable import Sky

struct `Orientation of the Earth` {
  /// UTC days since J2000 noon and seconds of the day of the five epochs of the table.
  private static let epochs: [(day: Double, second: Double)] = [
    (9279, 19_860), (9680, 50_400), (10193, 76_498.806), (10193, 76_848), (12797, 43_200),
  ]

  @Test func `the rotation agrees with IAU 2006 and 2000A within a twentieth of an arcsecond`() throws {
    let rows = try TruthTable.rows("icrf-to-itrf")
    #expect(rows.count == 5)
    for (row, epoch) in zip(rows, Self.epochs) {
      let m = EarthRotation.itrfFromICRF(day: epoch.day, dayFraction: epoch.second / 86_400)
      let truth = Matrix3(
        rows: Vector3(row[2], row[3], row[4]), Vector3(row[5], row[6], row[7]), Vector3(row[8], row[9], row[10]))
      for axis in [Vector3.unitX, .unitY, .unitZ] {
        let error = (m * axis).angle(to: truth * axis) / Angle.arcsecond
        #expect(error < 0.05)
      }
    }
  }

  @Test func `a frame counts from its own epoch`() {
    // 2035-01-15T00:00:00 UTC is 5493 days and 8 hours after frame 0.
    let now = Frame((5493 * 86_400 + 8 * 3600) * Frame.perSecond)
    #expect(EarthRotation.itrfFromICRF(at: now) == EarthRotation.itrfFromICRF(day: 12797, dayFraction: 0.5))
  }

  /// The reference trajectory's entry point, made with another library.
  @Test func `the reference entry stands over its latitude and longitude`() {
    let m = EarthRotation.itrfFromICRF(day: 10193, dayFraction: 76_498.806352 / 86_400)
    let entry = Geodetic(positionITRF: m * (Vector3(2987.579733669758, -4367.53147110343, 3759.115777954459) * 1000))
    #expect(abs(entry.latitude / Angle.degree - 35.65618614245026) < 1e-5)
    #expect(abs(entry.longitude / Angle.degree - 97.85698309669424) < 1e-5)
    #expect(abs(entry.altitude - 120_000) < 2)
  }

  @Test(arguments: [-90.0, -60, -0.1, 0, 28.246, 45, 89.999, 90])
  func `geodetic places survive the round trip`(degrees: Double) {
    for altitude in [-100.0, 0, 120_000, 400_000_000] {
      let place = Geodetic(latitude: degrees * Angle.degree, longitude: 1.25, altitude: altitude)
      let back = Geodetic(positionITRF: place.positionITRF)
      #expect(abs(back.latitude - place.latitude) < 1e-12)
      #expect(abs(back.altitude - altitude) < 1e-6)
    }
  }
}
