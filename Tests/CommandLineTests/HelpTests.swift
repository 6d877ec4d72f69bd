import Testing

@Suite struct HelpTests {
  static let commands = [
    "run", "step", "phases", "check", "explain", "catalogue", "shoot", "diff", "decode", "export", "bench",
  ]

  @Test func `the program explains itself`() throws {
    let outcome = try BuiltProgram.run(["--help"])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    try Golden.expect(outcome.output, "help")
  }

  @Test(
    arguments: commands + [
      "export schema", "export dictionary", "export xtce", "export csv", "bench kernel", "bench pace", "bench mission",
    ])
  func `every command explains itself`(command: String)
    throws
  {
    let outcome = try BuiltProgram.run(command.split(separator: " ").map(String.init) + ["--help"])
    #expect(outcome.status == 0)
    try Golden.expect(outcome.output, "help-\(command.replacing(" ", with: "-"))")
  }

  @Test func `without a command the help comes as a complaint`() throws {
    let outcome = try BuiltProgram.run([])
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    try Golden.expect(outcome.errors, "help")
  }

  @Test func `nothing of a later issue is promised`() throws {
    for command in Self.commands {
      let help = try BuiltProgram.run([command, "--help"]).output
      #expect(!help.contains("campaign"))
    }
  }

  @Test func `the version names the build`() throws {
    let outcome = try BuiltProgram.run(["--version"])
    #expect(outcome.status == 0)
    #expect(outcome.output.wholeMatch(of: /tianwen2 \d+\.\d+\.\d+ \(build [0-9a-f]{16}\)\n/) != nil)
  }

  /// The structure word for word; lists of names change with every device and are cut out.
  @Test func `the schema of scripts is printed`() throws {
    let outcome = try BuiltProgram.run(["export", "schema"])
    #expect(outcome.status == 0)
    let lists = /(_name": \{\n {6}"enum": )\[[^\]]*\]/
    try Golden.expect(outcome.output.replacing(lists) { "\($0.1)[]" }, "export-schema")
  }
}
