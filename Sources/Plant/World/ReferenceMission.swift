package import Quantities
package import Sky

/// What the truth is measured from: kernels, the thrust they contain, the ascent before them.
///
/// Immutable and shared by all forks of a mission; it is handed to whoever needs it, never kept as state.
package final class ReferenceMission: Sendable {
  package let ephemeris: Ephemeris
  package let thrust: ReferenceThrust
  /// 2025-05-28T17:31:00 UTC (KNOWN).
  package let liftOff: Frame
  /// 2025-05-28T17:49:00 UTC; the kernel begins here (KNOWN to the minute).
  package let separation: Frame
  let ascent: AscentPath

  /// The spacecraft's kernel must cover the separation; the mission's files check that beforehand.
  package init(ephemeris: Ephemeris, thrust: ReferenceThrust) {
    self.ephemeris = ephemeris
    self.thrust = thrust
    liftOff = Frame(Self.liftOffSeconds * Frame.perSecond)
    separation = liftOff + 18 * 60 * Frame.perSecond
    let end = ephemeris.state(of: .spacecraft, relativeTo: .earth, at: TDB(separation))
    precondition(end != nil, "the reader of the mission requires the spacecraft at separation")
    ascent = AscentPath(liftOff: liftOff, separation: separation, endingAt: end ?? .zero)
  }

  /// Seconds from 2019-12-31T16:00:00 to 2025-05-28T17:31:00 UTC: 1975 days and 5460 s.
  private static let liftOffSeconds: Int64 = 1975 * 86_400 + 5460

  /// The reference about `origin`, ICRF: the ascent before separation, the kernel after it; nil where not known.
  package func referenceState(relativeTo origin: NAIFCode, at now: Frame) -> StateVector? {
    let time = TDB(now)
    guard now < separation else { return ephemeris.state(of: .spacecraft, relativeTo: origin, at: time) }
    guard let earth = ephemeris.state(of: .earth, relativeTo: origin, at: time) else { return nil }
    return earth + ascent.stateFromEarth(at: now)
  }
}
