import Pacing

/// Processor time of a piece of work, and of a peer it is held against, repetition by repetition.
///
/// The two sides take turns in one process, and each repetition begins with the other side: whatever the host does in
/// the meantime meets both. The first turn of each is not counted, it warms caches and predictors.
package struct Measurement: Equatable, Sendable {
  /// Work to be timed. What it returns depends on everything it did, so that nothing can be optimised away.
  package typealias Side = () -> UInt64

  /// Nanoseconds for one unit of work.
  package private(set) var subject: [Double] = []
  /// Nanoseconds for one unit of the peer's work; as many as of the subject, or none.
  package private(set) var peer: [Double] = []

  /// A call of a side does `units` units of work.
  package init(
    repetitions: Int, units: Int, clock: () -> Int64 = HostProcess.processorTime, subject: Side, peer: Side? = nil
  ) {
    for turn in 0...repetitions {
      let isPeerFirst = turn % 2 == 1
      if isPeerFirst, let peer { self.peer.append(Self.time(peer, units, clock)) }
      self.subject.append(Self.time(subject, units, clock))
      if !isPeerFirst, let peer { self.peer.append(Self.time(peer, units, clock)) }
    }
    self.subject.removeFirst()
    if peer != nil { self.peer.removeFirst() }
  }

  private static func time(_ side: Side, _ units: Int, _ clock: () -> Int64) -> Double {
    let begin = clock()
    let result = side()
    let end = clock()
    consume(result)
    return Double(end - begin) / Double(units)
  }
}

/// The optimiser knows nothing of what happens here, so it must compute `value`.
@inline(never) @_optimize(none) private func consume(_ value: UInt64) {}
