import Quantities

/// A command as the number that travels: switches are 0 or 1, enumerated words their raw value.
enum Wire {
  static func exchange(_ value: inout Double, _ body: (inout Reading) -> Void) { take(value, body) { value = $0 } }

  static func exchange(_ value: inout Bool, _ body: (inout Reading) -> Void) {
    take(value ? 1 : 0, body) { value = $0 != 0 }
  }

  static func exchange<I: FixedWidthInteger>(_ value: inout I, _ body: (inout Reading) -> Void) {
    take(Double(value), body) { value = I($0.clamped(Double(I.min), Double(I.max))) }
  }

  /// A number that is none of the device's words is not understood: the order stays.
  static func exchange<E: RawRepresentable>(_ value: inout E, _ body: (inout Reading) -> Void)
  where E.RawValue == UInt8 {
    take(Double(value.rawValue), body) { value = E(rawValue: UInt8($0.clamped(0, 255))) ?? value }
  }

  /// A word that carries its own frame keeps it.
  static func exchange(_ value: inout Reading, _ body: (inout Reading) -> Void) {
    take(value.value, body) { value.value = $0 }
  }

  private static func take(_ number: Double, _ body: (inout Reading) -> Void, _ store: (Double) -> Void) {
    var word = Reading(number, at: .never)
    body(&word)
    if word.isValid { store(word.value) }
  }
}
