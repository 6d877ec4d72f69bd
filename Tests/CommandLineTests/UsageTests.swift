import Testing

/// Wrong use: status 2, one message, nothing on standard output.
@Suite struct UsageTests {
  static let cases: [(name: String, arguments: [String])] = [
    ("unknown-command", ["chek"]), ("unknown-option", ["check", "--foo", "x.yaml"]),
    ("unknown-root-option", ["--vers"]), ("no-file-to-check", ["check"]),
    ("config-is-no-folder", ["phases", "--config", "nowhere"]), ("no-config", ["phases", "--config", ""]),
    ("unknown-run-option", ["run", "--recording", "full"]), ("wrong-record", ["run", "--record", "some"]),
    ("wrong-pace", ["run", "--pace", "fast"]),
    ("wrong-seed", ["run", "--seed", "9007199254740992"]), ("unknown-phase", ["run", "--from", "asteroid-aproach"]),
    ("wrong-until", ["run", "--until", "10m"]), ("no-such-date", ["run", "--until", "2026-02-30"]),
    ("wrong-set", ["run", "--set", "goals"]), ("resume-with-seed", ["run", "--resume", "x", "--seed", "2"]),
    ("shot-without-time", ["shoot", "--target", "earth"]), ("diff-needs-two", ["diff", "a"]),
    ("unknown-export", ["export", "schem"]), ("export-of-no-kind", ["export", "xtce", "mission"]),
    ("unknown-schema", ["export", "schema", "misson"]), ("wrong-downlink", ["run", "--downlink", "udp:9000"]),
    ("bench-of-nothing", ["bench", "dispatc"]), ("bench-too-often", ["bench", "kernel", "--repeat", "0"]),
    ("bench-whole-and-part", ["bench", "mission", "--whole", "--until", "+1d"]),
    ("bench-rate", ["bench", "pace", "--rate", "100"]), ("realtime-at-max", ["run", "--realtime", "fifo"]),
    ("wrong-realtime", ["run", "--pace", "real", "--realtime", "fifo:100"]),
    ("no-such-processor", ["run", "--pace", "real", "--cpu", "4096"]),
    ("downlink-and-json", ["run", "--downlink", "-", "--json"]),
  ]

  @Test(arguments: [["catalogue"], ["check", "x.yaml"], ["explain", "x.yaml"], ["export", "schema"], ["phases"]])
  func `a wrong folder of the configuration is refused by whoever could do without one`(command: [String]) throws {
    let outcome = try BuiltProgram.run(command + ["--config", "nowhere"])
    #expect(outcome.status == 2)
    #expect(outcome.errors == "tianwen2: error: --config: 'nowhere' is not a folder\n")
  }

  @Test(arguments: cases.indices) func `wrong use is told in one message`(number: Int) throws {
    let (name, arguments) = Self.cases[number]
    let outcome = try BuiltProgram.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    try Golden.expect(outcome.errors, "usage-\(name)")
  }
}
