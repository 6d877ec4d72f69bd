package import FixedStorage
package import Quantities

/// A time in which the spacecraft is attended beside the daily pass.
package struct PassWindow: BitwiseCopyable, Sendable {
  package var start = OnBoardTime(units: 0)
  package var end = OnBoardTime(units: 0)
  package init() {}
  package init(start: OnBoardTime, end: OnBoardTime) {
    self.start = start
    self.end = end
  }
}

/// When there is contact: daily, and in listed windows. Agreed between ground and spacecraft, so both hold a copy.
package struct PassTable: BitwiseCopyable, Sendable {
  /// The daily pass, seconds of the UTC day.
  package var dailyStartSeconds: Int64 = 0
  package var dailyEndSeconds: Int64 = 4 * 3600
  /// In order of start.
  package var windows = FixedList<48, PassWindow>(filler: PassWindow())

  package init() {}

  /// The on-board epoch is 16:00 UTC.
  private static var epochSecondOfDay: Int64 { 57600 }

  /// Whether a pass is open. `cursor` is the reader's own: the window in which it is or which comes next.
  package mutating func isOpen(at now: OnBoardTime, cursor: inout Int) -> Bool {
    let ofDay = (now.wholeSeconds + Self.epochSecondOfDay) % 86400
    if ofDay >= dailyStartSeconds, ofDay < dailyEndSeconds { return true }
    while cursor < windows.count, windows[cursor].end <= now { cursor += 1 }
    return cursor < windows.count && windows[cursor].start <= now
  }
}
