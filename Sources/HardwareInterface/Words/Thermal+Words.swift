/// The words of thermal control that a script may force: every thermistor, every heater switch.
extension Thermal.Response: WordSheet {
  package typealias Word = Thermal.Node

  package mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) { body(&kelvin[Int(word.rawValue)]) }
}

extension Thermal.Command: WordSheet {
  package typealias Word = Thermal.Heater

  package mutating func exchange(_ word: Word, _ body: (inout Reading) -> Void) {
    Wire.exchange(&heaters[Int(word.rawValue)], body)
  }
}
