import ArgumentParser
import MissionFiles

/// How simulated time follows the clock on the wall. It never changes what is computed.
enum Pace: Equatable {
  case max
  case real
  /// So many simulated seconds in one real second.
  case times(Double)

  static func read(_ text: String) throws -> Pace {
    switch text {
    case "max": return .max
    case "real": return .real
    default: break
    }
    guard text.hasSuffix("x"), let number = try? QuantityText.read(String(text.dropLast()), unit: ""),
      number > 0, number <= 1e6
    else { throw ValidationError("write max, real, or a factor like 200x (up to 1000000x)") }
    return .times(number)
  }

  /// Simulated seconds in a real one; nil for as fast as possible.
  var speed: Double? {
    switch self {
    case .max: nil
    case .real: 1
    case .times(let factor): factor
    }
  }
}
