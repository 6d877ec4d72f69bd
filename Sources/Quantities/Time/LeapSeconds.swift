/// TAI - UTC since 1972, by Modified Julian Date.
///
/// KNOWN, IERS Bulletin C and the kernel `leapseconds.tls`. No leap second is announced after 2017,
/// so UTC runs without a break over the whole mission. Add a row when one is.
public enum LeapSeconds {
  /// TAI - UTC in seconds through the UTC day of this Modified Julian Date; 10 before 1972.
  @inlinable public static func taiMinusUTC(modifiedJulianDay day: Int64) -> Int64 {
    if day >= 57754 { return 37 }  // 2017-01-01
    return day < 47161 ? until1987(day) : since1988(day)
  }

  @inlinable static func until1987(_ day: Int64) -> Int64 {
    switch day {
    case 46247...: 23  // 1985-07-01
    case 45516...: 22  // 1983-07-01
    case 45151...: 21  // 1982-07-01
    case 44786...: 20  // 1981-07-01
    case 44239...: 19  // 1980-01-01
    case 43874...: 18  // 1979-01-01
    case 43509...: 17  // 1978-01-01
    case 43144...: 16  // 1977-01-01
    case 42778...: 15  // 1976-01-01
    case 42413...: 14  // 1975-01-01
    case 42048...: 13  // 1974-01-01
    case 41683...: 12  // 1973-01-01
    case 41499...: 11  // 1972-07-01
    default: 10  // 1972-01-01
    }
  }

  @inlinable static func since1988(_ day: Int64) -> Int64 {
    switch day {
    case 57204...: 36  // 2015-07-01
    case 56109...: 35  // 2012-07-01
    case 54832...: 34  // 2009-01-01
    case 53736...: 33  // 2006-01-01
    case 51179...: 32  // 1999-01-01
    case 50630...: 31  // 1997-07-01
    case 50083...: 30  // 1996-01-01
    case 49534...: 29  // 1994-07-01
    case 49169...: 28  // 1993-07-01
    case 48804...: 27  // 1992-07-01
    case 48257...: 26  // 1991-01-01
    case 47892...: 25  // 1990-01-01
    default: 24  // 1988-01-01
    }
  }
}
