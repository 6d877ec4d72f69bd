/// The words of thermal control that a script may force: every thermistor, every heater switch.
extension Thermal.Response: WordSheet {
  public typealias Word = Thermal.Node

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) { body(&kelvin[Int(word.rawValue)]) }
}

extension Thermal.Command: WordSheet {
  public typealias Word = Thermal.Heater

  public mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    Wire.exchange(&heaters[Int(word.rawValue)], body)
  }
}
