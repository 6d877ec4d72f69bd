import Testing

/// Wrong use: status 2, one message, nothing on standard output.
@Suite struct UsageTests {
  static let cases: [(name: String, arguments: [String])] = [
    ("unknown-command", ["chek"]), ("unknown-option", ["check", "--foo", "x.yaml"]),
    ("unknown-root-option", ["--vers"]), ("no-file-to-check", ["check"]),
    ("config-is-no-folder", ["phases", "--config", "nowhere"]), ("no-config", ["phases", "--config", ""]),
  ]

  @Test(arguments: cases.indices) func `wrong use is told in one message`(number: Int) throws {
    let (name, arguments) = Self.cases[number]
    let outcome = try BuiltProgram.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    try Golden.expect(outcome.errors, "usage-\(name)")
  }
}
