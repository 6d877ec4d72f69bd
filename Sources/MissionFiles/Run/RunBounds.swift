import FlightSoftware
import GroundInterface
import Quantities

extension PreparedRun {
  /// Why this run cannot start or end as asked; nil when it can.
  package var boundsRefusal: String? {
    if case .phase(let phase, let stage) = start, entryState == nil {
      let name = phase.name + (stage == 0 ? "" : "/\(stage)")
      return "the mission declares no entry state for '\(name)'"
    }
    switch end {
    case .missionEnd: return nil
    case .length(let frames):
      return firstFrame + (frames - 1) > mission.end ? "the run would last beyond the mission's end" : nil
    case .frame(let frame):
      if frame <= firstFrame {
        return "the end \(MomentText.text(frame)) is not after the start \(MomentText.text(firstFrame))"
      }
      return frame > mission.end ? "the end \(MomentText.text(frame)) lies beyond the mission's end" : nil
    case .phase(let phase), .phaseEnd(let phase):
      return reaches(phase) ? nil : "the phase '\(phase.name)' cannot follow '\(startPhase.name)', where the run starts"
    }
  }

  private var startPhase: Phase {
    if case .phase(let phase, _) = start { phase } else { .launch }
  }

  /// Whether the graph of phases leads there; the phase of the start itself counts for its end.
  private func reaches(_ goal: Phase) -> Bool {
    if case .phaseEnd = end, goal == startPhase { return true }
    var reached: Set<UInt8> = []
    var open = [startPhase.rawValue]
    while let raw = open.popLast() {
      for next in UInt8(0)..<13 where mission.phases.table.phases[Int(raw)].successors & (1 << UInt16(next)) != 0 {
        if reached.insert(next).inserted { open.append(next) }
      }
    }
    return reached.contains(goal.rawValue)
  }
}
