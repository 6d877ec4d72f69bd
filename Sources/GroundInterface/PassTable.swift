public import FixedStorage
public import Quantities

/// A time in which the spacecraft is attended beside the daily pass.
public struct PassWindow: BitwiseCopyable, Sendable {
  public var start = OnBoardTime(units: 0)
  public var end = OnBoardTime(units: 0)
  public init() {}
  public init(start: OnBoardTime, end: OnBoardTime) {
    self.start = start
    self.end = end
  }
}

/// When there is contact: daily, and in listed windows. Agreed between ground and spacecraft, so both hold a copy.
public struct PassTable: BitwiseCopyable, Sendable {
  /// The daily pass, seconds of the UTC day.
  public var dailyStartSeconds: Int64 = 0
  public var dailyEndSeconds: Int64 = 4 * 3600
  /// In order of start.
  public var windows = FixedList<48, PassWindow>(filler: PassWindow())

  public init() {}

  /// The on-board epoch is 16:00 UTC.
  private static var epochSecondOfDay: Int64 { 57600 }

  /// Whether a pass is open. `cursor` is the reader's own: the window in which it is or which comes next.
  public mutating func isOpen(at now: OnBoardTime, cursor: inout Int) -> Bool {
    let ofDay = (now.wholeSeconds + Self.epochSecondOfDay) % 86400
    if ofDay >= dailyStartSeconds, ofDay < dailyEndSeconds { return true }
    while cursor < windows.count, windows[cursor].end <= now { cursor += 1 }
    return cursor < windows.count && windows[cursor].start <= now
  }
}
