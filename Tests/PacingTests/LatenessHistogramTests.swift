import Testing

@testable import Pacing

struct LatenessHistogramTests {
  @Test func `every value lies within one percent of its bucket's middle`() {
    for octave in 0..<40 {
      for step in 0..<1_000 {
        let value = (Int64(1) << Int64(octave)) + (Int64(1) << Int64(octave)) * Int64(step) / 1_000
        let bucket = LatenessHistogram.bucket(of: UInt64(value))
        #expect(bucket < LatenessHistogram.buckets)
        #expect(abs(LatenessHistogram.middle(of: bucket) - value) * 100 <= value)
      }
    }
  }

  @Test func `buckets rise without a gap`() {
    var last = -1
    for value in 0..<10_000 as Range<UInt64> {
      let bucket = LatenessHistogram.bucket(of: value)
      #expect(bucket == last || bucket == last + 1)
      last = bucket
    }
  }

  @Test func `quantiles of a known sample`() {
    var histogram = LatenessHistogram()
    for value in 1...10_000 as ClosedRange<Int64> { histogram.record(value * 1_000) }
    let summary = histogram.summary()
    func near(_ value: Int64, _ expected: Int64) -> Bool { abs(value - expected) * 100 <= expected }
    #expect(near(summary.p50, 5_000_000))
    #expect(near(summary.p90, 9_000_000))
    #expect(near(summary.p99, 9_900_000))
    #expect(near(summary.p999, 9_990_000))
    #expect(summary.maximum == 10_000_000)
    #expect(summary.count == 10_000)
    #expect(abs(summary.mean - 5_000_500) < 1)
  }

  @Test func `a single outlier is the maximum and no other quantile of a thousand and one`() {
    var histogram = LatenessHistogram()
    for _ in 0..<1_000 { histogram.record(100) }
    histogram.record(9_000_000_000)
    #expect(histogram.quantile(0.999) == 100)
    #expect(histogram.quantile(1) == 9_000_000_000)
  }

  @Test func `what is out of range keeps its extreme`() {
    var histogram = LatenessHistogram()
    histogram.record(-5)
    #expect(histogram.maximum == 0)
    histogram.record(.max)
    #expect(histogram.maximum == .max)
    #expect(histogram.count == 2)
  }

  @Test func `nothing recorded is zero everywhere`() {
    let histogram = LatenessHistogram()
    #expect(histogram.summary() == TimeSummary(count: 0, mean: 0, p50: 0, p90: 0, p99: 0, p999: 0, maximum: 0))
  }
}
