/// Reads quantities into the unit of their slot: converted exactly, rounded once.
package enum QuantityText {
  /// A value in `unit` ("" for a slot without dimension). A difference takes no offset: 5 K, never 5 degC.
  package static func read(_ text: String, unit: String, isDifference: Bool = false) throws(ValueError) -> Double {
    let exact = try exactValue(text, unit: unit, isDifference: isDifference)
    guard let value = exact.double else { throw ValueError(.tooManyDigits, "'\(text)' is too large to hold") }
    return value
  }

  static func exactValue(_ text: String, unit slotName: String, isDifference: Bool) throws(ValueError) -> ExactNumber {
    var slot = Unit.ofSlot(slotName)
    // The difference of two levels in dBm is in dB.
    if isDifference, slot.dimension.base == .decibelMilliwatt { slot = Unit.ofSlot("dB") }
    let (number, written) = try parts(text, slot: slot, slotName: slotName)
    guard written.dimension == slot.dimension, !isDifference || written.offset.isZero else {
      throw ValueError(
        .unitDoesNotFit,
        "'\(unitName(text))' does not fit \(slotName.isEmpty ? "a value without unit" : "'\(slotName)'")")
    }
    var value = number * (written.factor / slot.factor)
    for _ in 0..<max(written.piPower - slot.piPower, 0) { value = value * Unit.pi }
    for _ in 0..<max(slot.piPower - written.piPower, 0) { value = value / Unit.pi }
    return isDifference ? value : value + written.offset + slot.offset.negated
  }

  /// The number before the unit, and the unit; a time slot reads `m` as minutes.
  private static func parts(
    _ text: String, slot: Unit, slotName: String
  ) throws(ValueError) -> (ExactNumber, Unit) {
    let (numberText, rest) = NumberText.split(text)
    guard !numberText.isEmpty, !looksLikeOddNumber(rest) else { throw NumberText.refusal(text) }
    let number = try NumberText.read(numberText)
    let name = rest.hasPrefix(" ") ? rest.dropFirst() : rest
    if name.isEmpty {
      guard slot.dimension == Dimension(base: .ratio) else {
        throw ValueError(.unitMissing, "'\(text)' wants a unit that fits '\(slotName)'")
      }
      return (number, slot)
    }
    if String(name) == slotName { return (number, slot) }
    if name == "m", slot.dimension == Dimension(base: .time), let minutes = Unit.named("min") {
      return (number, minutes)
    }
    guard let unit = Unit.named(name) else {
      let hint = DidYouMean.hint(String(name), among: Unit.names)
      throw ValueError(.unknownUnit, "unknown unit '\(name)'", hint: hint)
    }
    return (number, unit)
  }

  /// `0x1F`, `1_000`, `10:30`: mistakes in the number, not in the unit.
  private static func looksLikeOddNumber(_ rest: Substring) -> Bool {
    guard let first = rest.first else { return false }
    if first == "_" || first == ":" { return true }
    return (first == "x" || first == "o" || first == "b") && rest.dropFirst().first?.isHexDigit == true
  }

  private static func unitName(_ text: String) -> String {
    let rest = NumberText.split(text).rest
    return rest.isEmpty ? text : String(rest.hasPrefix(" ") ? rest.dropFirst() : rest)
  }
}
