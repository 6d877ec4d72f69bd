extension Pace {
  /// As it is written.
  var text: String {
    switch self {
    case .max: "max"
    case .real: "real"
    case .times(let factor): "\(factor)x"
    }
  }
}
