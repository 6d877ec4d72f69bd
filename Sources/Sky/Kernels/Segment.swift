package import Quantities

/// One segment of an SPK file: a body's motion about another over one span.
package struct Segment: BitwiseCopyable, Sendable {
  package enum Method: UInt8, BitwiseCopyable, Sendable {
    /// SPK type 2: Chebyshev polynomials for position, records of equal length.
    case chebyshev
    /// SPK type 3: Chebyshev polynomials for position and velocity, records of equal length.
    case chebyshevWithVelocity
    /// SPK type 9: Lagrange interpolation of positions and of velocities at unequal epochs.
    case lagrange
    /// SPK type 13: Hermite interpolation of states at unequal epochs.
    case hermite
  }

  package var target: NAIFCode
  package var center: NAIFCode
  /// Span in which the segment holds, TDB seconds past J2000.
  package var start, stop: Double
  package var method: Method
  /// Index of the segment's first number among the words.
  package var firstWord: Int
  /// Chebyshev records, or states.
  package var count: Int
  /// Words in a Chebyshev record; states in a window of interpolation.
  package var size: Int
  /// Chebyshev: start of the first record and length of each, s.
  package var firstEpoch, interval: Double

  /// Epochs of kernels are doubles, our times are counted otherwise: closer than this they are the same.
  package static var epochTolerance: Double { 1e-5 }

  package func covers(_ time: TDB) -> Bool {
    time.seconds(since: start) >= -Self.epochTolerance && time.seconds(since: stop) <= Self.epochTolerance
  }

  /// State relative to the centre; `time` must lie in the span.
  func state(at time: TDB, in words: [Double]) -> StateVector {
    switch method {
    case .chebyshev: chebyshevState(at: time, in: words)
    case .chebyshevWithVelocity: chebyshevStateWithVelocity(at: time, in: words)
    case .lagrange: lagrangeState(at: time, in: words)
    case .hermite: hermiteState(at: time, in: words)
    }
  }
}
