/// An XML element to be.
struct XMLElement {
  var name: String
  var attributes: [(key: String, value: String)]
  var text = ""
  var children: [XMLElement] = []

  init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String = "", _ children: [XMLElement] = []
  ) {
    self.name = name
    self.attributes = attributes.map { ($0.key, $0.value) }
    self.text = text
    self.children = children
  }

  init(_ name: String, _ children: [XMLElement]) { self.init(name, [:], children) }

  /// A document of this element.
  var document: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + lines(depth: 0) }

  private func lines(depth: Int) -> String {
    let margin = String(repeating: "  ", count: depth)
    let head = name + attributes.map { " \($0.key)=\"\(Self.escaped($0.value))\"" }.joined()
    if !children.isEmpty {
      return "\(margin)<\(head)>\n" + children.map { $0.lines(depth: depth + 1) }.joined() + "\(margin)</\(name)>\n"
    }
    return text.isEmpty ? "\(margin)<\(head)/>\n" : "\(margin)<\(head)>\(Self.escaped(text))</\(name)>\n"
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
