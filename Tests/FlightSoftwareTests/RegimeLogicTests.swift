import FixedStorage
import FlightServices
import FlightSoftware
import GroundInterface
import Quantities
import Testing

struct RegimeLogicTests {
  /// 2026-06-05T00:00:00Z, beyond every daily pass but at the start of one: seconds of on-board time.
  static let midnight: Int64 = (6 * 365 + 2 + 156) * 86400 - 57600

  struct Bench {
    var services = FlightServices()
    var logic = RegimeLogic()
    var plan = BurnPlan()
    var executive = BurnExecutive()

    mutating func regime(at seconds: Int64, range: Double = .nan, isAtRest: Bool = false, isCameraBusy: Bool = false)
      -> Regime
    {
      services.begin(time: OnBoardTime(units: seconds << 16), frame: Frame(seconds * 128))
      services.telemetry.publish(.navRange, range)
      logic.step(isAtRest: isAtRest, isCameraBusy: isCameraBusy, &plan, &executive, &services)
      return logic.regime
    }
  }

  @Test(arguments: [
    (Int64(-1), Regime.quiet), (0, .attended), (7200, .attended), (4 * 3600 - 1, .attended), (4 * 3600, .quiet),
    (43200, .quiet), (86400, .attended),
  ])
  func `the daily pass is attended`(second: Int64, expected: Regime) {
    var bench = Bench()
    let regime = bench.regime(at: Self.midnight + second)
    #expect(regime == expected)
  }

  @Test func `a listed pass is attended, before and after it is quiet`() {
    var bench = Bench()
    for start in [Int64(20_000), 40_000] {
      bench.logic.sheet.passes.windows.append(
        PassWindow(
          start: OnBoardTime(units: (Self.midnight + start) << 16),
          end: OnBoardTime(units: (Self.midnight + start + 3600) << 16)))
    }
    let seen = [19_999, 20_000, 23_599, 23_600, 41_000, 43_600].map { bench.regime(at: Self.midnight + $0) }
    #expect(seen == [.quiet, .attended, .attended, .quiet, .attended, .quiet])
  }

  @Test func `an hour either side of a large burn is critical, of a small one not`() {
    var bench = Bench()
    for (epoch, size) in [(Int64(40_000), 0.9), (60_000, 1.0)] {
      var impulse = PlannedThrust()
      impulse.epoch = OnBoardTime(units: (Self.midnight + epoch) << 16)
      impulse.vectorICRF = Vector3(size, 0, 0)
      let inserted = bench.plan.insert(impulse)
      #expect(inserted)
    }
    let seen = [40_000, 56_300, 56_400, 59_999].map { bench.regime(at: Self.midnight + $0) }
    #expect(seen == [.quiet, .quiet, .critical, .critical])
  }

  @Test func `proximity is critical from 800 metres inwards and out again at 900`() {
    var bench = Bench()
    let seen = [1000.0, 801, 799, 850, 899, 901, 850, 700].map { bench.regime(at: Self.midnight + 40_000, range: $0) }
    #expect(seen == [.quiet, .quiet, .critical, .critical, .critical, .quiet, .quiet, .critical])
  }

  @Test func `contact range is the fastest regime, with its own way out`() {
    var bench = Bench()
    let seen = [30.0, 17, 24, 26].map { bench.regime(at: Self.midnight + 40_000, range: $0) }
    #expect(seen == [.critical, .contact, .contact, .critical])
  }

  @Test func `ten minutes either side of separation are critical`() {
    var bench = Bench()
    bench.logic.separation = OnBoardTime(units: (Self.midnight + 40_000) << 16)
    let seen = [39_399, 39_401, 40_599, 40_601].map { bench.regime(at: Self.midnight + $0) }
    #expect(seen == [.quiet, .critical, .critical, .quiet])
  }

  @Test func `a minute without work makes the quiet spacecraft steady, any work quiet at once`() {
    var bench = Bench()
    bench.logic.sheet.hasSteadyRows = true
    let seen = [(0, false), (1, true), (59, true), (60, true), (68, false), (69, true), (128, true)].map {
      bench.regime(at: Self.midnight + 40_000 + $0.0, isAtRest: $0.1)
    }
    #expect(seen == [.quiet, .quiet, .quiet, .steady, .quiet, .quiet, .steady])
  }

  @Test func `steady is only what would be quiet, and what the slot table has rows for`() {
    var bench = Bench()
    #expect(bench.regime(at: Self.midnight + 40_000, isAtRest: true) == .quiet)
    bench.logic.sheet.hasSteadyRows = true
    #expect(bench.regime(at: Self.midnight + 40_001, isAtRest: true) == .steady)
    #expect(bench.regime(at: Self.midnight + 40_002, range: 500, isAtRest: true) == .critical)
    #expect(bench.regime(at: Self.midnight + 86_400, isAtRest: true) == .attended)
  }

  @Test func `a picture keeps awake while it is taken, and no longer`() {
    var bench = Bench()
    bench.logic.sheet.hasSteadyRows = true
    _ = bench.regime(at: Self.midnight + 39_984, isAtRest: true)
    while bench.services.events.fresh.popFirst() != nil {}
    let seen = [(0, false), (16, true), (20, true), (24, false), (40, false)].map {
      bench.regime(at: Self.midnight + 40_000 + $0.0, isAtRest: true, isCameraBusy: $0.1)
    }
    #expect(seen == [.steady, .quiet, .quiet, .steady, .steady])
    #expect(bench.services.events.fresh.isEmpty, "to and fro with every picture: no event")
  }

  @Test func `a change of regime is an event with its reason`() {
    var bench = Bench()
    _ = bench.regime(at: Self.midnight + 40_000)
    _ = bench.regime(at: Self.midnight + 40_001, range: 500)
    var last: EventRecord?
    while let record = bench.services.events.fresh.popFirst() { last = record }
    #expect(last?.event == .regimeChanged && last?.value1 == Double(Regime.critical.rawValue))
    #expect(last?.value2 == Double(RegimeReason.proximity.rawValue))
  }
}
