import Emulator
import Quantities
import Testing

@testable import MissionFiles

struct ExportTests {
  @Test func `explain shows moments in UTC and lengths in ticks`() throws {
    let flight = HandFlight(
      "faults: [{ id: f, target: wheel2.bearing, type: stuck, when: { at: +1s }, shape: { duration: 10 ms } }]\n")
    let text = ScenarioExplainer.text(flight.scenario, start: Frame(0), catalogue: .forTests)
    #expect(text.contains("triggers 1s (128 ticks) after the start = 2019-12-31T16:00:01Z"))
    #expect(text.contains("lasts 1 tick (1 tick)"))
    #expect(text.contains("starts   at the entry of launch"))
  }

  @Test func `the catalogue lists every part's failures and every forceable word`() {
    let text = CataloguePrinter.text(.forTests, [.faults])
    #expect(text.contains("wheel2.bearing drag"))
    #expect(text.contains("bus.uplink"))
    for name in CatalogueIndex.forTests.signals.keys { #expect(text.contains(name)) }
    guard case .object(let sections) = CataloguePrinter.json(.forTests) else { return #expect(Bool(false)) }
    #expect(sections.map(\.key) == ["faults", "telemetry", "commands", "events", "phases", "goals"])
  }
}
