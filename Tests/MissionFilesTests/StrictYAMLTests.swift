import Testing

@testable import MissionFiles

/// One complaint as tests write it: `line:column code`.
func complaints(_ log: DiagnosticLog) -> [String] {
  log.all.map { "\($0.position.line):\($0.position.column) \($0.code.text)" }
}

func parsed(_ text: String) -> (tree: StrictNode?, log: DiagnosticLog) {
  let log = DiagnosticLog()
  let source = SourceText.read(file: "x.yaml", bytes: Array(text.utf8), log: log)
  return (source.flatMap { StrictParser.parse($0, log: log) }, log)
}

struct StrictYAMLTests {
  @Test(arguments: [
    ("a: &x 1\nb: *x\n", ["1:4 F006", "2:4 F006"]),
    ("a: !!str 5\n", ["1:4 F007"]),
    ("%YAML 1.2\n---\na: 1\n", ["1:1 F008"]),
    ("a: {<<: 1}\n", ["1:5 F009"]),
    ("? a\n: 1\n", ["1:1 F009"]),
    ("[a]: 1\n", ["1:1 F009"]),
    ("a: 1\nb: 2\na: 3\nb: 4\n", ["3:1 F011", "4:1 F011"]),
    ("x: {a: 1, a: 2}\nz: {b: 1, \"b\": 2, b: 3}\n", ["1:11 F011", "2:11 F011", "2:19 F011"]),
    ("a: yes\nb: NO\nc: ~\nd: 'no'\n", ["1:4 F032", "2:4 F032", "3:4 F032"]),
    ("a:\nb: ''\nc: []\n", ["1:3 F018", "2:4 F018", "3:4 F018"]),
    ("a: [1, 2\nb: 3\n", ["2:2 F005"]),
    ("a: 1\n---\nb: 1\n", ["2:1 F004"]),
    ("# nothing\n", ["1:1 F003"]),
    ("", ["1:1 F003"]),
    ("a: 1\u{0}\n", ["1:5 F002"]),
    ("a: 1\rb: 2\n", ["1:5 F002"]),
    ("a: [[[[[[[[[[[[1]]]]]]]]]]]]\n", ["1:15 F010"]),
    ("a: \"& * ! % ?\" # &x *y\nb: |\n  *no\n  &no\nc: x & y\nd: 2 * 3\ne: it's !fine\n", []),
    ("a: 'it''s *not* \"an\" &alias'\nb: *x\n", ["2:4 F006"]),
    ("a: [[[[[[[[[[[1]]]]]]]]]]]\n", []),
    ("a: 1\n\tb: 2\n", ["2:1 F005"]),
  ])
  func `forbidden YAML is refused where it stands`(text: String, expected: [String]) {
    #expect(complaints(parsed(text).log) == expected, "\(parsed(text).log.all.map(\.message))")
  }

  @Test func `a byte-order mark and carriage returns move no position`() throws {
    let (tree, log) = parsed("\u{FEFF}a: 1\r\nb: yes\r\n")
    #expect(complaints(log) == ["2:4 F032"])
    #expect(log.all.first?.line == "b: yes")
    guard case .mapping(let root) = try #require(tree) else { return #expect(Bool(false)) }
    #expect(root.entries[0].key.position == Position(line: 1, column: 1))
  }

  @Test func `size and encoding are checked before anything is parsed`() {
    let log = DiagnosticLog()
    #expect(SourceText.read(file: "big", bytes: [UInt8](repeating: 35, count: (1 << 20) + 1), log: log) == nil)
    #expect(SourceText.read(file: "bad", bytes: [0x61, 0xFF], log: log) == nil)
    #expect(log.all.map(\.code) == [.fileTooLarge, .notText])
  }

  @Test func `an alias chain used as a key ends at once`() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1..<12 { text += "a\(level): &a\(level) {? [*a\(level - 1), *a\(level - 1)] : 1}\n" }
    #expect(parsed(text).log.hasErrors)
  }

  @Test func `duplicates keep the first value and the key's own letters`() throws {
    guard case .mapping(let root) = try #require(parsed("alpha: 1\n'alpha': 2\n").tree) else {
      return #expect(Bool(false))
    }
    #expect(root.entries.map(\.key.text) == ["alpha"])
    guard case .scalar(let value)? = root["alpha"] else { return #expect(Bool(false)) }
    #expect(value.text == "1")
  }

  @Test func `a long scalar is refused and a full one is not`() {
    #expect(complaints(parsed("a: " + String(repeating: "x", count: 4096)).log) == [])
    #expect(complaints(parsed("a: " + String(repeating: "x", count: 4097)).log) == ["1:4 F010"])
  }

  @Test func `messages are printed with line, caret and what was meant`() {
    let log = DiagnosticLog()
    let source = SourceText(file: "descent.yaml", text: "faults:\n\t- tm: nav.rnage\n")
    source.report(
      log, .unknownTelemetry, at: Position(line: 2, column: 8), length: 9, "unknown telemetry 'nav.rnage'",
      hint: "did you mean 'nav.range' (m)?")
    #expect(
      DiagnosticPrinter.text(log) == """
        descent.yaml:2:8: error F021: unknown telemetry 'nav.rnage'
            2 | \t- tm: nav.rnage
              | \t      ^~~~~~~~~ did you mean 'nav.range' (m)?
        1 error; nothing was run (exit 2)

        """)
  }

  @Test(arguments: [
    ("nav.rnage", "nav.range"), ("navrange", "nav.range"), ("nav.altitude", nil), ("nav.ranges", "nav.range"),
    ("na", nil),
  ])
  func `the nearest name within two edits is found`(word: String, nearest: String?) {
    #expect(DidYouMean.nearest(to: word, among: ["nav.range", "aocs.rate"]) == nearest)
  }
}
