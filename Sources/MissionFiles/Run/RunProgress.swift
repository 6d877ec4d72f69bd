import DeviceModel
import Emulator
import GroundInterface
import Plant
package import Quantities

/// What is told of a run under way.
package struct RunProgress: Sendable {
  package var phase: String
  package var frame: Frame
  /// Metres; nil where not known.
  package var distanceToEarth: Double?
  package var distanceToTarget: Double?
  package var target: String
  /// Share of the run that is flown, 0 to 1; nil when its end is a phase or a condition.
  package var share: Double?
}

extension RunSession {
  /// As the truth has it; costs a few reads.
  package func progress() -> RunProgress {
    let target: BodyID = phase.rawValue < Phase.returnWait.rawValue ? .asteroid : .comet
    return RunProgress(
      phase: phase.name, frame: now, distanceToEarth: distance(to: .earth), distanceToTarget: distance(to: target),
      target: target == .asteroid ? "2016 HO3" : "311P", share: share)
  }

  private func distance(to body: BodyID) -> Double? {
    emulator.craft.plant.bringSightUpToDate()
    let sighting = emulator.craft.plant.around[body]
    return sighting.isKnown ? sighting.rangeMeters : nil
  }

  private var share: Double? {
    switch run.end {
    case .phase, .phaseEnd: return nil
    case .missionEnd, .frame, .length: break
    }
    let whole = Double(lastFrame - run.firstFrame)
    return whole > 0 ? min(Double(now - run.firstFrame) / whole, 1) : nil
  }
}
