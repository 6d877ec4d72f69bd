import Quantities
import Testing

@Suite struct TimeScaleTests {
  /// TDB past J2000 of instants of UTC, by SPICE (spiceypy 6, `str2et`) with `leapseconds.tls`.
  static let spice: [(CalendarTime, Double)] = [
    (CalendarTime(2016, 12, 31, 23, 59, 59), 536500867.1839298),
    (CalendarTime(2017, 1, 1), 536500869.1839298),
    (CalendarTime(2025, 5, 28, 17, 31), 801725529.1849808),
    (CalendarTime(2025, 10, 1), 812548869.1823478),
    (CalendarTime(2026, 7, 4, 2), 836402469.1840366),
    (CalendarTime(2027, 4, 24), 861796869.1855638),
    (CalendarTime(2030, 3, 20, 12), 953510469.1856045),
    (CalendarTime(2035, 1, 15), 1105704069.184314),
  ]

  @Test(arguments: spice)
  func `TDB agrees with SPICE within a microsecond`(utc: CalendarTime, expected: Double) {
    let tdb = TDB(Frame(utc))
    #expect(tdb.seconds(since: expected).magnitude < 1e-6)
    #expect((tdb.secondsPastJ2000 - expected).magnitude < 1e-6)
  }

  @Test func `an instant between frames has its TDB from the nearest frame`() {
    let frame = Frame(CalendarTime(2027, 11, 29, 9, 14, 58, nanosecond: 806_000_000))
    // 0.806 s is frame 103.168 of the second.
    let late = 0.806 - 103.0 / 128
    #expect((TDB(frame).seconds(since: 880751767.9890276) + late).magnitude < 1e-6)
  }

  @Test func `the on-board epoch is frame zero`() {
    #expect(Frame(CalendarTime(2019, 12, 31, 16)) == Frame(0))
    #expect(CalendarTime(Frame(0)) == CalendarTime(2019, 12, 31, 16))
    #expect(TT(Frame(0)).wholeSeconds == 631_080_069)
    #expect(TT(Frame(0)).fraction == 0.184)
    #expect(TT(Frame(-1)).wholeSeconds == 631_080_069)
    #expect(TT(Frame(120)).wholeSeconds == 631_080_070)
  }

  @Test(arguments: [
    -8_796_093_022_208, -161_464_320_000, -1, 0, 1, 127, 128, 21_877_401_600, 60_000_000_000, 99_999_999_999 as Int64,
  ])
  func `a frame survives the way through the calendar`(count: Int64) {
    let time = CalendarTime(Frame(count))
    #expect(Frame(time) == Frame(count))
    #expect(time.exists)
  }

  @Test func `every frame of the last leap second has its own time`() {
    let last = Frame(CalendarTime(2016, 12, 31, 23, 59, 59))
    var labels: [String] = []
    for second in 0..<3 as Range<Int64> {
      for frame in 0..<128 as Range<Int64> {
        let time = CalendarTime(last + (second * 128 + frame))
        #expect(Frame(time) == last + (second * 128 + frame))
        if frame == 0 { labels.append("\(time.date.day) \(time.hour):\(time.minute):\(time.second)") }
      }
    }
    #expect(labels == ["31 23:59:59", "31 23:59:60", "1 0:0:0"])
  }

  @Test(arguments: [
    (1972, 6, 30), (1972, 12, 31), (1979, 12, 31), (1981, 6, 30), (1985, 6, 30), (1987, 12, 31), (1990, 12, 31),
    (1997, 6, 30), (1998, 12, 31), (2005, 12, 31), (2008, 12, 31), (2012, 6, 30), (2015, 6, 30), (2016, 12, 31),
  ])
  func `a leap second ended these days`(year: Int, month: Int, day: Int) {
    let leap = CalendarTime(year, month, day, 23, 59, 60)
    #expect(leap.exists)
    #expect(CalendarTime(Frame(leap)) == leap)
    let next = CalendarTime(Frame(leap) + 128)
    #expect(next.hour == 0 && next.date.day == 1 && next.second == 0)
  }

  @Test func `TAI less UTC has grown from 10 to 37 seconds since 1972`() {
    var steps = 0
    var before = LeapSeconds.taiMinusUTC(modifiedJulianDay: CivilDate(year: 1972, month: 1, day: 1).modifiedJulianDay)
    #expect(before == 10)
    for day in 41_318...64_000 as ClosedRange<Int64> {
      let now = LeapSeconds.taiMinusUTC(modifiedJulianDay: day)
      #expect(now == before || now == before + 1)
      let date = CivilDate(modifiedJulianDay: day)
      if now != before { #expect(date.day == 1 && (date.month == 1 || date.month == 7)) }
      steps += Int(now - before)
      before = now
    }
    #expect(steps == 27)
  }

  @Test func `days that no calendar has do not exist`() {
    #expect(!CalendarTime(2025, 2, 29).exists)
    #expect(CalendarTime(2028, 2, 29).exists)
    #expect(!CalendarTime(2100, 2, 29).exists)
    #expect(!CalendarTime(2025, 13, 1).exists)
    #expect(!CalendarTime(2025, 4, 31).exists)
    #expect(!CalendarTime(2025, 6, 30, 23, 59, 60).exists)
    #expect(!CalendarTime(2016, 12, 31, 22, 59, 60).exists)
    #expect(!CalendarTime(2025, 6, 30, 24).exists)
    #expect(!CalendarTime(2025, 6, 30, 0, 0, 0, nanosecond: 1_000_000_000).exists)
  }

  @Test func `days count without gaps`() {
    var date = CivilDate(year: 1858, month: 11, day: 17)
    #expect(date.modifiedJulianDay == 0)
    for day in 1...100_000 as ClosedRange<Int64> {
      let next = CivilDate(modifiedJulianDay: day)
      #expect(next.modifiedJulianDay == day)
      #expect(next.day == date.day + 1 && next.month == date.month || next.day == 1)
      date = next
    }
  }

  @Test func `differences of TDB keep their nanoseconds`() {
    let start = TDB(Frame(21_877_401_600))
    let later = start + 1e-9
    #expect((later - start - 1e-9).magnitude < 1e-15)
    #expect(((start + 86_400.25) - start) == 86_400.25)
    #expect((start - 0.5 - start) == -0.5)
    #expect(start < later && !(later < start))
    let negative = TDB(wholeSeconds: 5, fraction: -0x1p-60)
    #expect(negative.fraction >= 0 && negative.fraction < 1)
  }

  @Test(arguments: [0, 1, 127, 21_877_401_600, 61_000_000_007 as Int64])
  func `the frame of a TDB is the frame it was made from`(count: Int64) {
    #expect(TDB(Frame(count)).nearestFrame == Frame(count))
    #expect((TDB(Frame(count)) + 0.003).nearestFrame == Frame(count))
  }

  @Test func `one frame is 512 units of on-board time`() {
    #expect(OnBoardTime(Frame(3)).units == 1536)
    #expect(OnBoardTime(units: 1535).frame == Frame(2))
    #expect(OnBoardTime(units: -1).frame == Frame(-1))
    #expect(OnBoardTime(Frame(-128)).wholeSeconds == -1)
    #expect(OnBoardTime(units: 98_304) - OnBoardTime(units: 0) == 1.5)
    #expect(Frame(256).seconds(since: Frame(192)) == 0.5)
  }
}
