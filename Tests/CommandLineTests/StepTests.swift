import Foundation
import Testing

/// `step`, driven by a pipe.
@Suite struct StepTests {
  @Test func `the end of input quits with the verdict`() throws {
    let outcome = try ScratchFolder().step(["second 2"])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("verdict: pass (exit 0)\n"))
  }

  @Test func `the first wrong verb of a pipe ends it`() throws {
    let outcome = try ScratchFolder().step(["second", "secnod", "second"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasSuffix("tianwen2: error: line 2: unknown verb 'secnod', did you mean 'second'?\n"))
  }

  @Test func `a session's script replays it to the same digest`() throws {
    let folder = try ScratchFolder()
    let lines = [
      "second 2", "inject lins.receiver no-return", "second 10", "clear hand-1", "tick 5",
      "send UNIT_POWER unit=star_tracker2 state=false --now", "second 5",
    ]
    _ = try folder.step(lines)
    let replay = try BuiltProgram.run(["run", "--faults", "a/session.yaml", "--out", "b"], in: folder.url)
    #expect(replay.errors.contains("error") == false)
    #expect(try folder.digest("b") == folder.digest("a"))
  }

  @Test func `what was undone has not happened`() throws {
    let folder = try ScratchFolder()
    _ = try folder.step(["second 3", "second 4"], out: "a")
    let undone = ["second 3", "inject lins.receiver no-return", "second 8", "back", "back", "second 4"]
    _ = try folder.step(undone, out: "b")
    #expect(try folder.digest("b") == folder.digest("a"))
    let rows = try ["a", "b"].map { try Data(contentsOf: folder.url.appending(path: "\($0)/events.jsonl")) }
    #expect(rows[0] == rows[1])
  }

  @Test func `the ground's view has what frames brought down, and how old that is`() throws {
    let lines = ["second 30", "view ground", "show power.bus_voltage", "hour", "show power.bus_voltage", "view board"]
    let outcome = try ScratchFolder().step(lines + ["show power.bus_voltage"])
    #expect(outcome.errors == "")
    let shown = outcome.output.split(separator: "\n").filter { $0.hasPrefix("power.bus_voltage") }.map(String.init)
    #expect(shown.count == 3)
    #expect(shown[0] == "power.bus_voltage  never received")
    #expect(shown[1].hasSuffix(" s old") && shown[1].contains(" V  "))
    #expect(shown[2].hasSuffix(" V"))
    // As old as the light's way at least.
    let age = shown[1].split(separator: " ").dropLast(2).last.flatMap { Int($0) } ?? 0
    #expect((30...600).contains(age))
  }

  @Test func `the ground does not know the truth, and going back it knows less`() throws {
    let refused = try ScratchFolder().step(["view ground", "show truth.pointing_error"])
    #expect(refused.status == 2)
    #expect(refused.errors.contains("'truth.pointing_error' is not known on the ground"))
    let undone = try ScratchFolder().step(["view ground", "hour", "back", "show power.bus_voltage"])
    #expect(undone.output.contains("power.bus_voltage  never received\n"))
  }

  @Test func `a saved state is loaded as it was`() throws {
    let folder = try ScratchFolder()
    _ = try folder.step(["second 3", "second 4"], out: "a")
    _ = try folder.step(["second 3", "save here.ckpt", "minute", "load here.ckpt", "second 4"], out: "b")
    #expect(try folder.digest("b") == folder.digest("a"))
  }
}

/// The prompt takes the words of the scripts and refuses others as a file's would be.
@Suite struct PromptTests {
  @Test func `until waits for faults, operations and expectations of the session`() throws {
    let outcome = try ScratchFolder().step([
      "inject wheel1.bearing drag 1 mNm", "until fault: hand-1, state: effective",
      "send UNIT_POWER unit=star_tracker2 state=false --now", "until operation: hand-2, state: accepted",
      "until fault: hand-1, state: active", "until all: [{ fault: hand-1, state: active }, { mode: NOMINAL }]",
    ])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("\nhand-1: wheel1.bearing drag begins at 2027-02-05T00:00:00Z\n"))
  }

  static let refused: [(line: String, message: String)] = [
    ("inject lins.reciever no-return", "unknown target 'lins.reciever', did you mean 'lins.receiver'?"),
    (
      "inject lins.receiver no-retrun",
      "the target does not offer 'no-retrun': no-return, gross-error, did you mean 'no-return'?"
    ),
    ("inject lins.range bias 3", "'3' wants a unit that fits 'm'"),
    ("inject lins.range bias 3 kg", "'kg' does not fit 'm'"),
    ("inject lins.range bias", "the key 'value' is missing here"),
    ("until fault: hand-1, state: active", "unknown fault 'hand-1'"),
    ("until event: LINS_NO_RETRUN", "unknown event 'LINS_NO_RETRUN', did you mean 'LINS_NO_RETURN'?"),
    ("send UNIT_POWR unit=lins state=false", "unknown telecommand 'UNIT_POWR', did you mean 'UNIT_POWER'?"),
    ("send UNIT_POWER unit=lens state=false", "'lens' is not allowed here, did you mean 'lins'?"),
    ("show lins.rnage", "no parameter or module 'lins.rnage', did you mean 'lins.range'?"),
    ("clear hand-7", "no fault 'hand-7'"),
  ]

  @Test(arguments: refused.indices) func `a wrong word is refused as in a file`(number: Int) throws {
    let (line, message) = Self.refused[number]
    let outcome = try ScratchFolder().step([line])
    #expect(outcome.status == 2)
    #expect(outcome.errors == "tianwen2: error: line 1: \(message)\n")
  }
}
