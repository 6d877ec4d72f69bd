package import HardwareInterface

extension Laser.Response.Word {
  package var entry: SignalEntry {
    switch self {
    case .range:
      SignalEntry(
        "lins.range", .number(unit: "m"), WordFormat(count: 0.01, low: 0, high: 10000), unit: .laser,
        "laser range along +X")
    case .hasReturn:
      SignalEntry(
        "lins.has_return", .flag, WordFormat(count: 1, low: 0, high: 1), unit: .laser, "enough photons came back")
    case .azimuth:
      SignalEntry(
        "lins.azimuth", .number(unit: "rad"), WordFormat(count: 1e-4, low: -1.6, high: 1.6), unit: .laser,
        "the body's middle in the range image, from +X towards +Y")
    case .elevation:
      SignalEntry(
        "lins.elevation", .number(unit: "rad"), WordFormat(count: 1e-4, low: -1.6, high: 1.6), unit: .laser,
        "the body's middle in the range image, from +X towards +Z")
    }
  }
}
