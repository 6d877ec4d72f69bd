/// What can be wrong with a written value: the code and the sentence.
package struct ValueError: Error, Equatable, Sendable {
  package var code: DiagnosticCode
  package var message: String
  package var hint: String?

  init(_ code: DiagnosticCode, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }
}

/// Numbers as they may be written in our files, which is less than YAML allows.
enum NumberText {
  /// Splits text into its leading number and what follows.
  static func split(_ text: String) -> (number: Substring, rest: Substring) {
    var end = text.startIndex
    var previous: Character = " "
    while end < text.endIndex {
      let character = text[end]
      let isExponentSign = (character == "+" || character == "-") && (previous == "e" || previous == "E")
      let isSign = (character == "-" || character == "+") && end == text.startIndex
      let next = text.index(after: end)
      let opensExponent =
        (character == "e" || character == "E") && previous.isASCIIDigit && next < text.endIndex
        && (text[next].isASCIIDigit || text[next] == "-" || text[next] == "+")
      guard character.isASCIIDigit || character == "." || isSign || isExponentSign || opensExponent else { break }
      previous = character
      end = next
    }
    return (text[..<end], text[end...])
  }

  /// Reads a whole text as a number.
  static func read(_ text: some StringProtocol) throws(ValueError) -> ExactNumber {
    var rest = Substring(text)
    let isNegative = rest.first == "-"
    if isNegative { rest = rest.dropFirst() }
    let mantissa = rest.prefix { $0 != "e" && $0 != "E" }
    let exponentText = rest.dropFirst(mantissa.count)
    let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    let whole = parts.first ?? ""
    guard parts.count <= 2, isDigits(whole), parts.count == 1 || isDigits(parts[1]) else { throw refusal(text) }
    guard whole.count == 1 || whole.first != "0" else { throw refusal(text) }
    let fraction = parts.count == 2 ? parts[1] : ""
    let exponent = try exponent(exponentText, of: text)
    let digits = whole + fraction
    guard digits.drop(while: { $0 == "0" }).count <= 17 else {
      throw ValueError(.tooManyDigits, "'\(text)' has more than 17 digits")
    }
    return ExactNumber(isNegative: isNegative, digits: digits, exponent: exponent - fraction.count)
  }

  private static func isDigits(_ text: Substring) -> Bool { !text.isEmpty && text.allSatisfy { $0.isASCIIDigit } }

  private static func exponent(_ text: Substring, of whole: some StringProtocol) throws(ValueError) -> Int {
    guard !text.isEmpty else { return 0 }
    var digits = text.dropFirst()
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits = digits.dropFirst() }
    guard isDigits(digits) else { throw refusal(whole) }
    guard digits.count <= 3, let value = Int(digits), value <= 308 else {
      throw ValueError(.tooManyDigits, "'\(whole)' is too large or too small to hold")
    }
    return isNegative ? -value : value
  }

  /// Why a text is not a number, as precisely as its form allows.
  static func refusal(_ text: some StringProtocol) -> ValueError {
    let folded = text.lowercased()
    if ["true", "false"].contains(folded) || StrictParser.disguised.contains(folded) {
      return ValueError(.disguisedBoolean, "'\(text)' where a number is wanted")
    }
    if text.contains(":"), text.allSatisfy({ $0.isASCIIDigit || $0 == ":" || $0 == "." || $0 == "-" }) {
      return ValueError(.sexagesimal, "'\(text)' is a number to base 60 elsewhere: write it with units")
    }
    return ValueError(.notANumber, "'\(text)' is not a number as written here")
  }
}

extension Character {
  var isASCIIDigit: Bool { self >= "0" && self <= "9" && isASCII }
}

extension NumberText {
  /// The shortest text that reads back as the same number, in the form that `read` accepts.
  package static func write(_ value: Double) -> String {
    var text = "\(value)"
    if text.hasSuffix(".0") { text.removeLast(2) }
    return text.replacing(".0e", with: "e").replacing("e+", with: "e")
  }
}
