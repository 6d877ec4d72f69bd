import FlightServices
import FlightSoftware
import GroundInterface
import Quantities
import Testing

struct ProximityControlTests {
  @Test(arguments: [Int64(1), 16, 128]) func `it comes back to the plan at every control rate`(period: Int64) {
    var bench = SamplingBench(range: 100)
    bench.position += Vector3(2, -3, 4)
    for _ in 0..<(900 * 128 / period) { bench.step(period: period) }
    #expect((bench.position - bench.home).length < 1, "\((bench.position - bench.home).length)")
    #expect(bench.velocity.length < 0.006)
  }

  @Test func `a quiet hover does not chatter`() {
    var bench = SamplingBench(range: 100)
    for _ in 0..<3600 { bench.step(period: 128) }
    #expect((bench.position - bench.home).length < 1)
    // Gravity and the navigation's slip of 3 mm/s are all there is to fight.
    #expect(bench.operations.control.impulseUsed < 40, "\(bench.operations.control.impulseUsed)")
    #expect(bench.pulses < 120)
  }

  @Test func `an impulse of the plan is flown by tracking, not by the burn executive`() {
    var bench = SamplingBench(range: 100)
    bench.holdSeconds = 60
    var impulse = PlannedThrust()
    impulse.epoch = OnBoardTime(bench.frame).advanced(bySeconds: 60)
    impulse.vectorICRF = bench.departure
    let inserted = bench.plan.insert(impulse)
    #expect(inserted)
    for _ in 0..<120 { bench.step(period: 128) }
    for _ in 0..<180 { bench.step(period: 128) }
    #expect(bench.plan.nextImpulse() == -1)
    #expect((bench.velocity - bench.departure).length < 0.006)
    #expect((bench.position - bench.estimate.plannedFromTargetICRF).length < 1)
  }

  @Test func `a large burn ahead keeps the thrusters`() {
    var bench = SamplingBench(range: 100)
    var impulse = PlannedThrust()
    impulse.epoch = OnBoardTime(bench.frame).advanced(bySeconds: 600)
    impulse.vectorICRF = Vector3(0, 0, 2)
    _ = bench.plan.insert(impulse)
    bench.step(period: 128)
    #expect(!bench.operations.isEngaged && bench.plan.nextImpulse() >= 0)
  }

  @Test func `outside the sampling phase, far away and in SAFE it does nothing`() {
    var other = SamplingBench(range: 100)
    other.services.phase = .returnWait
    other.step(period: 128)
    #expect(!other.operations.isEngaged)
    var far = SamplingBench(range: 300)
    far.step(period: 128)
    #expect(!far.operations.isEngaged)
    var safe = SamplingBench(range: 100)
    _ = safe.services.request(.safe)
    safe.step(period: 128)
    #expect(!safe.operations.isEngaged)
  }
}
