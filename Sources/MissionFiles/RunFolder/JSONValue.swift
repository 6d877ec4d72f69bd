/// A JSON text to be: keys keep the order in which they were given, so reports read as designed.
package indirect enum JSONValue: Equatable, Sendable {
  case object([Member])
  case array([JSONValue])
  case string(String)
  case number(Double)
  case integer(Int64)
  case bool(Bool)
  case null

  package struct Member: Equatable, Sendable {
    package var key: String
    package var value: JSONValue
    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// An object from pairs, in order.
  package static func object(_ pairs: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(pairs.map { Member(key: $0.key, value: $0.value) })
  }
  package static func optional(_ value: Int64?) -> JSONValue { value.map { .integer($0) } ?? .null }
  package static func optional(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
  package static func optional(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }

  /// One line, no spaces: a row of a `.jsonl` file.
  package var compact: String {
    var out = ""
    write(to: &out, indent: nil, depth: 0)
    return out
  }
  /// Two spaces a level, for people.
  package var pretty: String {
    var out = ""
    write(to: &out, indent: 2, depth: 0)
    return out + "\n"
  }

  private func write(to out: inout String, indent: Int?, depth: Int) {
    switch self {
    case .object(let members):
      list(members, "{", "}", to: &out, indent, depth) { member, out in
        out += Self.quoted(member.key) + (indent == nil ? ":" : ": ")
        member.value.write(to: &out, indent: indent, depth: depth + 1)
      }
    case .array(let values):
      list(values, "[", "]", to: &out, indent, depth) { $0.write(to: &$1, indent: indent, depth: depth + 1) }
    case .string(let text): out += Self.quoted(text)
    case .number(let value): out += Self.plain(value)
    case .integer(let value): out += String(value)
    case .bool(let value): out += value ? "true" : "false"
    case .null: out += "null"
    }
  }

  private func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, to out: inout String, _ indent: Int?, _ depth: Int,
    _ body: (Element, inout String) -> Void
  ) {
    guard !elements.isEmpty else {
      out += open + close
      return
    }
    out += open
    for (i, element) in elements.enumerated() {
      if i > 0 { out += "," }
      if let indent { out += "\n" + String(repeating: " ", count: indent * (depth + 1)) }
      body(element, &out)
    }
    if let indent { out += "\n" + String(repeating: " ", count: indent * depth) }
    out += close
  }

  /// JSON has no word for infinity or NaN; both become null.
  private static func plain(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    if value == value.rounded(), value.magnitude < 1e15 { return String(Int64(value)) }
    return "\(value)"
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20: out += "\\u" + scalar.value.digits(4, radix: 16)
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
