/// How a run ended, with the exit status it maps to (product contract).
package enum Verdict: String, Equatable, Sendable {
  case pass, fail, invalid, inconclusive
  case ioError = "io-error"
  case interrupted
  case `internal`

  package var exitCode: Int32 {
    switch self {
    case .pass: 0
    case .fail: 1
    case .invalid: 2
    case .inconclusive: 3
    case .internal: 70
    case .ioError: 74
    case .interrupted: 130
    }
  }
}
