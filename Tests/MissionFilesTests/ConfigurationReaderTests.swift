import HardwareInterface
import Quantities
import Testing

@testable import MissionFiles

struct ConfigurationReaderTests {
  private func open(_ text: String) -> (root: MappingReader?, log: DiagnosticLog) {
    let log = DiagnosticLog()
    return (ConfigurationFile.open(SourceText(file: "x.yaml", text: text), log: log), log)
  }

  @Test func `every mistake of a mapping is found in one pass, in order`() throws {
    let (opened, log) = open("format: 1\nmission: m\nmass: 5 s\nrate: 1 parsec\ncolour: red\nspan: [1]\n")
    let root = try #require(opened)
    #expect(root.identifier("mission") == "m")
    _ = root.quantity("mass", unit: "kg", in: 0...10)
    _ = root.quantity("rate", unit: "Hz")
    _ = root.quantity("height", unit: "m")
    _ = root.duration("span")
    root.finish()
    #expect(complaints(log) == ["1:1 F015", "3:7 F034", "4:7 F035", "5:1 F014", "6:7 F016"])
  }

  @Test(arguments: [
    ("mission: m\n", ["1:1 F012"]), ("mission: m\nformat: 1\n", ["2:1 F012"]),
    ("format: 2\nmission: m\n", ["1:9 F013"]),
    ("[1]\n", ["1:1 F016"]),
  ])
  func `the format stands first and is known`(text: String, expected: [String]) {
    #expect(complaints(open(text).log) == expected)
  }

  @Test func `values are read with their kind and their range`() throws {
    let (opened, log) = open(
      "format: 1\nmission: m\non_time: true\ncount: 12\nlimit: 200 K\nwait: 10 ms\nat: 2026-01-01T00:00:00Z\nword: bleu\n"
    )
    let root = try #require(opened)
    #expect(root.boolean("on_time"))
    #expect(root.integer("count", in: 0...20) == 12)
    #expect(root.quantity("limit", unit: "K", in: 0...100) == 0)
    #expect(root.duration("wait") == 1)
    #expect(root.moment("at").count > 0)
    #expect(root.word("word", of: ["red", "blue"]) == 0)
    #expect(complaints(log) == ["5:8 F036", "6:7 F050", "8:7 F028"])
    #expect(log.all.last?.hint == "did you mean 'blue'?")
    #expect(log.errorCount == 2)
  }

  @Test func `strictness turns warnings into errors`() {
    let log = DiagnosticLog(isStrict: true)
    let source = SourceText(file: "x.yaml", text: "format: 1\nwait: 10 ms\n")
    let root = ConfigurationFile.open(source, log: log)
    #expect(root?.duration("wait") == 1)
    #expect(log.errorCount == 1)
  }

  @Test func `the spacecraft file writes what it reads`() throws {
    let text = SpacecraftFile.text(name: "tianwen2", SpacecraftDataSheet())
    let log = DiagnosticLog()
    let contents = try #require(SpacecraftFile.read(SourceText(file: "s.yaml", text: text), log: log))
    #expect(DiagnosticPrinter.text(log) == "")
    #expect(SpacecraftFile.text(name: contents.name, contents.sheet) == text)
  }
}
