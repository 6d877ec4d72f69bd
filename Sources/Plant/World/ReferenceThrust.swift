package import Quantities

/// The thrust that the reference kernel already contains: impulses at their epochs, arcs of constant thrust.
///
/// Epochs are seconds of the spacecraft's frame count (frame 0 = 0 s), made from TDB once; they agree
/// with the kernel's epochs to below a microsecond.
package final class ReferenceThrust: Sendable {
  package struct Impulse: BitwiseCopyable, Equatable, Sendable {
    /// Seconds since frame 0.
    package var seconds: Double
    /// ICRF, m/s.
    package var deltaV: Vector3
    package var massBefore, massAfter: Double

    package init(epoch: TDB, deltaV: Vector3, massBefore: Double, massAfter: Double) {
      seconds = ReferenceThrust.seconds(of: epoch)
      self.deltaV = deltaV
      self.massBefore = massBefore
      self.massAfter = massAfter
    }
  }

  package struct Arc: BitwiseCopyable, Equatable, Sendable {
    /// Seconds since frame 0.
    package var start, end: Double
    /// ICRF, N, constant over the arc.
    package var thrust: Vector3
    /// kg; between them the mass falls evenly.
    package var massStart, massEnd: Double

    package init(epoch: TDB, duration: Double, thrust: Vector3, massStart: Double, massEnd: Double) {
      start = ReferenceThrust.seconds(of: epoch)
      end = start + duration
      self.thrust = thrust
      self.massStart = massStart
      self.massEnd = massEnd
    }

    /// kg at a moment of the arc.
    package func mass(at seconds: Double) -> Double {
      massStart + (massEnd - massStart) * ((seconds - start) / (end - start))
    }
  }

  /// In order of their epochs.
  package let impulses: [Impulse]
  /// In order, not overlapping.
  package let arcs: [Arc]

  package init(impulses: [Impulse], arcs: [Arc]) {
    self.impulses = impulses.sorted { $0.seconds < $1.seconds }
    self.arcs = arcs.sorted { $0.start < $1.start }
    for (arc, next) in zip(self.arcs, self.arcs.dropFirst()) {
      precondition(arc.end < next.start + 1e-3, "the reader refuses arcs that overlap")
    }
  }

  /// Impulses up to and including this moment; the kernel's own tolerance decides what is simultaneous.
  package func impulseCount(upTo seconds: Double) -> Int {
    var low = 0
    var high = impulses.count
    while low < high {
      let middle = (low + high) / 2
      if Self.hasCome(impulses[middle].seconds, by: seconds) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Arcs over by this moment.
  package func arcCount(endedBy seconds: Double) -> Int { arcs.count { $0.end <= seconds } }

  @inline(__always)
  static func hasCome(_ epoch: Double, by seconds: Double) -> Bool { seconds >= epoch - 1e-5 }

  /// TDB to seconds of the frame count: frame 0 is TT 631 080 069.184 s past J2000.
  package static func seconds(of epoch: TDB) -> Double {
    Double(epoch.wholeSeconds - 631_080_069)
      + (epoch.fraction - 0.184 - TDB.minusTT(secondsPastJ2000: epoch.secondsPastJ2000))
  }
}
