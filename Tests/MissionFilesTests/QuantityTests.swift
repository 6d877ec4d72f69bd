import Testing

@testable import MissionFiles

struct QuantityTests {
  static let quantities: [(String, String, Double)] = [
    ("120 m", "m", 120), ("10ms", "s", 0.01), ("0.1 deg/s", "rad/s", 0.001_745_329_251_994_329_6),
    ("180 deg", "rad", Double.pi), ("90 deg", "deg", 90), ("1 au", "m", 149_597_870_700), ("2 g0", "m/s^2", 19.6133),
    ("60 rpm", "rad/s", 2 * Double.pi), ("3600 arcsec", "deg", 1), ("20 degC", "K", 293.15), ("293.15 K", "degC", 20),
    ("1 Wh", "J", 3600), ("2 kB", "bit", 16000), ("1 MiB", "B", 1_048_576), ("5 %", "", 0.05), ("-3ppm", "", -3e-6),
    ("6 K/min", "K/s", 0.1), ("18 km/h", "m/s", 5), ("1 mm/s/s", "m/s^2", 0.001), ("1.2e-3 N", "mN", 1.2),
    ("5 m", "s", 300), ("3 ticks", "s", 0.0234375), ("7 kg*m^2", "kg*m^2", 7), ("1 mrad", "rad", 0.001),
    ("10 kbit/s", "B/s", 1250), ("0 m", "m", 0), ("-0.5", "", -0.5),
  ]

  @Test(arguments: quantities)
  func `quantities are converted to the unit of their slot`(text: String, unit: String, value: Double) throws {
    #expect(try QuantityText.read(text, unit: unit) == value)
  }

  static let refusals: [(String, String, DiagnosticCode)] = [
    ("12", "m", .unitMissing), ("12 s", "m", .unitDoesNotFit), ("12 parsec", "m", .unknownUnit),
    ("12 m", "", .unitDoesNotFit), (".5 m", "m", .notANumber), ("5. m", "m", .notANumber), ("05 m", "m", .notANumber),
    ("0x1F", "", .notANumber), ("0o17", "", .notANumber), ("1_000", "", .notANumber), ("nan", "", .notANumber),
    ("inf", "", .notANumber), ("10:30", "", .sexagesimal), ("yes", "", .disguisedBoolean),
    ("True", "", .disguisedBoolean),
    ("123456789012345678", "", .tooManyDigits), ("1e400", "", .tooManyDigits), ("1e308 km", "m", .tooManyDigits),
    ("+5", "", .notANumber), ("5  m", "m", .unknownUnit), ("fast", "m/s", .notANumber), ("1e", "", .unknownUnit),
    ("rad/s", "rad/s", .notANumber), ("-", "", .notANumber), ("1.2.3", "", .notANumber),
  ]

  @Test(arguments: refusals)
  func `what is no quantity for the slot is refused with its own code`(
    text: String, unit: String, code: DiagnosticCode
  ) {
    let error = #expect(throws: ValueError.self) { try QuantityText.read(text, unit: unit) }
    #expect(error?.code == code)
  }

  @Test func `a difference of temperatures is in kelvin and of levels in decibels`() throws {
    #expect(try QuantityText.read("5 K", unit: "degC", isDifference: true) == 5)
    #expect(try QuantityText.read("3 dB", unit: "dBm", isDifference: true) == 3)
    #expect(throws: ValueError.self) { try QuantityText.read("5 degC", unit: "K", isDifference: true) }
  }

  @Test(arguments: [0.1, 1.0 / 3, 5e-300, 1.7976931348623157e308, 123_456.789_012_345, 2.2250738585072014e-308, 1e22])
  func `a written number reads back as the same bits`(value: Double) throws {
    #expect(try QuantityText.read(NumberText.write(value), unit: "") == value)
    #expect(try QuantityText.read(NumberText.write(-value), unit: "") == -value)
  }

  @Test func `a mistyped unit is recognised`() {
    let error = #expect(throws: ValueError.self) { try QuantityText.read("5 kgg", unit: "kg") }
    #expect(error?.hint == "did you mean 'kg'?")
  }
}
