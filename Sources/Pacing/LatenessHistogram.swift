/// High-dynamic-range histogram of times in nanoseconds: 0 … 18 minutes, every value to better than 1 %.
///
/// Buckets are linear up to 128 ns and then 64 to each doubling, so a bucket is at most 1/64 of its
/// lower edge wide and its middle at most 0.8 % away from any value in it. The storage is fixed:
/// 2240 counters. The largest and smallest values are kept exactly.
package struct LatenessHistogram: Sendable {
  package static let buckets = 2240
  private var counts = InlineArray<2240, UInt32>(repeating: 0)
  /// Values recorded.
  package private(set) var count: UInt64 = 0
  /// Nanoseconds.
  package private(set) var maximum: Int64 = 0
  private var sum: Double = 0

  package init() {}

  /// Takes one value; a negative one (an early wake) counts as zero.
  package mutating func record(_ nanoseconds: Int64) {
    let value = max(0, nanoseconds)
    let bucket = min(Self.bucket(of: UInt64(value)), Self.buckets - 1)
    counts[bucket] = counts[bucket] == .max ? .max : counts[bucket] + 1
    count += 1
    sum += Double(value)
    maximum = max(maximum, value)
  }

  /// The value, nanoseconds, that a share of all recorded values does not exceed; zero when empty.
  package func quantile(_ share: Double) -> Int64 {
    guard count > 0 else { return 0 }
    let wanted = max(1, UInt64(share * Double(count) + 0.999_999))
    if wanted >= count { return maximum }
    var seen: UInt64 = 0
    for bucket in 0..<Self.buckets {
      seen += UInt64(counts[bucket])
      if seen >= wanted { return min(Self.middle(of: bucket), maximum) }
    }
    return maximum
  }

  /// Nanoseconds; zero when empty.
  package func mean() -> Double { count == 0 ? 0 : sum / Double(count) }

  package func summary() -> TimeSummary {
    TimeSummary(
      count: count, mean: mean(), p50: quantile(0.5), p90: quantile(0.9), p99: quantile(0.99), p999: quantile(0.999),
      maximum: maximum)
  }

  static func bucket(of value: UInt64) -> Int {
    if value < 128 { return Int(value) }
    let octave = 63 - value.leadingZeroBitCount
    return 128 + (octave - 7) * 64 + Int(value >> UInt64(octave - 6) & 63)
  }

  static func middle(of bucket: Int) -> Int64 {
    if bucket < 128 { return Int64(bucket) }
    let shift = (bucket - 128) / 64 + 1
    let low = Int64(64 + (bucket - 128) % 64) << Int64(shift)
    return low + (1 << Int64(shift)) / 2
  }
}

/// What a report says of a histogram; nanoseconds.
package struct TimeSummary: Equatable, Sendable {
  package var count: UInt64
  package var mean: Double
  package var p50: Int64
  package var p90: Int64
  package var p99: Int64
  package var p999: Int64
  package var maximum: Int64
}
