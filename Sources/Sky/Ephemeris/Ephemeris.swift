public import Quantities

/// Where the bodies and the reference trajectory are: kernels composed, immutable, shared by all forks.
///
/// It holds no state: every question is a pure function of time. Outside the span of its kernels
/// a body is not known, and the answer is nil; that is not an error.
public final class Ephemeris: Sendable {
  private let words: [Double]
  private let segments: [Segment]
  /// For each body its segments' place; later segments come first, since the last one rules.
  private let bodies: [BodySegments]

  private struct BodySegments: BitwiseCopyable, Sendable {
    var code: NAIFCode
    var first: Int
    var count: Int
  }

  /// Kernels later in the list rule over earlier ones.
  public init(_ kernels: [Kernel]) {
    var words: [Double] = []
    var found: [Segment] = []
    for kernel in kernels {
      for var segment in kernel.segments {
        segment.firstWord += words.count
        found.append(segment)
      }
      words += kernel.words
    }
    var ordered: [Segment] = []
    var bodies: [BodySegments] = []
    for segment in found where !bodies.contains(where: { $0.code == segment.target }) {
      let own = found.filter { $0.target == segment.target }.reversed()
      bodies.append(BodySegments(code: segment.target, first: ordered.count, count: own.count))
      ordered += own
    }
    (self.words, self.segments, self.bodies) = (words, ordered, bodies)
  }

  /// Whether `body` and everything it is measured from are covered at `time`.
  public func isKnown(_ body: NAIFCode, at time: TDB) -> Bool {
    var code = body
    for _ in 0..<Self.longestChain where code != .solarSystemBarycenter {
      guard let index = segmentIndex(of: code, at: time) else { return false }
      code = segments[index].center
    }
    return code == .solarSystemBarycenter
  }

  /// Relative to the solar-system barycentre; nil where the body is not known.
  public func state(of body: NAIFCode, at time: TDB) -> StateVector? {
    state(of: body, relativeTo: .solarSystemBarycenter, at: time)
  }

  /// `body` as seen from `origin` at the same instant, without light time.
  ///
  /// The sum of segments stops where it meets the other body, so a spacecraft beside an asteroid
  /// keeps its micrometres; over the barycentre a double resolves 0.03 mm.
  public func state(of body: NAIFCode, relativeTo origin: NAIFCode, at time: TDB) -> StateVector? {
    guard let there = climb(from: body, until: origin, at: time) else { return nil }
    if there.end == origin { return there.state }
    guard let back = climb(from: origin, until: body, at: time) else { return nil }
    if back.end == body { return .zero - back.state }
    return there.state - back.state
  }

  /// `body` relative to the barycentre, and on the way relative to the Sun: nil there for a body that is not given
  /// about the Sun.
  func stateByWayOfSun(of body: NAIFCode, at time: TDB) -> (state: StateVector, fromSun: StateVector?)? {
    guard let there = climb(from: body, until: .sun, at: time) else { return nil }
    guard there.end == .sun else { return (there.state, nil) }
    guard let whole = climb(from: .sun, until: .solarSystemBarycenter, at: time, onto: there.state) else { return nil }
    return (whole.state, there.state)
  }

  /// Spacecraft, small body, Sun and barycentres: no chain of centres is longer.
  private static let longestChain = 5

  /// From centre to centre until `goal` or the barycentre, with the state relative to where it ends.
  @inline(__always)
  private func climb(
    from body: NAIFCode, until goal: NAIFCode, at time: TDB, onto base: StateVector = .zero
  ) -> (state: StateVector, end: NAIFCode)? {
    var state = base
    var code = body
    for _ in 0..<Self.longestChain where code != goal && code != .solarSystemBarycenter {
      guard let index = segmentIndex(of: code, at: time) else { return nil }
      state = state + segments[index].state(at: time, in: words)
      code = segments[index].center
    }
    return code == goal || code == .solarSystemBarycenter ? (state, code) : nil
  }

  /// The body about which `body` is given at `time`, and the end of that piece, TDB s past J2000.
  public func centre(of body: NAIFCode, at time: TDB) -> (code: NAIFCode, until: Double)? {
    segmentIndex(of: body, at: time).map { (segments[$0].center, segments[$0].stop) }
  }

  @inline(__always)
  private func segmentIndex(of body: NAIFCode, at time: TDB) -> Int? {
    for entry in bodies where entry.code == body {
      for i in entry.first..<(entry.first + entry.count) where segments[i].covers(time) { return i }
    }
    return nil
  }

  /// Throws unless `body` itself is covered without gaps between the two epochs, TDB s past J2000.
  public func require(_ body: NAIFCode, from first: Double, to last: Double) throws(KernelError) {
    let own = segments.filter { $0.target == body }.sorted { $0.start < $1.start }
    guard let earliest = own.first else { throw .noSuchBody(body) }
    var reach = earliest.stop
    for segment in own where segment.start <= reach { reach = max(reach, segment.stop) }
    guard earliest.start <= first && reach >= last else {
      throw .outOfSpan(body, coveredFrom: earliest.start, coveredTo: reach, neededFrom: first, neededTo: last)
    }
  }
}
