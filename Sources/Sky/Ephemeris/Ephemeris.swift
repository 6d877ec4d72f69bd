package import Quantities

/// Where the bodies and the reference trajectory are: kernels composed, immutable, shared by all forks.
///
/// It holds no state: every question is a pure function of time. Outside the span of its kernels
/// a body is not known, and the answer is nil; that is not an error.
package final class Ephemeris: Sendable {
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
  package init(_ kernels: [Kernel]) {
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
  package func isKnown(_ body: NAIFCode, at time: TDB) -> Bool {
    var code = body
    for _ in 0..<Self.longestChain where code != .solarSystemBarycenter {
      guard let index = segmentIndex(of: code, at: time) else { return false }
      code = segments[index].center
    }
    return code == .solarSystemBarycenter
  }

  /// Relative to the solar-system barycentre; nil where the body is not known.
  package func state(of body: NAIFCode, at time: TDB) -> StateVector? {
    state(of: body, relativeTo: .solarSystemBarycenter, at: time)
  }

  /// `body` as seen from `origin` at the same instant, without light time. The sum stops at the first
  /// centre that both share, so a spacecraft beside an asteroid keeps its micrometres.
  package func state(of body: NAIFCode, relativeTo origin: NAIFCode, at time: TDB) -> StateVector? {
    guard let a = chain(of: body, until: origin, at: time) else { return nil }
    if a.codes[a.count - 1] == origin { return a.states[a.count - 1] }
    guard let b = chain(of: origin, until: body, at: time) else { return nil }
    for i in 0..<b.count {
      for j in 0..<a.count where a.codes[j] == b.codes[i] { return a.states[j] - b.states[i] }
    }
    return nil
  }

  /// Spacecraft, small body, Sun and barycentres: no chain is longer.
  private static let longestChain = 5

  /// The centres of a body, one after the other, with the body's state relative to each.
  private struct Chain {
    var codes = InlineArray<6, NAIFCode>(repeating: .solarSystemBarycenter)
    var states = InlineArray<6, StateVector>(repeating: .zero)
    var count = 1
  }

  /// Up to `goal` if the chain meets it, else up to the barycentre.
  @inline(__always)
  private func chain(of body: NAIFCode, until goal: NAIFCode, at time: TDB) -> Chain? {
    var chain = Chain()
    chain.codes[0] = body
    var code = body
    while code != goal && code != .solarSystemBarycenter && chain.count <= Self.longestChain {
      guard let index = segmentIndex(of: code, at: time) else { return nil }
      let link = segments[index].state(at: time, in: words)
      code = segments[index].center
      chain.codes[chain.count] = code
      chain.states[chain.count] = chain.states[chain.count - 1] + link
      chain.count += 1
    }
    return chain
  }

  @inline(__always)
  private func segmentIndex(of body: NAIFCode, at time: TDB) -> Int? {
    for entry in bodies where entry.code == body {
      for i in entry.first..<(entry.first + entry.count) where segments[i].covers(time) { return i }
    }
    return nil
  }

  /// Throws unless `body` itself is covered without gaps between the two epochs, TDB s past J2000.
  package func require(_ body: NAIFCode, from first: Double, to last: Double) throws(KernelError) {
    let own = segments.filter { $0.target == body }.sorted { $0.start < $1.start }
    guard let earliest = own.first else { throw .noSuchBody(body) }
    var reach = earliest.stop
    for segment in own where segment.start <= reach { reach = max(reach, segment.stop) }
    guard earliest.start <= first && reach >= last else {
      throw .outOfSpan(body, coveredFrom: earliest.start, coveredTo: reach, neededFrom: first, neededTo: last)
    }
  }
}
