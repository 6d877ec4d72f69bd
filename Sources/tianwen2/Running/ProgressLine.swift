import MissionFiles
import Quantities

/// One line about a run: phase, mission date, distances, speed-up, time left.
enum ProgressLine {
  static func text(_ sample: RunProgress, speedUp: Double, secondsLeft: Double?) -> String {
    var parts = [sample.phase, date(sample.frame)]
    if let distance = sample.distanceToEarth { parts.append("Earth \(length(distance))") }
    if let distance = sample.distanceToTarget { parts.append("\(sample.target) \(length(distance))") }
    parts.append(factor(speedUp))
    if let secondsLeft { parts.append("\(duration(secondsLeft)) left") }
    return parts.joined(separator: "  ")
  }

  /// To the second: decimals would only flicker.
  static func date(_ frame: Frame) -> String { MomentText.text(Frame(frame.count & ~127)) }

  /// Three significant digits in the unit that people use for it.
  static func length(_ meters: Double) -> String {
    let kilometers = meters / 1000
    return switch kilometers.magnitude {
    case ..<1: "\(digits(meters)) m"
    case ..<1e6: "\(digits(kilometers)) km"
    case ..<149_597_870.7: "\(digits(kilometers / 1e6)) Mkm"
    default: "\(digits(kilometers / 149_597_870.7)) au"
    }
  }

  static func factor(_ speedUp: Double) -> String { "\(digits(speedUp))x" }

  static func duration(_ seconds: Double) -> String {
    let whole = Int64(max(seconds, 0).rounded())
    if whole < 60 { return "\(whole)s" }
    if whole < 3600 { return "\(whole / 60)min\(whole % 60)s" }
    return "\(whole / 3600)h\(whole % 3600 / 60)min"
  }

  private static func digits(_ value: Double) -> String {
    let magnitude = value.magnitude
    let decimals = magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : 2
    return Decimal.text(value, decimals: decimals)
  }
}
