/// Finds what we refuse in YAML before a parser sees it: anchors, aliases, tags, directives, complex keys.
///
/// It must run first: an alias chain used as a key hangs the parser, which also resolves aliases silently.
/// What it finds is blanked out, so that one pass still reports everything else.
struct TextGuard {
  private let source: SourceText
  private let log: DiagnosticLog
  /// The text that may be parsed.
  private(set) var cleaned: [Unicode.Scalar]
  /// False when there is no use in parsing any further.
  private(set) var mayParse = true
  private var offset = 0

  init(_ source: SourceText, log: DiagnosticLog) {
    self.source = source
    self.log = log
    cleaned = source.scalars
    scan()
  }

  private var current: Unicode.Scalar? { offset < source.scalars.count ? source.scalars[offset] : nil }
  private func scalar(_ distance: Int) -> Unicode.Scalar? {
    let index = offset + distance
    return index >= 0 && index < source.scalars.count ? source.scalars[index] : nil
  }
  private static func isBlank(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return true }
    return scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
  }

  private mutating func scan() {
    var startsToken = true
    while let scalar = current {
      if startsToken, refuseToken(scalar) { continue }
      if startsToken, scalar == "\"" || scalar == "'" {
        skipQuoted(scalar)
        startsToken = false
        continue
      }
      if startsToken, scalar == "|" || scalar == ">" { skipBlockScalar() }
      if scalar == "#", Self.isBlank(self.scalar(-1)) { skipLine() }
      startsToken = opensToken(scalar, startsToken)
      offset += 1
    }
  }

  /// Whether a token may begin behind this character.
  private func opensToken(_ scalar: Unicode.Scalar, _ startsToken: Bool) -> Bool {
    switch scalar {
    case "[", "{", ",", "]", "}", "\n", "\r": true
    case " ", "\t": startsToken
    case ":": Self.isBlank(self.scalar(1))
    case "-": startsToken && Self.isBlank(self.scalar(1))
    default: false
    }
  }

  /// Reports and blanks a forbidden token; true when one was there.
  private mutating func refuseToken(_ scalar: Unicode.Scalar) -> Bool {
    let position = source.position(of: offset)
    switch scalar {
    case "&": refuse(.anchorOrAlias, "anchors are not read here: write the value twice", by: " ")
    case "*": refuse(.anchorOrAlias, "aliases are not read here: write the value itself", by: "x")
    case "!": refuse(.tag, "tags are not read here: the slot decides the kind of its value", by: " ")
    case "%" where position.column == 1: refuse(.directive, "directives are not read here", by: "#")
    case "?" where Self.isBlank(self.scalar(1)):
      mayParse = false
      refuse(.mergeOrComplexKey, "a key is a single word", by: " ")
    default: return false
    }
    return true
  }

  private mutating func refuse(_ code: DiagnosticCode, _ message: String, by filler: Unicode.Scalar) {
    let start = offset
    repeat {
      cleaned[offset] = filler
      offset += 1
    } while !endsToken(current)
    source.report(log, code, at: source.position(of: start), length: offset - start, message)
  }

  private func endsToken(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar, !Self.isBlank(scalar) else { return true }
    return scalar == "," || scalar == "]" || scalar == "}" || scalar == "[" || scalar == "{"
  }

  /// Leaves `offset` behind the closing quote, or at the end of the text.
  private mutating func skipQuoted(_ quote: Unicode.Scalar) {
    offset += 1
    while let scalar = current {
      offset += 1
      if scalar == "\\", quote == "\"" { offset += 1 }
      guard scalar == quote else { continue }
      guard quote == "'", current == "'" else { return }
      offset += 1
    }
  }

  /// Leaves `offset` on the end of the line.
  private mutating func skipLine() {
    while let scalar = scalar(1), scalar != "\n" {
      _ = scalar
      offset += 1
    }
  }

  /// Skips the lines of a `|` or `>` scalar: all that are indented deeper than the line that opened it.
  private mutating func skipBlockScalar() {
    let opening = indent(ofLineAt: offset)
    skipLine()
    while scalar(1) != nil {
      let next = offset + 2
      guard next <= source.scalars.count else { return }
      let isEmpty = next == source.scalars.count || indent(ofLineAt: next) == nil
      guard isEmpty || (indent(ofLineAt: next) ?? 0) > (opening ?? 0) else { return }
      guard next < source.scalars.count else { return }
      offset += 1
      skipLine()
    }
  }

  /// Blanks before the first character of the line in which `place` stands; nil for an empty line.
  private func indent(ofLineAt place: Int) -> Int? {
    var start = place
    while start > 0, source.scalars[start - 1] != "\n" { start -= 1 }
    var end = start
    while end < source.scalars.count, source.scalars[end] == " " { end += 1 }
    guard end < source.scalars.count, source.scalars[end] != "\n", source.scalars[end] != "\r" else { return nil }
    return end - start
  }
}
