import Foundation
import Quantities
import Testing

/// The compiled table against the project's copy of NAIF's leap seconds kernel.
@Suite struct LeapSecondsTests {
  private static let months = ["JAN": 1, "JUL": 7]

  /// (TAI - UTC, first Modified Julian Date) for every row of `DELTET/DELTA_AT`.
  private func rowsOfKernel() throws -> [(difference: Int64, day: Int64)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "Config/kernels/leapseconds.tls"), encoding: .utf8)
    return try text.matches(of: /(\d+), @(\d{4})-([A-Z]{3})-1\b/).map { row in
      let month = try #require(Self.months[String(row.3)])
      let first = CivilDate(year: try #require(Int(row.2)), month: month, day: 1)
      return (try #require(Int64(row.1)), first.modifiedJulianDay)
    }
  }

  @Test func `every leap second of the kernel is in the table, on its day`() throws {
    let rows = try rowsOfKernel()
    #expect(rows.count == 28)
    for row in rows {
      #expect(LeapSeconds.taiMinusUTC(modifiedJulianDay: row.day) == row.difference)
      let before = LeapSeconds.taiMinusUTC(modifiedJulianDay: row.day - 1)
      #expect(before == max(row.difference - 1, 10))
    }
    #expect(LeapSeconds.taiMinusUTC(modifiedJulianDay: 70_000) == rows.last?.difference)
  }
}
