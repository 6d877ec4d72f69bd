/// An instant of UTC as people write it. A frame is 7 812 500 ns, so frames are exact here.
@frozen public struct CalendarTime: BitwiseCopyable, Equatable, Sendable {
  public var date: CivilDate
  /// 0...23, 0...59, and 0...59 or, in a leap second, 60.
  public var hour, minute, second: Int
  /// 0...999 999 999
  public var nanosecond: Int

  @inlinable public init(_ date: CivilDate, _ hour: Int, _ minute: Int, _ second: Int, nanosecond: Int = 0) {
    self.date = date
    self.hour = hour
    self.minute = minute
    self.second = second
    self.nanosecond = nanosecond
  }

  @inlinable public init(
    _ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0, nanosecond: Int = 0
  ) {
    self.init(CivilDate(year: year, month: month, day: day), hour, minute, second, nanosecond: nanosecond)
  }

  /// UTC at the start of a frame.
  @inlinable public init(_ frame: Frame) {
    let seconds = frame.count >> 7
    self.init(taiSeconds: seconds + Self.epochTAISeconds, nanosecond: Int(frame.count & 127) * 7_812_500)
  }

  /// False for a time no clock of UTC has shown: a 25th hour, a leap second that was none.
  @inlinable public var exists: Bool {
    guard date.exists, (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second),
      (0...999_999_999).contains(nanosecond)
    else { return false }
    return second < 60 || CalendarTime(taiSeconds: taiSeconds, nanosecond: nanosecond) == self
  }
}

extension CalendarTime {
  /// TAI at frame 0, 2019-12-31T16:00:00Z, in seconds of TAI days since Modified Julian Date 0.
  @inlinable static var epochTAISeconds: Int64 { 58_848 * 86_400 + 16 * 3600 + 37 }

  /// Whole seconds of TAI since Modified Julian Date 0 of TAI.
  @inlinable var taiSeconds: Int64 {
    let day = date.modifiedJulianDay
    let ofDay = Int64(hour * 3600 + minute * 60 + second)
    return day * 86_400 + ofDay + LeapSeconds.taiMinusUTC(modifiedJulianDay: day)
  }

  @inlinable init(taiSeconds tai: Int64, nanosecond: Int) {
    let ahead = LeapSeconds.taiMinusUTC(modifiedJulianDay: Self.day(of: tai))
    var day = Self.day(of: tai - ahead)
    let offset = LeapSeconds.taiMinusUTC(modifiedJulianDay: day)
    // In the second before a new offset begins, the old one points into the next day: that is second 60.
    var ofDay = tai - offset - day * 86_400
    var leap: Int64 = 0
    if ofDay >= 86_400 {
      if offset == ahead { day += 1 } else { leap = 1 }
      ofDay -= leap == 1 ? 1 : 86_400
    }
    self.init(
      CivilDate(modifiedJulianDay: day), Int(ofDay / 3600), Int(ofDay / 60 % 60), Int(ofDay % 60 + leap),
      nanosecond: nanosecond)
  }

  @inlinable static func day(of seconds: Int64) -> Int64 {
    seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
  }
}

extension Frame {
  /// The frame nearest to an instant of UTC; half a frame rounds up.
  @inlinable public init(_ time: CalendarTime) {
    let frames = (Int64(time.nanosecond) + 3_906_250) / 7_812_500
    self.init((time.taiSeconds - CalendarTime.epochTAISeconds) * Frame.perSecond + frames)
  }
}
