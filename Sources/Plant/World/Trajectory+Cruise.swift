import Quantities
import Sky

extension Trajectory {
  /// Thrust really produced less the reference's, over (begin, end].
  mutating func advanceDrift(from begin: Frame, to end: Frame, _ push: Push, _ reference: ReferenceThrust) {
    let duration = end.seconds(since: begin)
    let gained = push.thrustImpulse / push.mass
    drift.position += duration * (drift.velocity + 0.5 * gained)
    drift.velocity += gained
    let until = end.seconds(since: Frame(0))
    subtractArcs(from: until - duration, to: until, reference)
    subtractImpulses(to: until, reference)
  }

  /// A change of velocity at a moment before `until` has moved the craft since.
  private mutating func subtract(_ deltaV: Vector3, at moment: Double, until: Double) {
    drift.velocity -= deltaV
    drift.position -= (until - moment) * deltaV
  }

  private mutating func subtractImpulses(to until: Double, _ reference: ReferenceThrust) {
    while impulsesPassed < reference.impulses.count {
      let impulse = reference.impulses[impulsesPassed]
      guard ReferenceThrust.hasCome(impulse.seconds, by: until) else { return }
      subtract(impulse.deltaV, at: impulse.seconds, until: until)
      impulsesPassed += 1
    }
  }

  /// The mass falls evenly: at the middle of the overlap it is the mean, to one part in 10^9 over an hour.
  private mutating func subtractArcs(from begin: Double, to until: Double, _ reference: ReferenceThrust) {
    while arcsPassed < reference.arcs.count {
      let arc = reference.arcs[arcsPassed]
      guard arc.start < until else { return }
      let first = max(arc.start, begin)
      let last = min(arc.end, until)
      if last > first {
        let middle = 0.5 * (first + last)
        subtract(((last - first) / arc.mass(at: middle)) * arc.thrust, at: middle, until: until)
      }
      guard arc.end <= until else { return }
      arcsPassed += 1
    }
  }

  /// Lets the reference's thrust pass without a drift: it is in the kernel that nobody reads now.
  mutating func skipReference(to end: Frame, _ reference: ReferenceThrust) {
    let until = end.seconds(since: Frame(0))
    while impulsesPassed < reference.impulses.count,
      ReferenceThrust.hasCome(reference.impulses[impulsesPassed].seconds, by: until)
    { impulsesPassed += 1 }
    while arcsPassed < reference.arcs.count, reference.arcs[arcsPassed].end <= until { arcsPassed += 1 }
  }
}
