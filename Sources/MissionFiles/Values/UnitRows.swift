extension Unit {
  struct Row {
    var name: String
    var base: Dimension.Base
    var digits: Int64
    var exponent: Int
    var perTime: Int

    init(_ name: String, _ base: Dimension.Base, _ digits: Int64 = 1, _ exponent: Int = 0, perTime: Int = 0) {
      self.name = name
      self.base = base
      self.digits = digits
      self.exponent = exponent
      self.perTime = perTime
    }
  }

  /// Worth in the base unit: digits times ten to the exponent. All exact by definition (SI, IAU 2012 for au).
  static let rows: [Row] = [
    Row("us", .time, 1, -6), Row("ms", .time, 1, -3), Row("s", .time), Row("min", .time, 60), Row("h", .time, 3600),
    Row("d", .time, 86400), Row("tick", .time, 78125, -7), Row("ticks", .time, 78125, -7),
    Row("um", .length, 1, -6), Row("mm", .length, 1, -3), Row("cm", .length, 1, -2), Row("m", .length),
    Row("km", .length, 1, 3), Row("au", .length, 149_597_870_700),
    Row("m/s^2", .length, perTime: 2), Row("mm/s^2", .length, 1, -3, perTime: 2),
    Row("g0", .length, 980665, -5, perTime: 2),
    Row("urad", .angle, 1, -6), Row("mrad", .angle, 1, -3), Row("rad", .angle),
    Row("mg", .mass, 1, -6), Row("g", .mass, 1, -3), Row("kg", .mass),
    Row("mN", .force, 1, -3), Row("N", .force), Row("kN", .force, 1, 3),
    Row("mNm", .torque, 1, -3), Row("Nm", .torque),
    Row("Pa", .pressure), Row("kPa", .pressure, 1, 3), Row("MPa", .pressure, 1, 6), Row("bar", .pressure, 1, 5),
    Row("K", .temperature),
    Row("uV", .voltage, 1, -6), Row("mV", .voltage, 1, -3), Row("V", .voltage),
    Row("uA", .current, 1, -6), Row("mA", .current, 1, -3), Row("A", .current),
    Row("mW", .power, 1, -3), Row("W", .power), Row("kW", .power, 1, 3),
    Row("J", .energy), Row("kJ", .energy, 1, 3), Row("Wh", .energy, 3600), Row("Ah", .charge),
    Row("ohm", .resistance), Row("kohm", .resistance, 1, 3),
    Row("Hz", .frequency), Row("kHz", .frequency, 1, 3), Row("MHz", .frequency, 1, 6), Row("GHz", .frequency, 1, 9),
    Row("bit", .data), Row("kbit", .data, 1, 3), Row("Mbit", .data, 1, 6), Row("B", .data, 8), Row("kB", .data, 8, 3),
    Row("MB", .data, 8, 6), Row("GB", .data, 8, 9), Row("KiB", .data, 8192), Row("MiB", .data, 8_388_608),
    Row("dB", .decibel), Row("dBm", .decibelMilliwatt), Row("mag", .magnitude),
    Row("", .ratio), Row("%", .ratio, 1, -2), Row("ppm", .ratio, 1, -6),
  ]
}
