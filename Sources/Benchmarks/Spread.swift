/// Least, middle and greatest of some samples: what a figure without its spread would hide.
package struct Spread: Equatable, Sendable {
  package var least: Double
  package var median: Double
  package var greatest: Double

  /// At least one sample; of an even number the median is the mean of the two in the middle.
  package init(_ samples: [Double]) {
    precondition(!samples.isEmpty, "a spread of nothing")
    let sorted = samples.sorted()
    let middle = sorted.count / 2
    least = sorted[0]
    median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    greatest = sorted[sorted.count - 1]
  }
}
