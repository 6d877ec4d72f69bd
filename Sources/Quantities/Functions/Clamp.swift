extension Double {
  /// The nearest number from `low` to `high`; NaN stays NaN. An instruction a bound: the library's `max` takes five.
  @inlinable @inline(__always) public func clamped(_ low: Double, _ high: Double) -> Double {
    let raised = self < low ? low : self
    return raised > high ? high : raised
  }
}
