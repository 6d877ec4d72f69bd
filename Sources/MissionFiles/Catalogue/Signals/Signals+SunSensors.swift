package import HardwareInterface

extension SunSensors.Response.Word {
  package var entry: SignalEntry {
    switch self {
    case .directionX:
      SignalEntry(
        "sun_sensor.direction_x", .number(unit: ""), WordFormat(count: 0.0005, low: -1.05, high: 1.05),
        unit: .sunSensor, "direction to the Sun, body X")
    case .directionY:
      SignalEntry(
        "sun_sensor.direction_y", .number(unit: ""), WordFormat(count: 0.0005, low: -1.05, high: 1.05),
        unit: .sunSensor, "direction to the Sun, body Y")
    case .directionZ:
      SignalEntry(
        "sun_sensor.direction_z", .number(unit: ""), WordFormat(count: 0.0005, low: -1.05, high: 1.05),
        unit: .sunSensor, "direction to the Sun, body Z")
    }
  }
}
