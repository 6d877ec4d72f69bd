import MissionFiles
import Plant
import Quantities
import Testing

struct `Table of reference burns` {
  private let header = "kind,utc,tdb_s,duration_s,x,y,z,mass_start_kg,mass_end_kg,isp_s\n"
  private let impulse = "impulse,2026-06-20T00:00:00.000000,835185669.5,,0.5,-1.25,0.125,1826.5,1824.25,310.0\n"
  private let arc = "arc,2025-07-01T00:00:00.000000,804600069.25,1000.0,0.1,0.0,-0.05,2100.0,2099.0,3000.0\n"

  private func read(_ text: String) -> (thrust: ReferenceThrust?, complaints: [String]) {
    let log = DiagnosticLog()
    let thrust = ReferenceThrustFile.read(SourceText(file: "burns.csv", text: text), log)
    return (thrust, log.all.map { "\($0.position.line):\($0.position.column) \($0.code.text)" })
  }

  @Test func `impulses and arcs arrive with every digit`() throws {
    let thrust = try #require(read("# comment\n" + header + impulse + arc).thrust)
    #expect(thrust.impulses.count == 1 && thrust.arcs.count == 1)
    #expect(thrust.impulses[0].deltaV.y == -1.25)
    #expect(thrust.impulses[0].massAfter == 1824.25)
    #expect(thrust.arcs[0].end - thrust.arcs[0].start == 1000)
    // 804600069.25 TDB is 2025-07-01T00:00:00.066 UTC: 173520000.07 s after frame 0.
    #expect(abs(thrust.arcs[0].start - 173_520_000.066) < 0.002)
  }

  @Test func `a mass drop is no thrust`() throws {
    let drop = "mass-drop,2027-11-28T21:14:58.792372,880708567.97,,,,,80.0,0.0,\n"
    let thrust = try #require(read(header + drop).thrust)
    #expect(thrust.impulses.isEmpty && thrust.arcs.isEmpty)
  }

  @Test func `all mistakes are told in one pass with their places`() {
    let text =
      header + impulse.replacing("-1.25", with: "abc") + arc.replacing("1000.0", with: "-3") + "thrust,,,,,,,,,\n"
      + "arc,1\n" + arc.replacing("2099.0", with: "0")
    let (thrust, complaints) = read(text)
    #expect(thrust == nil)
    #expect(complaints == ["2:53 F030", "3:45 F036", "4:1 F023", "5:1 F005", "6:73 F036"])
  }

  @Test func `arcs that overlap contradict each other`() {
    let complaints = read(header + arc + arc.replacing("804600069.25", with: "804600969.25")).complaints
    #expect(complaints == ["3:1 F017"])
  }

  @Test func `a table without its column names is refused`() {
    #expect(read(impulse).complaints == ["1:1 F005"])
    #expect(read("").complaints == ["1:1 F005"])
  }
}
