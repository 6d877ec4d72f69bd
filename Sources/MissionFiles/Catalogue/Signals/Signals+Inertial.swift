package import HardwareInterface

extension Inertial.Response.Word {
  package var entry: SignalEntry {
    switch self {
    case .rateX:
      SignalEntry(
        "inertial.rate_x", .number(unit: "rad/s"), WordFormat(count: 1e-09, low: -0.1745, high: 0.1745), unit: .gyro,
        "gyro rate about body X")
    case .rateY:
      SignalEntry(
        "inertial.rate_y", .number(unit: "rad/s"), WordFormat(count: 1e-09, low: -0.1745, high: 0.1745), unit: .gyro,
        "gyro rate about body Y")
    case .rateZ:
      SignalEntry(
        "inertial.rate_z", .number(unit: "rad/s"), WordFormat(count: 1e-09, low: -0.1745, high: 0.1745), unit: .gyro,
        "gyro rate about body Z")
    case .accelerationX:
      SignalEntry(
        "inertial.acceleration_x", .number(unit: "m/s^2"), WordFormat(count: 5e-05, low: -200, high: 200), unit: .gyro,
        "specific force along body X")
    case .accelerationY:
      SignalEntry(
        "inertial.acceleration_y", .number(unit: "m/s^2"), WordFormat(count: 5e-05, low: -200, high: 200), unit: .gyro,
        "specific force along body Y")
    case .accelerationZ:
      SignalEntry(
        "inertial.acceleration_z", .number(unit: "m/s^2"), WordFormat(count: 5e-05, low: -200, high: 200), unit: .gyro,
        "specific force along body Z")
    case .velocityX:
      SignalEntry(
        "inertial.velocity_x", .number(unit: "m/s"), WordFormat(count: 0, low: -1000000.0, high: 1000000.0),
        unit: .gyro, "velocity counter along body X")
    case .velocityY:
      SignalEntry(
        "inertial.velocity_y", .number(unit: "m/s"), WordFormat(count: 0, low: -1000000.0, high: 1000000.0),
        unit: .gyro, "velocity counter along body Y")
    case .velocityZ:
      SignalEntry(
        "inertial.velocity_z", .number(unit: "m/s"), WordFormat(count: 0, low: -1000000.0, high: 1000000.0),
        unit: .gyro, "velocity counter along body Z")
    }
  }
}

extension Inertial.Command.Word {
  package var entry: SignalEntry {
    switch self {
    case .sync:
      SignalEntry(
        "inertial.sync_command", .integer, WordFormat(count: 1, low: 0, high: 4294967295), unit: .gyro,
        "the mean rate begins anew when it changes")
    }
  }
}
