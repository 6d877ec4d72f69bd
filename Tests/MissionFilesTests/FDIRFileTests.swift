import FixedStorage
import FlightServices
import GroundInterface
import MissionFiles
import Testing

@Suite struct FDIRFileTests {
  static let good = """
    format: 1
    fdir: small
    monitors:
      - { id: busy, parameter: cpu.load, above: 0.9, samples: 3, event: TASK_OVERRUN, phases: [launch, reentry] }
      - { id: asleep, parameter: cpu.load, stale: 10 s, event: TASK_SILENT, modes: [NOMINAL] }
    sequences:
      - id: calm-down
        steps:
          - { send: STOP_SEQUENCE, with: { sequence: other } }
          - { after: 2 s, send: REQUEST_MODE, with: { mode: SAFE } }
      - { id: other, steps: [{ send: SET_PARAMETER, with: { index: 3, value: 0.5 } }] }
    responses:
      - { event: TASK_OVERRUN, count: 2, start: calm-down }
    mode-entries: { SAFE: other }
    """

  func read(_ text: String) -> (contents: FDIRFile?, complaints: [String]) {
    ConfigurationText.read(text) { FDIRFile.read($0, log: $1) }
  }

  @Test func `rows, steps and names become tables of numbers`() throws {
    let (contents, complaints) = read(Self.good)
    var file = try #require(contents)
    #expect(complaints.isEmpty)
    #expect(file.monitors.rows.count == 2)
    #expect(file.monitors.rows[0].persistence == 3)
    #expect(file.monitors.rows[0].phases == 1 | 1 << 8)
    #expect(file.monitors.rows[1].check == .stale)
    #expect(file.monitors.rows[1].low == 10)
    #expect(file.monitors.rows[1].modes == 1)
    #expect(file.sequences.steps.count == 3)
    #expect(file.sequences.steps[1].delaySeconds == 2)
    #expect(file.sequences.steps[1].command.a0 == Double(SpacecraftMode.safe.rawValue))
    #expect(file.responses.rows[0].sequence == 0)
    #expect(file.modeEntries[Int(SpacecraftMode.safe.rawValue)] == 1)
  }

  @Test(arguments: [
    ("cpu.load, above", "cpu.lode, above", "4:28 F021"),
    ("above: 0.9", "above: 0.9 s", "4:45 F034"),
    ("above: 0.9", "above: 0.9, below: 0.1", "4:50 F017"),
    ("above: 0.9, ", "", "4:7 F015"),
    ("event: TASK_SILENT", "event: TASK_SILNT", "5:60 F022"),
    ("send: STOP_SEQUENCE", "send: STOP_SEQUENZE", "9:17 F026"),
    ("with: { sequence: other }", "with: { sequenze: other }", "9:40 F015"),
    ("mode: SAFE", "mode: SAVE", "10:57 F028"),
    ("start: calm-down", "start: calm-dawn", "13:45 F023"),
    ("id: other", "id: calm-down", "11:7 F027"),
    ("mode-entries: { SAFE", "mode-entries: { SAVE", "14:17 F014"),
  ])
  func `a wrong row is refused at its place`(old: String, new: String, place: String) {
    let (_, complaints) = read(Self.good.replacing(old, with: new))
    #expect(complaints.contains(place), "\(complaints)")
  }
}
