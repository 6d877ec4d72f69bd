import FixedStorage
import FlightServices
import GroundInterface
import HardwareInterface
import Quantities
import StateCheck
import Testing

@Suite struct MonitorTests {
  var telemetry = TelemetrySheet()
  var events = EventService()
  var monitors = MonitorService()

  static func row(_ check: MonitorCheck, low: Double = 0, high: Double = 0, persistence: UInt16 = 1) -> MonitorRow {
    MonitorRow(
      parameter: .cpuLoad, check: check, low: low, high: high, persistence: persistence, phases: .max, modes: .max,
      event: .taskOverrun)
  }

  /// Publishes one sample a second and counts the events raised.
  mutating func feed(_ values: [Double], phase: Phase = .launch) -> UInt32 {
    let before = events.number
    for value in values {
      telemetry.now = Frame(telemetry.now == .never ? 0 : telemetry.now.count + 128)
      telemetry.publish(.cpuLoad, value)
      monitors.step(phase: phase, mode: .nominal, &telemetry, &events)
    }
    return events.number - before
  }

  @Test mutating func `a limit must be violated so many samples in a row`() {
    monitors.rows.append(Self.row(.above, high: 0.9, persistence: 3))
    #expect(feed([1, 1, 0.5, 1, 1]) == 0)
    #expect(feed([1]) == 1)
  }

  @Test mutating func `an excursion is reported once, the next one again`() {
    monitors.rows.append(Self.row(.above, high: 0.9, persistence: 2))
    #expect(feed([1, 1, 1, 1, 1]) == 1)
    #expect(feed([0.1, 1, 1]) == 1)
  }

  @Test mutating func `a sample is judged once however often the monitor runs`() {
    monitors.rows.append(Self.row(.above, high: 0.9, persistence: 2))
    #expect(feed([1]) == 0)
    for _ in 0..<10 { monitors.step(phase: .launch, mode: .nominal, &telemetry, &events) }
    #expect(events.number == 0)
  }

  @Test(arguments: [
    (MonitorCheck.above, 2.0, true), (.above, 1.0, false), (.below, -2.0, true), (.below, -1.0, false),
    (.outside, 1.5, true), (.outside, 0.0, false), (.equals, -1.0, true), (.differs, -1.0, false), (.differs, 0, true),
    (.invalid, .nan, true), (.invalid, 0, false), (.above, .nan, false), (.differs, .nan, false),
  ])
  func `each check compares as its name says`(check: MonitorCheck, value: Double, violated: Bool) {
    var twin = self
    twin.monitors.rows.append(Self.row(check, low: -1, high: 1))
    #expect((twin.feed([value]) == 1) == violated)
  }

  @Test(
    arguments: [MonitorCheck.above, .below, .inside, .outside, .equals, .differs, .invalid],
    [-Double.infinity, -2, -1, -0.5, 0, 1, 1.5, .infinity, .nan])
  func `no sample that violates is passed over`(check: MonitorCheck, value: Double) {
    var twin = self
    twin.monitors.rows.append(Self.row(check, low: -1, high: 1))
    #expect((twin.feed([value]) == 1) == check.holds(value, low: -1, high: 1))
  }

  @Test mutating func `a parameter that stops being sampled is stale`() {
    monitors.rows.append(Self.row(.stale, low: 5))
    #expect(feed([0, 0, 0]) == 0)
    for _ in 0..<10 {
      telemetry.now += 128
      monitors.step(phase: .launch, mode: .nominal, &telemetry, &events)
    }
    #expect(events.number == 1)
  }

  @Test mutating func `a row watches only in its phases`() {
    var row = Self.row(.above, high: 0.9)
    row.phases = 1 << UInt16(Phase.reentry.rawValue)
    monitors.rows.append(row)
    #expect(feed([1, 1], phase: .launch) == 0)
    #expect(feed([1], phase: .reentry) == 1)
  }

  @Test mutating func `a service that is read back watches as it did`() {
    for (phase, high) in [(Phase.launch, 0.9), (.reentry, 2)] {
      var row = Self.row(.above, high: high)
      row.phases = 1 << UInt16(phase.rawValue)
      monitors.rows.append(row)
    }
    #expect(feed([0.1]) == 0)
    var reader = MemoryReader(MemoryWriter(monitors).words)
    #expect(feed([1], phase: .reentry) == 0)
    monitors.visit(&reader)
    #expect(reader.rejected.isEmpty && reader.unread == 0)
    #expect(feed([1]) == 1)
  }
}
