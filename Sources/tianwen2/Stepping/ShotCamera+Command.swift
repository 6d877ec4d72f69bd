extension ShotCamera {
  /// Telecommand that takes one picture.
  var exposeCommand: String {
    switch self {
    case .anac: "ANAC_EXPOSE"
    case .arm: "ARM_CAMERA_EXPOSE"
    }
  }

  /// The brightest thing in the field, exposed automatically.
  var usualArguments: [Verb.Order.Argument] {
    switch self {
    case .anac:
      [("target", "brightest"), ("filter", "clear"), ("exposure", "0 s"), ("window", "full")].map {
        Verb.Order.Argument(name: $0.0, value: $0.1)
      }
    case .arm:
      [("exposure", "0.1 s"), ("lamp", "true")].map { Verb.Order.Argument(name: $0.0, value: $0.1) }
    }
  }

  /// Module whose parameters tell what was measured.
  var module: String {
    switch self {
    case .anac: "anac"
    case .arm: "arm_camera"
    }
  }
}
