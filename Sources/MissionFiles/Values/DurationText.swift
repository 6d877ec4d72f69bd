import Quantities

/// A duration in whole ticks, and whether rounding changed it.
package struct TickCount: Equatable, Sendable {
  package var frames: Int64
  package var isExact: Bool
}

/// Durations: `95s`, `1h 30min`, `2.5 ms`, `3 ticks`; largest unit first, a fraction only in the last part.
package enum DurationText {
  /// Nearest tick, ties upward. `allowYears` adds `y` of 365.25 d: the command line's durations have it.
  package static func read(_ text: String, allowYears: Bool = false) throws(ValueError) -> TickCount {
    let seconds = try exactSeconds(text, allowYears: allowYears)
    let ticks = seconds * ExactNumber(Frame.perSecond)
    guard let (frames, isExact) = ticks.roundedUpward else {
      throw ValueError(.tooManyDigits, "'\(text)' is too long to hold")
    }
    if frames == 0, !seconds.isZero {
      throw ValueError(.shorterThanHalfTick, "'\(text)' is shorter than half a tick (1/128 s)")
    }
    return TickCount(frames: frames, isExact: isExact)
  }

  static func exactSeconds(_ text: String, allowYears: Bool) throws(ValueError) -> ExactNumber {
    var rest = Substring(text)
    var total = ExactNumber.zero
    var previous: ExactNumber?
    var hadFraction = false
    while !rest.isEmpty {
      let number = rest.prefix { $0.isASCIIDigit || $0 == "." }
      guard !number.isEmpty, !hadFraction else { throw refusal(text) }
      rest = rest.dropFirst(number.count)
      if rest.first == " " { rest = rest.dropFirst() }
      let name = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(name.count)
      let worth = try worth(of: name, in: text, allowYears: allowYears)
      if let previous, !isSmaller(worth, previous) { throw refusal(text) }
      previous = worth
      hadFraction = number.contains(".")
      total = total + (try NumberText.read(number)) * worth
      if rest.first == " ", rest.count > 1 { rest = rest.dropFirst() }
    }
    guard previous != nil else { throw refusal(text) }
    return total
  }

  private static func worth(
    of name: Substring, in text: String, allowYears: Bool
  ) throws(ValueError) -> ExactNumber {
    if name.isEmpty {
      if let number = try? NumberText.read(text) {
        _ = number
        throw ValueError(.unitMissing, "'\(text)' wants a unit of time")
      }
      throw refusal(text)
    }
    if allowYears, name == "y" { return ExactNumber(31_557_600) }
    let unit = Unit.named(name == "m" ? "min" : name)
    guard let unit else {
      let hint = DidYouMean.hint(String(name), among: ["us", "ms", "s", "min", "h", "d", "tick", "ticks"])
      throw ValueError(.unknownUnit, "unknown unit '\(name)'", hint: hint)
    }
    guard unit.dimension == Dimension(base: .time) else {
      throw ValueError(.unitDoesNotFit, "'\(name)' is not a unit of time")
    }
    return unit.factor
  }

  private static func isSmaller(_ a: ExactNumber, _ b: ExactNumber) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }

  private static func refusal(_ text: String) -> ValueError {
    let other = NumberText.refusal(text)
    if other.code != .notANumber { return other }
    return ValueError(.notADuration, "'\(text)' is not a duration: write 95s, 1h 30min, 3 ticks")
  }

  /// The shortest exact way to write a number of ticks: for messages and timelines.
  package static func text(_ frames: Int64) -> String {
    guard frames != 0 else { return "0s" }
    var parts: [String] = []
    var rest = frames.magnitude
    for (name, size) in [("d", UInt64(86400 * 128)), ("h", 3600 * 128), ("min", 60 * 128), ("s", 128)]
    where rest >= size {
      parts.append("\(rest / size)\(name)")
      rest %= size
    }
    if rest > 0 { parts.append("\(rest) tick\(rest == 1 ? "" : "s")") }
    return (frames < 0 ? "-" : "") + parts.joined(separator: " ")
  }
}
