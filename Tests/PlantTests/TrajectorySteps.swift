import Plant
import Quantities

extension Trajectory {
  /// The step that is right where it is, as the world chooses it.
  mutating func fly(
    elapsed: Int64, at end: Frame, _ push: Push, in mission: ReferenceMission, _ sheet: inout WorldSheet
  ) {
    if regime == .nearAsteroid {
      stepNear(elapsed: elapsed, at: end, push, in: mission, sheet)
    } else {
      step(elapsed: elapsed, at: end, push, in: mission)
    }
  }
}
