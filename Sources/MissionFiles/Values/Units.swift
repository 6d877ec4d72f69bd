/// What a unit measures; a change of it per second raises `perTime` by one, so m, m/s and m/s^2 are one family.
struct Dimension: Equatable {
  enum Base: Equatable {
    case time, length, angle, mass, force, torque, pressure, temperature, voltage, current, power, energy, charge
    case resistance, frequency, data, decibel, decibelMilliwatt, magnitude, ratio
    /// A unit that only a data sheet knows; it converts to nothing but itself.
    case own(String)
  }
  var base: Base
  var perTime = 0
}

/// One unit: what it measures and what it is worth in the base unit of its family.
struct Unit: Equatable {
  var dimension: Dimension
  var factor: ExactNumber
  /// Factor in powers of pi besides: 1 for degrees, so that degrees to degrees stays exact.
  var piPower = 0
  /// Added after scaling: 273.15 for degrees Celsius.
  var offset = ExactNumber.zero

  /// 50 decimals: the quotient of two Doubles' worth of digits is then rounded correctly.
  static let pi = ExactNumber(digits: "314159265358979323846264338327950288419716939937511", exponent: -50)

  /// The unit of that name; nil when there is none. "" is the ratio.
  static func named(_ name: some StringProtocol) -> Unit? {
    let name = String(name)
    if let simple = table[name] { return simple }
    guard let slash = name.lastIndex(of: "/"), var unit = named(name[..<slash]) else { return nil }
    guard slash != name.startIndex || name.hasPrefix("1/"), unit.offset.isZero else { return nil }
    guard let time = perTime[String(name[name.index(after: slash)...])] else { return nil }
    unit.dimension.perTime += 1
    unit.factor = unit.factor / ExactNumber(time)
    return unit
  }

  /// The unit of a slot: any of ours, else one that only this slot has.
  static func ofSlot(_ name: String) -> Unit {
    if name == "1/s" { return Unit(dimension: Dimension(base: .ratio, perTime: 1), factor: ExactNumber(1)) }
    return named(name) ?? Unit(dimension: Dimension(base: .own(name)), factor: ExactNumber(1))
  }

  /// Every name that can be written, for messages, schema and "did you mean".
  static var names: [String] {
    simpleNames + ["m/s", "mm/s", "km/s", "deg/s", "rad/s", "deg/h", "bit/s", "kbit/s"]
  }
  /// Those that are no change of another per time.
  static var simpleNames: [String] { table.keys.filter { !$0.isEmpty }.sorted() }

  /// Every name that can be written in a slot of this unit.
  static func names(fitting slotName: String) -> [String] {
    let slot = ofSlot(slotName).dimension
    let minutes = slot == Dimension(base: .time) ? ["m"] : []
    return Set(names(of: slot.base, perTime: slot.perTime) + minutes + [slotName]).filter { !$0.isEmpty }.sorted()
  }

  private static func names(of base: Dimension.Base, perTime order: Int) -> [String] {
    let own = table.filter { $0.value.dimension == Dimension(base: base, perTime: order) }.map(\.key)
    guard order > 0 else { return own }
    let changes = names(of: base, perTime: order - 1).filter { named($0)?.offset.isZero == true }
    return own + changes.flatMap { change in perTime.keys.map { "\(change)/\($0)" } }
  }

  private static let perTime: [String: Int64] = ["s": 1, "min": 60, "h": 3600, "d": 86400]

  private static let table: [String: Unit] = {
    var table: [String: Unit] = [:]
    for row in rows {
      let factor = ExactNumber(digits: String(row.digits), exponent: row.exponent)
      table[row.name] = Unit(dimension: Dimension(base: row.base, perTime: row.perTime), factor: factor)
    }
    for (name, perTurn, perTime, seconds) in angles {
      // pi times 2, over the number of these in a turn.
      let factor = ExactNumber(2) / ExactNumber(perTurn * seconds)
      table[name] = Unit(dimension: Dimension(base: .angle, perTime: perTime), factor: factor, piPower: 1)
    }
    var celsius = Unit(dimension: Dimension(base: .temperature), factor: ExactNumber(1))
    celsius.offset = ExactNumber(digits: "27315", exponent: -2)
    table["degC"] = celsius
    return table
  }()

  private static let angles: [(name: String, perTurn: Int64, perTime: Int, seconds: Int64)] = [
    ("deg", 360, 0, 1), ("arcmin", 21600, 0, 1), ("arcsec", 1_296_000, 0, 1), ("rpm", 1, 1, 60),
  ]
}
