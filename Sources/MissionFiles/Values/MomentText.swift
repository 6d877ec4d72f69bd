package import Quantities

/// Moments in UTC: `2026-12-04T03:20:00Z`, up to nine decimals.
///
/// The on-board epoch is 2019-12-31T16:00:00Z and no leap second was inserted after 2016, so within the mission
/// every UTC day has 86 400 s and no minute has a second 60.
package enum MomentText {
  /// 2019-12-31T16:00:00Z in seconds since 1970-01-01T00:00:00Z, both UTC.
  package static let epochSeconds: Int64 = 1_577_808_000

  /// Strict form of the scripts: `Z` required.
  package static func read(_ text: String) throws(ValueError) -> TickCount { try read(text, isRelaxed: false) }

  /// The command line's form: `Z` optional, a date alone is 00:00.
  package static func readRelaxed(_ text: String) throws(ValueError) -> TickCount { try read(text, isRelaxed: true) }

  private static func read(_ text: String, isRelaxed: Bool) throws(ValueError) -> TickCount {
    let refusal = ValueError(.notAMoment, "'\(text)' is not a UTC moment: write 2026-12-04T03:20:00Z")
    var rest = Substring(text)
    if rest.last == "Z" { rest = rest.dropLast() } else if !isRelaxed { throw refusal }
    let halves = rest.split(separator: "T", omittingEmptySubsequences: false)
    guard let day = halves.first.flatMap({ days($0) }), halves.count == 2 || (isRelaxed && halves.count == 1) else {
      throw refusal
    }
    guard let (seconds, fraction) = halves.count == 2 ? timeOfDay(halves[1], isRelaxed) : (0, "") else { throw refusal }
    let whole = ExactNumber(day * 86400 + seconds - epochSeconds)
    let exact = whole + ExactNumber(digits: fraction.isEmpty ? "0" : fraction, exponent: -fraction.count)
    guard let (frames, isExact) = (exact * ExactNumber(Frame.perSecond)).roundedUpward else { throw refusal }
    return TickCount(frames: frames, isExact: isExact)
  }

  /// Days since 1970-01-01 of a date that exists.
  private static func days(_ text: Substring) -> Int64? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = digits(parts[0], 4), let month = digits(parts[1], 2),
      let day = digits(parts[2], 2), (1...12).contains(month), day >= 1, day <= length(of: month, year)
    else { return nil }
    return daysFromCivil(year, month, day)
  }

  private static func timeOfDay(_ text: Substring, _ isRelaxed: Bool) -> (Int64, Substring)? {
    let point = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let clock = point.first, point.count <= 2 else { return nil }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3 || (isRelaxed && parts.count == 2 && point.count == 1) else { return nil }
    guard let hour = digits(parts[0], 2), hour < 24, let minute = digits(parts[1], 2), minute < 60,
      let second = parts.count == 3 ? digits(parts[2], 2) : 0, second < 60
    else { return nil }
    let fraction = point.count == 2 ? point[1] : ""
    guard point.count == 1 || ((1...9).contains(fraction.count) && fraction.allSatisfy { $0.isASCIIDigit }) else {
      return nil
    }
    return (hour * 3600 + minute * 60 + second, fraction)
  }

  private static func digits(_ text: Substring, _ count: Int) -> Int64? {
    guard text.count == count, text.allSatisfy({ $0.isASCIIDigit }) else { return nil }
    return Int64(text)
  }

  private static func length(of month: Int64, _ year: Int64) -> Int64 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Howard Hinnant's days_from_civil: proleptic Gregorian calendar.
  static func daysFromCivil(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468
  }

  /// A frame as UTC, with as many decimals as its tick needs (1/128 s has seven).
  package static func text(_ frame: Frame) -> String {
    let seconds = frame.count >> 7
    let ticks = frame.count & 127
    let total = seconds + epochSeconds
    let day = (total >= 0 ? total : total - 86399) / 86400
    let (year, month, dayOfMonth) = civilFromDays(day)
    let inDay = total - day * 86400
    let clock = [inDay / 3600, inDay / 60 % 60, inDay % 60].map { $0.digits(2) }.joined(separator: ":")
    var fraction = ticks == 0 ? "" : "." + (ticks * 78125).digits(7)
    while fraction.last == "0" { fraction.removeLast() }
    return "\(year.digits(4))-\(month.digits(2))-\(dayOfMonth.digits(2))T\(clock)\(fraction)Z"
  }

  private static func civilFromDays(_ days: Int64) -> (Int64, Int64, Int64) {
    let z = days + 719468
    let era = (z >= 0 ? z : z - 146096) / 146097
    let dayOfEra = z - era * 146097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
