import FixedStorage
import FlightScheduler
import MissionFiles
import Testing

@Suite struct ScheduleFileTests {
  static let good = """
    format: 1
    schedule: small
    plant:
      - { task: motion, period: 1 s, order: 1, modes: [quiet, attended] }
      - { task: motion, period: 16 ticks, order: 1, modes: [critical] }
    flight:
      - { task: attitude, period: 1 s, offset: 2 ticks, order: 1, cost: 2 ms, budget: 10 ms, modes: [quiet] }
      - { task: scrub, period: 10 s, order: 2, cost: 50 ms, budget: 1 s, modes: [quiet, attended] }
    """

  func read(_ text: String) -> (contents: ScheduleFile?, complaints: [String]) {
    ConfigurationText.read(text) { ScheduleFile.read($0, log: $1) }
  }

  @Test func `a good table is read row by row`() throws {
    let (contents, complaints) = read(Self.good)
    var file = try #require(contents)
    #expect(complaints.isEmpty)
    #expect(file.rows.count == 4)
    let attitude = file.rows[2]
    #expect(attitude.wing == .flight)
    #expect(attitude.period == 128)
    #expect(attitude.offset == 2)
    #expect(attitude.cost == 2_000_000)
    #expect(attitude.modes == 0b1)
    #expect(file.utilisation[0] == 0.002 + 0.005)
    #expect(file.utilisation[2] == 0)
  }

  @Test(arguments: [
    ("period: 1 s, offset", "period: 3 ticks, offset", "7:23 F036"),
    ("offset: 2 ticks", "offset: 2 s", "7:36 F036"),
    ("cost: 2 ms", "cost: 20 ms", "7:63 F036"),
    ("task: scrub", "task: scrap", "8:13 F023"),
    ("modes: [critical]", "modes: [critcal]", "5:57 F023"),
    ("cost: 50 ms", "cost: 50 kg", "8:50 F034"),
    ("order: 1, cost", "cost", "7:7 F015"),
    ("schedule: small", "schedule: Small", "2:11 F019"),
    ("order: 1, modes: [critical]", "order: 1, modes: [critical], colour: red", "5:68 F014"),
  ])
  func `a wrong row is refused at its place`(old: String, new: String, place: String) {
    let (_, complaints) = read(Self.good.replacing(old, with: new))
    #expect(complaints == [place])
  }

  @Test func `a task with two rows in one regime is refused`() {
    let twice = Self.good + "\n  - { task: scrub, period: 10 s, order: 3, cost: 1 ms, budget: 1 s, modes: [quiet] }"
    #expect(read(twice).complaints == ["9:7 F027"])
  }

  @Test func `all mistakes are found in one pass`() {
    let text = Self.good.replacing("task: scrub", with: "task: scrap").replacing("[critical]", with: "[critcal]")
    #expect(read(text).complaints.count == 2)
  }
}
