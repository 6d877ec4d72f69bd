/// A day of the Gregorian calendar.
@frozen public struct CivilDate: BitwiseCopyable, Equatable, Sendable {
  public var year, month, day: Int

  @inlinable public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Modified Julian Date of this day; day 0 is 1858-11-17.
  ///
  /// Years begin in March here, so that the leap day comes last; 146 097 days are 400 years.
  @inlinable public var modifiedJulianDay: Int64 {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int64(era * 146_097 + dayOfEra - 678_881)
  }

  @inlinable public init(modifiedJulianDay: Int64) {
    let shifted = Int(modifiedJulianDay) + 678_881
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// False for a day that no calendar has, as 2025-02-29.
  @inlinable public var exists: Bool {
    guard (1...12).contains(month), (1...31).contains(day) else { return false }
    return CivilDate(modifiedJulianDay: modifiedJulianDay) == self
  }
}
