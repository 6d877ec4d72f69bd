package import Emulator

extension Verdict {
  /// As `run.json` and scripts write it.
  package var word: String {
    switch self {
    case .pass: "pass"
    case .fail: "fail"
    case .invalid: "invalid"
    case .inconclusive: "inconclusive"
    case .ioError: "io-error"
    case .interrupted: "interrupted"
    case .internalError: "internal"
    }
  }
}
