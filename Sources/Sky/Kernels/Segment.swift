public import Quantities

/// One segment of an SPK file: a body's motion about another over one span.
public struct Segment: BitwiseCopyable, Sendable {
  public enum Method: UInt8, BitwiseCopyable, Sendable {
    /// SPK type 2: Chebyshev polynomials for position, records of equal length.
    case chebyshev
    /// SPK type 3: Chebyshev polynomials for position and velocity, records of equal length.
    case chebyshevWithVelocity
    /// SPK type 9: Lagrange interpolation of positions and of velocities at unequal epochs.
    case lagrange
    /// SPK type 13: Hermite interpolation of states at unequal epochs.
    case hermite
  }

  public var target: NAIFCode
  public var center: NAIFCode
  /// Span in which the segment holds, TDB seconds past J2000.
  public var start, stop: Double
  public var method: Method
  /// Index of the segment's first number among the words.
  public var firstWord: Int
  /// Chebyshev records, or states.
  public var count: Int
  /// Words in a Chebyshev record; states in a window of interpolation.
  public var size: Int
  /// Chebyshev: start of the first record and length of each, s.
  public var firstEpoch, interval: Double

  /// Epochs of kernels are doubles, our times are counted otherwise: closer than this they are the same.
  public static var epochTolerance: Double { 1e-5 }

  public func covers(_ time: TDB) -> Bool {
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
